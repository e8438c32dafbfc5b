import { isCapital, partsOf, standing } from '../known/names-in-words.js'

/** What a customer is told reads without any name: whoever wrote it is the store, and whose part it was is not theirs to know. */
export interface Names {
  /** Of people of the house: names and numbers, as the directory has them. */
  people: readonly { name: string; number: string }[]
  customer: { reference: string; name: string | null; contact: string | null }
}

/** A short number could be a price or a time as well. */
const TELLS = /\p{L}|(\d\P{L}*){5}/u

/**
 * The first name, number, reference or address that stands in words for a customer; null where there is none. Names count as they are
 * written, with their capital: many are ordinary words besides.
 */
export function namedIn(words: string, { people, customer }: Names): string | null {
  const names = [...people.flatMap(({ name }) => partsOf(name)), ...partsOf(customer.name)]
  const keys = [...people.map(({ number }) => number), customer.reference, customer.contact ?? ''].filter((key) =>
    TELLS.test(key),
  )
  return (
    names.find((name) => words.match(standing(name, 'giu'))?.some(isCapital)) ??
    keys.find((key) => standing(key, 'iu').test(words)) ??
    null
  )
}
