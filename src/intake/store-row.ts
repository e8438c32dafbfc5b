import type { Line } from './csv-line.js'
import { needed, optional, word } from './fields.js'
import { Language } from '../language/language.js'
import { listed } from '../language/wording.js'
import { quoted } from './problems.js'

/** A store as a file tells of it. Null where the file doesn't say. */
export interface StoreRow {
  code: string
  name: string | null
  timeZone: string | null
  /** ISO 4217. */
  currency?: string | null
  /** The numbers of its working days, Monday is 1, with commas. */
  workingDays: string | null
  /** In which its people are spoken to. */
  language?: Language | null
}

const WEEKDAYS = ['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN']

export function readStore(line: Line, known: Map<string, StoreRow>): void {
  const code = needed(line, 'code', 40, 'the code by which the other files name the store')
  const name = optional(line, 'name', 200)
  const timeZone = readTimeZone(line)
  const workingDays = readWorkingDays(line)
  const currency = readCurrency(line)
  const language = line.text('language') === '' ? null : word(line, 'language', Language)
  if (code === undefined) return
  if (known.has(code)) line.problem('code', `There is a store ${quoted(code)} further up. Each store has one row.`)
  // Kept although something else may be wrong, or every row that names the store would be told of, too.
  else
    known.set(code, {
      code,
      name: name ?? null,
      timeZone: timeZone ?? null,
      workingDays: workingDays ?? null,
      ...(currency && { currency }),
      ...(language && { language }),
    })
}

function readTimeZone(line: Line): string | null | undefined {
  const timeZone = optional(line, 'timeZone', 60)
  if (!timeZone || isTimeZone(timeZone)) return timeZone
  return line.problem('timeZone', `${quoted(timeZone)} is no time zone. Write its IANA name, such as Europe/Dublin.`)
}

function readWorkingDays(line: Line): string | null | undefined {
  const text = line.text('workingDays')
  if (text === '') return null
  const named = new Set(text.split('|').map((day) => day.trim()))
  const unknown = [...named].find((day) => !WEEKDAYS.includes(day))
  if (unknown !== undefined)
    return line.problem(
      'workingDays',
      `${quoted(unknown)} is no weekday. Write any of ${listed(WEEKDAYS)}, joined by a bar (|).`,
    )
  return WEEKDAYS.flatMap((day, n) => (named.has(day) ? [n + 1] : [])).join(',')
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

function readCurrency(line: Line): string | null | undefined {
  const currency = optional(line, 'currency', 3)
  if (!currency || /^[A-Z]{3}$/.test(currency)) return currency
  return line.problem('currency', `${quoted(currency)} is no currency. Write its ISO 4217 code, such as EUR.`)
}
