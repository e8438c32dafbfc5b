import type { Day } from '../../pattern/records/facts.js'
import { Chance } from './chance.js'
import { NameGiver } from './names.js'
import { type Country, type Place, PLACES } from './places.js'

export type Position = 'CASHIER' | 'FLOOR' | 'SERVICE_DESK' | 'STOCKROOM'

/** Somebody who serves customers. */
export interface Worker {
  number: string
  name: string
  place: Place
  manager: string
  regional: string
  position: Position
  hired: Day
  nights: boolean
  /** Full-timers work five days a week. */
  daysAWeek: number
  /** How often service goes wrong with them, over others in the same place. */
  factor: number
  /** For some, there was a time when it went wrong more often: so many times, from a day to a day. */
  hardTime: { times: number; from: Day; to: Day } | null
}

/** Somebody who leads or reviews, and stands on no roster. */
export interface Leader {
  number: string
  name: string
  store: string | null
  position: string
  manager: string | null
  hired: Day
  role: 'STORE_MANAGER' | 'HR'
}

const TEAM: readonly Position[] = [
  ...Array<Position>(8).fill('CASHIER'),
  ...Array<Position>(5).fill('FLOOR'),
  ...Array<Position>(3).fill('SERVICE_DESK'),
  ...Array<Position>(2).fill('STOCKROOM'),
]
const REGIONS: Record<Country, string> = { IE: 'R01', GB: 'R02', NL: 'R03' }
const HEAD = 'D01'
const YEAR = 365

/** Everybody there is on the last day of the records, which begin on the first. */
export function makeStaff(seed: number, first: Day, last: Day): { workers: Worker[]; leaders: Leader[] } {
  const chance = new Chance(seed, 'staff')
  const names = new NameGiver(new Chance(seed, 'names'))
  const longAgo = () => first - chance.whole(60, 9 * YEAR)
  const leader = (
    number: string,
    country: Country,
    position: string,
    manager: string | null,
    store: string | null,
  ) => ({
    number,
    name: names.name(country),
    store,
    position,
    manager,
    hired: longAgo(),
    role: position.startsWith('HR') ? ('HR' as const) : ('STORE_MANAGER' as const),
  })
  const leaders: Leader[] = [
    leader('H01', 'IE', 'HR_REVIEWER', null, null),
    leader('H02', 'NL', 'HR_REVIEWER', null, null),
    leader(HEAD, 'GB', 'HEAD_OF_STORES', null, null),
    ...(['IE', 'GB', 'NL'] as const).map((c) => leader(REGIONS[c], c, 'REGIONAL_MANAGER', HEAD, null)),
    ...PLACES.map((p, i) => leader(managerOf(i), p.country, 'STORE_MANAGER', REGIONS[p.country], p.code)),
  ]
  const workers = PLACES.flatMap((place, i) =>
    TEAM.map((position, j): Worker => {
      const late = chance.happens(0.22)
      const hardTime = chance.happens(0.03)
      const from = chance.whole(first + 120, last - 60)
      return {
        number: `E${i + 1}${String(j + 1).padStart(2, '0')}`,
        name: names.name(place.country),
        place,
        manager: managerOf(i),
        regional: REGIONS[place.country],
        position,
        hired: late ? chance.whole(first + 20, last - 45) : longAgo(),
        nights: place.nights && (j === 5 || j === 6 || j === 12),
        daysAWeek: chance.happens(0.7) ? 5 : 3,
        factor: 0.25 + 0.75 * chance.around(4),
        hardTime: hardTime
          ? { times: chance.between(3, 5), from, to: chance.happens(0.5) ? from + chance.whole(90, 200) : last }
          : null,
      }
    }),
  )
  return { workers, leaders }
}

const managerOf = (place: number) => `M0${place + 1}`
