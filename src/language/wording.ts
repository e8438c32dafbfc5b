const ENGLISH = 'en-GB'
const ALL = new Intl.ListFormat(ENGLISH, { type: 'conjunction' })
const ANY = new Intl.ListFormat(ENGLISH, { type: 'disjunction' })

/** 1 day, 2 days; 1,240 interactions; about 1.4 days. */
export function counted(n: number, one: string, many = `${one}s`): string {
  const shown = rounded(n)
  return `${shown} ${shown === '1' ? one : many}`
}

/** As many digits as a reader needs: whole numbers from 10 on, with thousands set apart; one decimal below. */
export function rounded(n: number): string {
  const digits = Number.isInteger(n) || n >= 10 ? 0 : 1
  const shown = n.toLocaleString(ENGLISH, { maximumFractionDigits: digits, minimumFractionDigits: 0 })
  return shown === '0' && n > 0 ? 'less than 0.1' : shown
}

/** A share from 0 to 1: 0.337 becomes 34%. */
export const percent = (share: number): string => `${Math.round(100 * share)}%`

/** A name for machines as words: SYSTEM_OUTAGE becomes "system outage". */
export const plainWords = (name: string): string => name.toLowerCase().replaceAll('_', ' ')

/** The first letter in upper case, the rest as it is. */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** a, b and c */
export const listed = (parts: readonly string[]): string => ALL.format(parts)

/** a, b or c */
export const anyOf = (parts: readonly string[]): string => ANY.format(parts)

/** Sentences joined to a text, those that don't apply left out. */
export function paragraph(...sentences: (string | null | undefined | false)[]): string {
  return sentences.filter(Boolean).join(' ')
}
