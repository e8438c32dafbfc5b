import type { Line } from './csv-line.js'
import { needed, optional } from './fields.js'
import { quoted } from './problems.js'

/** A store as a file tells of it. Null where the file doesn't say. */
export interface StoreRow {
  code: string
  name: string | null
  timeZone: string | null
}

export function readStore(line: Line, known: Map<string, StoreRow>): void {
  const code = needed(line, 'code', 40, 'the code by which the other files name the store')
  const name = optional(line, 'name', 200)
  const timeZone = readTimeZone(line)
  if (code === undefined) return
  if (known.has(code)) line.problem('code', `There is a store ${quoted(code)} further up. Each store has one row.`)
  // Kept although something else may be wrong, or every row that names the store would be told of, too.
  else known.set(code, { code, name: name ?? null, timeZone: timeZone ?? null })
}

function readTimeZone(line: Line): string | null | undefined {
  const timeZone = optional(line, 'timeZone', 60)
  if (!timeZone || isTimeZone(timeZone)) return timeZone
  return line.problem('timeZone', `${quoted(timeZone)} is no time zone. Write its IANA name, such as Europe/Dublin.`)
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}
