import type { Language } from '../../language/language.js'
import { speaking } from '../../language/say.js'
import { type Called, namingNobody } from './names-in-words.js'

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
 * helped. Names nobody: the customer's name is taken out of what others wrote; one's own words one reads as one wrote them. Null
 * where there is nothing.
 */
export function forewarningOf(
  encounters: readonly Encounter[],
  customer: Called,
  { id: reader, language }: { id: string; language: Language },
): string | null {
  if (encounters.length === 0) return null
  const days = encounters.map(({ day }) => day).sort()
  const voices = new Set(encounters.map(({ saidBy }) => saidBy)).size
  const said = speaking(language)
  const withoutName = namingNobody(customer, said('unnamed.customer'))
  const told = ({ saidBy, whatHelped }: Encounter) =>
    whatHelped ? [saidBy === reader ? whatHelped : withoutName(whatHelped)] : []
  const helped = [...new Set(encounters.flatMap(told))]
  return [
    said('forewarning.abused', { days: new Set(days).size, last: days.at(-1)!, voices }),
    said('forewarning.needNotBear'),
    ...(helped.length > 0 ? [said('forewarning.helped', { words: helped.slice(0, 3).join(' ') })] : []),
  ].join(' ')
}
