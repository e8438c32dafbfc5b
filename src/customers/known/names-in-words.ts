import { isMailAddress } from '../../directory/mail-address.js'
import { isOrdinary } from './ordinary-words.js'

/** Shorter parts of names are words of many languages: de, van, al. */
const LEAST_LETTERS = 3

/** A customer, as somebody has recorded what to call them and how to reach them. */
export interface Called {
  name: string | null
  contact?: string | null
}

const wordsOf = (name: string | null): string[] => (name ?? '').split(/[\s,]+/).filter(Boolean)

/** The parts of a name that tell who it is. */
export const partsOf = (name: string | null): string[] =>
  wordsOf(name).filter((part) => [...part].length >= LEAST_LETTERS)

/** Whether it is written as a name is, and not as the word that the name may be besides: Will, Rose. Some scripts have no capitals. */
export const isCapital = (word: string): boolean => /^[\p{Lu}\p{Lo}]/u.test(word)

/** A name as it stands in words: whole, and not as a part of another. */
export const standing = (name: string, flags: string): RegExp => whole(escaped(name), flags)

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

const whole = (pattern: string, flags: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, flags)

/** With its digits, and what people write between them: a sentence is none, nor is a price. */
const isTelephone = (contact: string): boolean => /^\+?[\d\s()./-]{6,30}$/.test(contact) && /(\d\D*){6}/.test(contact)

/**
 * Words about a customer without their name and address. Whoever records a customer types what they like as a name, so only what can be
 * one is taken out: parts with a capital, in the name and in the words, which are no ordinary words and no part of a name of the
 * `colleagues` of whom the words may be; and a contact that is a mail address or a telephone number.
 */
export const namingNobody =
  ({ name, contact }: Called, theCustomer: string, colleagues: readonly string[] = []) =>
  (words: string): string => {
    const reached =
      contact && (isMailAddress(contact) || isTelephone(contact))
        ? words.replace(standing(contact, 'giu'), theCustomer)
        : words
    const all = wordsOf(name)
    if (!all.some(isCapital)) return reached
    const theirs = new Set(colleagues.flatMap(wordsOf).map((part) => part.toLowerCase()))
    const isName = (part: string) => [...part].length >= LEAST_LETTERS && isCapital(part) && !isOrdinary(part)
    const tells = new Set(all.filter((part) => isName(part) && !theirs.has(part.toLowerCase())).map(lower))
    if (tells.size === 0) return reached
    // In what is written in capitals throughout, they tell nothing: there it takes two parts of a name.
    const least = /\p{Ll}/u.test(words) ? 1 : 2
    const longestFirst = [...new Set(all)].sort((one, other) => other.length - one.length)
    const any = longestFirst.map(escaped).join('|')
    // Several parts one after the other are one name: Greta Holm; Holm, Greta; Will de Wit.
    return reached.replace(whole(`(?:${any})(?:[\\s,]+(?:${any}))*`, 'giu'), (run) => {
      const parts = run.split(/([\s,]+)/)
      const written = parts.map(isName)
      const [first, last] = [written.indexOf(true), written.lastIndexOf(true)]
      if (!parts.some((part, at) => written[at] && tells.has(lower(part)))) return run
      if (written.filter(Boolean).length < least) return run
      return [...parts.slice(0, first), theCustomer, ...parts.slice(last + 1)].join('')
    })
  }

const lower = (part: string): string => part.toLowerCase()
