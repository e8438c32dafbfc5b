/** What a customer is told reads without any name: whoever wrote it is the store, and whose part it was is not theirs to know. */
export interface Names {
  /** Of people of the house: names and numbers, as the directory has them. */
  people: readonly { name: string; number: string }[]
  customer: { reference: string; name: string | null; contact: string | null }
}

/** Shorter parts of names are words of many languages: de, van, al. */
const LEAST_LETTERS = 3
/** A short number could be a price or a time as well. */
const TELLS = /\p{L}|(\d\P{L}*){5}/u

/**
 * The first name, number, reference or address that stands in words for a customer; null where there is none. Names count as they are
 * written, with their capital: many are ordinary words besides.
 */
export function namedIn(words: string, { people, customer }: Names): string | null {
  const parts = (name: string | null) =>
    (name ?? '').split(/[\s,]+/).filter((part) => [...part].length >= LEAST_LETTERS)
  const names = [...people.flatMap(({ name }) => parts(name)), ...parts(customer.name)]
  const keys = [...people.map(({ number }) => number), customer.reference, customer.contact ?? ''].filter((key) =>
    TELLS.test(key),
  )
  return (
    names.find((name) => /^\p{Lu}/u.test(name) && standsIn(words, name)) ??
    keys.find((key) => standsIn(words.toLowerCase(), key.toLowerCase())) ??
    null
  )
}

const standsIn = (words: string, part: string): boolean =>
  new RegExp(`(?<![\\p{L}\\p{N}])${part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'u').test(words)
