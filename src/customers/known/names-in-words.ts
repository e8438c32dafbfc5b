/** Shorter parts of names are words of many languages: de, van, al. */
const LEAST_LETTERS = 3

/** The parts of a name that tell who it is. */
export const partsOf = (name: string | null): string[] =>
  (name ?? '').split(/[\s,]+/).filter((part) => [...part].length >= LEAST_LETTERS)

/** Whether it is written as a name is, and not as the word that the name may be besides: Will, Rose. */
export const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word)

/** A name as it stands in words: whole, and not as a part of another. */
export const standing = (name: string, flags: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`, flags)
