import { type Language, LOCALES } from './language.js'

/**
 * Days as people write them, each in its reader's language: the one place that words them. Given are days of the calendar
 * (2026-11-28), months (2026-11) or instants; what is said of an instant is by UTC.
 */

export interface DayFormat {
  format: (date: string) => string
}

const DAY = { day: 'numeric', month: 'long', year: 'numeric' } as const
const MONTH = { month: 'long', year: 'numeric' } as const
const MOMENT = { ...DAY, hour: '2-digit', minute: '2-digit' } as const

const formats = new Map<string, DayFormat>()
/**
 * Says a day in full unless other options are asked for. What is no day, as somebody may have written it, stays as it is.
 * Making a format takes a hundred times as long as using it.
 */
export function dayFormat(locale: string, options: Intl.DateTimeFormatOptions = DAY): DayFormat {
  const name = locale + JSON.stringify(options)
  const known = formats.get(name)
  if (known) return known
  const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' })
  const made = {
    format: (date: string) => {
      const milliseconds = Date.parse(date)
      return Number.isNaN(milliseconds) ? date : format.format(milliseconds)
    },
  }
  formats.set(name, made)
  return made
}

/** 28 November 2026 */
export const dayInWords = (date: string, language: Language): string => dayFormat(LOCALES[language]).format(date)

/** November 2026 */
export const monthInWords = (date: string, language: Language): string =>
  dayFormat(LOCALES[language], MONTH).format(date)

/** 28 November 2026 at 09:30 */
export const momentInWords = (instant: string, language: Language): string =>
  dayFormat(LOCALES[language], MOMENT).format(instant)

/** Nov, where there is little room. en-GB has a Sept of four letters. */
export const shortMonth = (date: string, language: Language): string =>
  dayFormat(language === 'en' ? 'en-US' : LOCALES[language], { month: 'short' }).format(date)

/** 28 Nov 2026, where there is little room. */
export const shortDay = (date: string, language: Language): string =>
  `${Number(date.slice(8))} ${shortMonth(date, language)} ${date.slice(0, 4)}`
