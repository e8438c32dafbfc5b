import { Peers } from '../../pattern/belief/peers.js'
import { placeOnTheWhole } from '../../pattern/belief/place.js'
import { episodeProbability } from '../../pattern/belief/shift-likelihood.js'

/** What was worked in a month, in sums. */
export interface WorkedInMonth {
  storeId: string
  position: string
  conditions: readonly string[]
  shifts: number
  /** Of them, those with a count of interactions, and these. */
  counted: number
  interactions: number
}

/**
 * Days with own incidents that a baseline expects of what was worked: at the mean lasting factor, and at the factor that each
 * place had on the whole, bad days and wrong causes included.
 */
export function expectedOf(peers: Peers, worked: readonly WorkedInMonth[]): number {
  const { badDay, background, people } = peers.baseline
  const places = new Map<string, number>()
  return worked.reduce((sum, { storeId, position, conditions, shifts, counted, interactions }) => {
    let place = places.get(storeId)
    if (place === undefined) places.set(storeId, (place = placeOnTheWhole(peers.baseline, storeId)))
    const each = counted > 0 ? interactions / counted : peers.usualInteractions(position)
    const mean = each * (peers.rate(position, conditions) * people.level * place + background)
    return sum + shifts * episodeProbability(mean, badDay)
  }, 0)
}

/** What a baseline says of a position or a condition, and what a later one says. */
export interface Moved {
  what: 'POSITION' | 'CONDITION'
  name: string
  before: number
  beforeRange: [number, number]
  after: number
  afterRange: [number, number]
  /** The two ranges, each of 90%, have nothing in common. */
  moved: boolean
}

/** Every position and condition that both know, those that moved most first. */
export function movedBetween(before: Peers, after: Peers): Moved[] {
  const among = (what: Moved['what'], kind: 'positions' | 'conditions') =>
    Object.entries(before.baseline[kind]).flatMap(([name, was]): Moved[] => {
      const is = after.baseline[kind][name]
      if (!is) return []
      return [
        {
          what,
          name,
          before: was.factor,
          beforeRange: [was.low, was.high],
          after: is.factor,
          afterRange: [is.low, is.high],
          moved: is.low > was.high || is.high < was.low,
        },
      ]
    })
  const far = ({ before: was, after: is }: Moved) => Math.abs(Math.log(is / was))
  return [...among('POSITION', 'positions'), ...among('CONDITION', 'conditions')].sort(
    (a, b) => far(b) - far(a) || (a.name < b.name ? -1 : 1),
  )
}
