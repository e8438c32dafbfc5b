import type { Language } from '../../language/language.js'
import { speaking } from '../../language/say.js'
import { isCapital, partsOf, standing } from './names-in-words.js'

/** What is known of a customer's conduct, as far as it stands. */
export interface Encounter {
  /** The date on which it happened. */
  day: string
  /** Whoever said that it was so; null for a complaint straight from the customer. */
  saidBy: string | null
  whatHelped: string | null
}

/**
 * What staff should know before they serve somebody: how often somebody was abused, how many people say so, and what
 * helped. Names nobody: the customer's name is taken out of what people wrote. Null where there is nothing.
 */
export function forewarningOf(
  encounters: readonly Encounter[],
  customer: { name: string | null; contact?: string | null },
  language: Language,
): string | null {
  if (encounters.length === 0) return null
  const days = encounters.map(({ day }) => day).sort()
  const voices = new Set(encounters.map(({ saidBy }) => saidBy)).size
  const helped = [...new Set(encounters.flatMap(({ whatHelped }) => (whatHelped ? [whatHelped] : [])))]
  const said = speaking(language)
  const withoutName = namingNobody(customer, said('unnamed.customer'))
  return [
    said('forewarning.abused', { days: new Set(days).size, last: days.at(-1)!, voices }),
    said('forewarning.needNotBear'),
    ...(helped.length > 0
      ? [said('forewarning.helped', { words: helped.slice(0, 3).map(withoutName).join(' ') })]
      : []),
  ].join(' ')
}

/**
 * Words about a customer without their name, its parts, and their contact. Parts count with a capital alone, and not the short ones: in many
 * languages they are ordinary words.
 */
export const namingNobody =
  ({ name, contact }: { name: string | null; contact?: string | null }, theCustomer: string) =>
  (words: string): string => {
    const whole = [name, contact].flatMap((one) => (one && one.length > 1 ? [one] : []))
    const taken = whole.reduce((said, one) => said.replace(standing(one, 'giu'), theCustomer), words)
    return partsOf(name).reduce(
      (said, part) => said.replace(standing(part, 'giu'), (there) => (isCapital(there) ? theCustomer : there)),
      taken,
    )
  }
