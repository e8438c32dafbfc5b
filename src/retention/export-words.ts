import { english } from '../language/catalogue/english.js'
import type { Language } from '../language/language.js'
import { type Message, message, type Text } from '../language/message.js'
import { say, speaking } from '../language/say.js'
import { capitalised } from '../language/wording.js'
import type { PersonalRecords } from './personal-records.js'

/** What heads a part of the export. */
export const titleOf = (part: PersonalRecords['name'], language: Language): string =>
  speaking(language)(`exportPart.${part}`)

/** What a column is called: `occurred_at` and `occurredAt` alike. One that nobody has named is called as the table has it. */
export function columnOf(name: string, language: Language): string {
  const words = wordsOf(name)
  const key = words.replaceAll(/ (\w)/g, (_, letter: string) => letter.toUpperCase())
  return isNamed(key) ? say(message(`exportColumn.${key}`), language) : capitalised(words)
}

const wordsOf = (name: string): string =>
  name
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll('_', ' ')
    .toLowerCase()
    .replace(/ id$/, '')

const isNamed = (key: string): key is keyof typeof english.exportColumn => Object.hasOwn(english.exportColumn, key)

/** Columns in which the API's codes stand, and nothing that anybody wrote. */
const CODED: ReadonlySet<string> = new Set(
  `against expectation, attributed cause, cause, certainty, condition, conditions, conduct, context, factor, finding, kind,
   misconduct, part, question, root cause, severity, source, state, status, to standing, touchpoint, up to severity`.split(
    /,\s+/,
  ),
)
const isIn = <Of extends object>(known: Of, code: unknown): code is keyof Of & string =>
  typeof code === 'string' && Object.hasOwn(known, code)

/** What a code means, with the code behind it; undefined for what is none. */
export function codeInWords(column: string, value: unknown, language: Language): string | undefined {
  if (!CODED.has(wordsOf(column))) return undefined
  const codes: unknown[] = Array.isArray(value) ? value : [value]
  const said = codes.map((code) => {
    if (isIn(english.exportCode, code)) return `${say(message(`exportCode.${code}`), language)} (${code})`
    return isIn(english.label, code) ? `${say(message(`label.${code}`), language)} (${code})` : undefined
  })
  return said.length === 0 || said.includes(undefined) ? undefined : said.join(', ')
}

/** Columns of which people write nothing. */
const KEPT: readonly string[] = ['explanation', 'because', 'becauseForHr']

/** What was said to somebody, kept as its keys and values, as they read it; undefined for what people wrote, whatever it looks like. */
export const keptWords = (column: string, value: unknown, language: Language): string | undefined =>
  KEPT.includes(column) && Array.isArray(value) ? say(value as unknown as Text | Message, language) : undefined
