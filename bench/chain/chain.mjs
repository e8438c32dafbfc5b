import { noise, pick } from './noise.mjs'

const DAY = 86_400_000
const POSITIONS = ['CASHIER', 'SALES_FLOOR', 'SERVICE_DESK', 'STOCKROOM']
const POSITION_SHARES = [0.5, 0.28, 0.14, 0.08]
/** Customers served on a usual shift. */
const USUAL = { CASHIER: 90, SALES_FLOOR: 35, SERVICE_DESK: 55, STOCKROOM: 9 }
const CAUSES = ['EMPLOYEE', 'PROCESS', 'CUSTOMER', 'MANAGEMENT', 'OFFER', 'UNKNOWN']
const CAUSE_SHARES = [0.6, 0.13, 0.11, 0.07, 0.05, 0.04]
const SEVERITIES = ['MINOR', 'MODERATE', 'MAJOR']
const TOUCHPOINTS = ['CHECKOUT', 'SERVICE_DESK', 'SALES_FLOOR', 'PHONE', 'ONLINE']
const SOURCES = ['MANAGER', 'CUSTOMER', 'COLLEAGUE']
const NAMES = [
  'Amara',
  'Bo',
  'Chidi',
  'Dana',
  'Emeka',
  'Farah',
  'Goran',
  'Hana',
  'Ines',
  'Jonas',
  'Kofi',
  'Lena',
  'Mira',
]
const FAMILIES = ['Okafor', 'Lindqvist', 'Marsh', 'Tanaka', 'Novak', 'Reyes', 'Becker', 'Osei', 'Ferrari', 'Haddad']
const SUMMARIES = [
  'The customer waited eleven minutes at the till and was then told to queue again for the refund.',
  'Spoke sharply to a regular customer who asked for the third time where the delivery was.',
  'Gave out the wrong parcel, noticed it an hour later and rang the customer to put it right.',
  'Refused an exchange that the store allows, since two notices at the desk said different things.',
  'The card terminal failed twice in a row, and the customer left the basket standing and went.',
]
const TWICE = 0.08

/**
 * A made-up chain of stores: who works where, on which days with how many customers, and what went wrong. The same for
 * the same arguments. Every day is counted from 1970; `today` is the last one, with shifts and not yet an incident.
 */
export function makeChain({
  stores: storeCount,
  peoplePerStore,
  today,
  days,
  rosterDays,
  incidents: wanted,
  seed = 7,
}) {
  const first = today - days
  const stores = Array.from({ length: storeCount }, (_, index) => ({
    index,
    code: `S${String(index + 1).padStart(4, '0')}`,
    name: `Store ${index + 1}`,
    manager: { number: `M${String(index + 1).padStart(4, '0')}`, name: nameOf(seed, -1 - index) },
  }))
  const people = Array.from({ length: storeCount * peoplePerStore }, (_, index) => {
    const position = pick(POSITIONS, noise(seed, 1, index), POSITION_SHARES)
    return {
      index,
      number: `E${String(index + 1).padStart(6, '0')}`,
      name: nameOf(seed, index),
      store: stores[Math.floor(index / peoplePerStore)],
      position,
      /** How much likelier than others things go wrong with them: for one in twelve at least twice. */
      factor: noise(seed, 2, index) < 1 / 12 ? 2 + 2 * noise(seed, 3, index) : 0.5 + noise(seed, 4, index),
    }
  })

  const works = (person, day) => (day * 5 + person.index * 3) % 7 < 4
  const conditionsOn = (store, day) => {
    const conditions = []
    if (noise(seed, 5, store.index, day) < 0.12) conditions.push('UNDERSTAFFED')
    if (day % 7 === 2 || noise(seed, 6, store.index, day) < 0.06) conditions.push('PEAK_DEMAND')
    if (noise(seed, 7, store.index, day) < 0.02) conditions.push('SYSTEM_OUTAGE')
    return conditions
  }
  const shiftOn = (person, day) => ({
    person,
    day,
    position: person.position,
    interactions: Math.round(USUAL[person.position] * (0.7 + 0.6 * noise(seed, 8, person.index, day))),
    conditions: conditionsOn(person.store, day),
  })

  function* shifts() {
    for (const person of people)
      for (let day = today - rosterDays + 1; day <= today; day++) if (works(person, day)) yield shiftOn(person, day)
  }

  /** How likely a shift is to go wrong, against the likeliest there is. */
  const risk = ({ person, interactions, conditions }) =>
    (interactions / 117) * (person.factor / 4) * ((1 + conditions.length) / 4)

  /** By draws that keep a shift the likelier the riskier it is, until there are as many as wanted. */
  function* incidents() {
    for (let draw = 0, made = 0; made < wanted; draw++) {
      const person = people[Math.floor(noise(seed, 9, draw) * people.length)]
      const day = first + Math.floor(noise(seed, 10, draw) * days)
      if (!works(person, day)) continue
      const shift = shiftOn(person, day)
      if (noise(seed, 11, draw) > risk(shift)) continue
      const together = noise(seed, 12, draw) < TWICE ? 2 : 1
      for (let i = 0; i < together && made < wanted; i++) yield incident(shift, ++made)
    }
  }

  function incident(shift, number) {
    const at = (kind) => noise(seed, 20 + kind, number)
    const personal = at(1) < 0.05 ? ['UNWELL'] : []
    return {
      number,
      reference: `B-${String(number).padStart(7, '0')}`,
      shift,
      occurredAt: shift.day * DAY + (8 * 60 + Math.floor(at(2) * 12 * 60)) * 60_000 + Math.floor(at(3) * 60_000),
      cause: pick(CAUSES, at(4), CAUSE_SHARES),
      severity: pick(SEVERITIES, at(5), [0.7, 0.25, 0.05]),
      touchpoint: pick(TOUCHPOINTS, at(6)),
      source: pick(SOURCES, at(7)),
      summary: pick(SUMMARIES, at(8)),
      context: [...shift.conditions, ...personal],
    }
  }

  return { stores, people, today, first, rosterFrom: today - rosterDays + 1, works, shiftOn, shifts, incidents }
}

const nameOf = (seed, index) => `${pick(NAMES, noise(seed, 13, index))} ${pick(FAMILIES, noise(seed, 14, index))}`

export const isoDate = (day) => new Date(day * DAY).toISOString().slice(0, 10)
export const isoInstant = (milliseconds) => new Date(milliseconds).toISOString()
export const startOf = (day) => day * DAY
export const dayAt = (milliseconds) => Math.floor(milliseconds / DAY)
