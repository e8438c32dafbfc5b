import { ContextFactor, inOrder, PERSONAL_FACTORS } from '../workforce/context-factors.js'
import type { Line } from './csv-line.js'
import { quoted } from './problems.js'
import { anyOf, listed } from '../language/wording.js'

// Each reads one field of a row. They answer undefined, with the problem told, where it can't be read.

/** Text that must be there. */
export function needed(line: Line, column: string, most: number, what: string): string | undefined {
  const text = line.text(column)
  if (text === '') return line.problem(column, `This is empty. Write ${what}.`)
  return readable(line, column, text, most)
}

/** Text that may be missing: null then. */
export function optional(line: Line, column: string, most: number): string | null | undefined {
  const text = line.text(column)
  return text === '' ? null : readable(line, column, text, most)
}

function readable(line: Line, column: string, text: string, most: number): string | undefined {
  if (text.length > most)
    return line.problem(column, `This has ${text.length} characters; ${most} are the most. Shorten it.`)
  // U+FFFD is what the decoder puts where the bytes are no UTF-8; PostgreSQL takes no U+0000.
  if (text.includes('\uFFFD') || text.includes('\0'))
    return line.problem(column, `${quoted(text)} can't be read. Save the file as CSV in UTF-8.`)
  return text
}

/** A word of a list; where it may be missing, `fallback` serves. */
export function word<T extends string>(
  line: Line,
  column: string,
  words: Record<string, T>,
  fallback?: T,
): T | undefined {
  const text = line.text(column)
  if (text === '' && fallback !== undefined) return fallback
  const known = Object.values(words)
  if ((known as string[]).includes(text)) return text as T
  const what = text === '' ? 'This is empty.' : `${quoted(text)} is not known here.`
  return line.problem(column, `${what} Write ${anyOf(known)}.`)
}

const MOST_DATES = 10_000
const DATE = /^\d{4}-\d{2}-\d{2}$/
/** Dates found right before: a file of a million rows names a thousand days. */
const dates = new Set<string>()
const isDate = (text: string) => {
  if (dates.has(text)) return true
  if (!DATE.test(text)) return false
  const milliseconds = Date.parse(`${text}T00:00:00Z`)
  // 30 February is parsed as 1 or 2 March.
  const right = !Number.isNaN(milliseconds) && new Date(milliseconds).toISOString().startsWith(text)
  if (right && dates.size < MOST_DATES) dates.add(text)
  return right
}

/** A calendar date, `YYYY-MM-DD`. */
export function date(line: Line, column: string): string | undefined {
  const text = line.text(column)
  if (isDate(text)) return text
  const what = text === '' ? 'This is empty.' : `${quoted(text)} is no date of the calendar.`
  return line.problem(column, `${what} Write it as year, month and day, such as 2026-03-31.`)
}

const INSTANT =
  /^(\d{4}-\d{2}-\d{2})[Tt](?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:[Zz]|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/

/** An instant (RFC 3339), in milliseconds since 1970. */
export function instant(line: Line, column: string): number | undefined {
  const text = line.text(column)
  const day = INSTANT.exec(text)?.[1]
  if (day !== undefined && isDate(day)) return Date.parse(text.toUpperCase())
  const what = text === '' ? 'This is empty.' : `${quoted(text)} is no point in time.`
  return line.problem(
    column,
    `${what} Write date, time and offset from UTC, such as 2026-03-31T14:05:00Z or 2026-03-31T16:05:00+02:00.`,
  )
}

/** A count of customers served; null where nobody counted. */
export function count(line: Line, column: string): number | null | undefined {
  const text = line.text(column)
  if (text === '') return null
  if (/^\d{1,6}$/.test(text)) return Number(text)
  const what = /^-\d/.test(text) ? `${quoted(text)} is less than nothing.` : `${quoted(text)} is no count.`
  return line.problem(column, `${what} Write a whole number from 0 to 999999, or leave it empty where nobody counted.`)
}

/** Context factors joined by a bar, each once and in the order of ContextFactor. */
export function factors(line: Line, column: string): ContextFactor[] | undefined {
  const text = line.text(column)
  if (text === '') return []
  const names = text.split('|').map((name) => name.trim())
  const known = Object.values(ContextFactor)
  const unknown = names.find((name) => !(known as string[]).includes(name))
  if (unknown === undefined) return inOrder(names as ContextFactor[])
  const what = `${quoted(unknown)} is no context factor.`
  return line.problem(column, `${what} Write any of ${listed(known)}, joined by a bar (|).`)
}

/** Those known for a whole shift. What somebody told in confidence is none: everybody who plans reads the roster. */
export function conditions(line: Line, column: string): ContextFactor[] | undefined {
  const all = factors(line, column)
  const personal = all?.find((factor) => PERSONAL_FACTORS.includes(factor))
  if (personal === undefined) return all
  return line.problem(
    column,
    `${personal} is told in confidence and does not belong on a roster. Take it out here; it may stand in the context of an incident.`,
  )
}
