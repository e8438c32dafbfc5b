import { type Formatters, IntlMessageFormat } from 'intl-messageformat'
import { LRUCache } from 'lru-cache'
import { dutch } from './catalogue/dutch.js'
import { english } from './catalogue/english.js'
import { dayFormat } from './days.js'
import { Language, LOCALES } from './language.js'
import { tenths } from './figures.js'
import { type Figure, isText, type Key, type Listed, type Message, message, type Text, type Value } from './message.js'

/** Every message by its language and its key. */
export const CATALOGUES: Record<Language, Record<string, Readonly<Record<string, string>>>> = {
  [Language.EN]: english,
  [Language.NL]: dutch,
}

/** In the reader's language: the one place where sentences are made. */
export function say(said: Message | Text, language: Language): string {
  return isText(said) ? said.map((one) => sentence(one, language)).join(' ') : sentence(said, language)
}

/** Says messages in one language, where an answer is made of many. */
export const speaking =
  (language: Language) =>
  <K extends Key>(...said: Parameters<typeof message<K>>): string =>
    sentence(message<K>(...said), language)

function sentence([key, values]: Message, language: Language): string {
  const format = formatOf(key, language)
  if (!values) return String(format.format())
  const words: Record<string, string | number> = {}
  for (const name in values) words[name] = wordsOf(values[name]!, language)
  return String(format.format(words))
}

function wordsOf(value: Value, language: Language): string | number {
  if (typeof value !== 'object') return value
  if (isMessage(value)) return sentence(value, language)
  return 'figure' in value ? figure(value, language) : listed(value, language)
}

const isMessage = (value: Message | Listed | Figure): value is Message => Array.isArray(value)

function figure({ figure: n, places }: Figure, language: Language): string {
  const locale = LOCALES[language]
  if (places !== undefined)
    return numberFormat(locale, {
      minimumFractionDigits: places,
      maximumFractionDigits: places,
      useGrouping: false,
    }).format(n)
  if (n < 0) return `−${figure({ figure: -n }, language)}`
  const shown = tenths(n)
  return shown === 0 && n > 0 ? sentence(message('figures.lessThanATenth'), language) : numberFormat(locale).format(shown) // prettier-ignore
}

function listed(value: Listed, language: Language): string {
  const words = (parts: readonly Value[]) => parts.map((part) => String(wordsOf(part, language)))
  if ('each' in value) return words(value.each).join(', ')
  const [type, parts] = 'all' in value ? (['conjunction', value.all] as const) : (['disjunction', value.any] as const)
  return listFormat(LOCALES[language], { type }).format(words(parts))
}

const formats: Record<Language, Map<Key, IntlMessageFormat>> = { [Language.EN]: new Map(), [Language.NL]: new Map() }

/** A message is parsed when it is first said. */
function formatOf(key: Key, language: Language): IntlMessageFormat {
  const known = formats[language].get(key)
  if (known) return known
  const [subject, name] = key.split('.') as [string, string]
  const wording = CATALOGUES[language][subject]?.[name]
  if (wording === undefined) throw new Error(`There is no message ${key} in ${language}.`)
  const format = new IntlMessageFormat(wording, LOCALES[language], undefined, { formatters, ignoreTag: true })
  formats[language].set(key, format)
  return format
}

/** Making a formatter takes a hundred times as long as using it. */
const once = <O extends object, F>(make: (locale: string, options?: O) => F) => {
  const plain = new Map<string, F>()
  const special = new Map<string, F>()
  return (locale: string, options?: O): F => {
    const [kept, key] = options ? [special, locale + JSON.stringify(options)] : [plain, locale]
    let formatter = kept.get(key)
    if (!formatter) kept.set(key, (formatter = make(locale, options)))
    return formatter
  }
}

const listFormat = once((locale: string, options?: Intl.ListFormatOptions) => new Intl.ListFormat(locale, options))
const numberFormat = once(
  (locale: string, options?: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options),
)
const formatters = {
  getNumberFormat: numberFormat,
  getPluralRules: once((locale: string, options?: Intl.PluralRulesOptions) => new Intl.PluralRules(locale, options)),
  getDateTimeFormat: dayFormat,
} as unknown as Formatters

const texts = () => new LRUCache<string, string>({ max: 2_000 })
const said: Record<Language, LRUCache<string, string>> = { [Language.EN]: texts(), [Language.NL]: texts() }

/**
 * What was kept of an explanation, said again as it was, in the reader's language: keys and values as JSON. What was kept before
 * there were keys is a text in English, and stays one.
 */
export function sayKept(kept: string, language: Language): string {
  if (!kept.startsWith('[')) return kept
  let text = said[language].get(kept)
  if (text === undefined) said[language].set(kept, (text = say(JSON.parse(kept) as Text, language)))
  return text
}

export const toKeep = (text: Text): string => JSON.stringify(text)
