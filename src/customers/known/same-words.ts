import { isCapital } from './names-in-words.js'

/** So many words stand in a name at most: a whole sentence is none. */
const MOST_WORDS = 6
/** Longer ones begin with a capital in a name; de and van need not. */
const SMALL = 3

/**
 * Whether words are those that were kept, but for names in the places where `theCustomer` stands now. By whatever name the customer is
 * called since, the same words were said.
 */
export function areTheSame(kept: string, words: string, theCustomer: string): boolean {
  if (kept === words) return true
  const [first, ...rest] = kept.split(theCustomer)
  if (rest.length === 0 || !words.startsWith(first!)) return false
  let at = first!.length
  for (const [number, piece] of rest.entries()) {
    const last = number === rest.length - 1
    const next = !last ? words.indexOf(piece, at + 1) : words.endsWith(piece) ? words.length - piece.length : -1
    if (next <= at || !mayBeTheirs(words.slice(at, next), theCustomer)) return false
    at = next + piece.length
  }
  return true
}

/** What may have stood there: how they are called or reached. */
function mayBeTheirs(there: string, theCustomer: string): boolean {
  if (there === theCustomer) return true
  const words = there.split(/[\s,]+/).filter(Boolean)
  if (/[@\d]/.test(there)) return !/\p{L}\s+\p{L}/u.test(there)
  return (
    words.length <= MOST_WORDS &&
    words.some(isCapital) &&
    words.every((word) => isCapital(word) || [...word].length <= SMALL)
  )
}
