import { monthsBefore } from '../../dist/src/pattern/records/facts.js'
import { DEFAULT_POLICY } from '../../dist/src/pattern/answer/policy.js'

/** Makes questions as of today about people of a chain, with the facts loaded: what remains is the pattern room's own work. */
export function questionsOf(chain, incidents, baseline) {
  const own = new Map()
  for (const { cause, shift } of incidents) {
    if (cause !== 'EMPLOYEE') continue
    const key = `${shift.person.index} ${shift.day}`
    own.set(key, (own.get(key) ?? 0) + 1)
  }
  const ownOn = (person, day) => own.get(`${person.index} ${day}`) ?? 0
  const places = new Map()
  const placeOf = (store) => {
    if (!places.has(store)) places.set(store, placeFacts(chain, store, ownOn, baseline.before))
    return places.get(store)
  }
  return (person, cause) => ({
    at: chain.today,
    cause,
    person: person.number,
    shifts: shiftsOf(chain, person, monthsBefore(chain.today, DEFAULT_POLICY.lookBackMonths), ownOn),
    places: [placeOf(person.store)],
    baseline,
    policy: DEFAULT_POLICY,
  })
}

function shiftsOf(chain, person, since, ownOn) {
  const shifts = []
  for (let day = Math.max(since + 1, chain.rosterFrom); day <= chain.today; day++)
    if (chain.works(person, day)) {
      const { position, interactions, conditions } = chain.shiftOn(person, day)
      shifts.push({ day, store: person.store.code, position, interactions, conditions, own: ownOn(person, day) })
    }
  return shifts
}

/** What a store went through from a day on: sums by day, position and conditions, and each episode. */
function placeFacts(chain, store, ownOn, from) {
  const sums = new Map()
  const episodes = []
  for (const person of chain.people) {
    if (person.store !== store) continue
    for (const { day, position, interactions, conditions, own } of shiftsOf(chain, person, from - 1, ownOn)) {
      const key = `${day} ${position} ${conditions.join('|')}`
      const sum = sums.get(key) ?? { day, position, conditions, shifts: 0, interactions: 0 }
      sum.shifts++
      sum.interactions += interactions
      sums.set(key, sum)
      if (own > 0) episodes.push({ day, person: person.number, position, conditions, interactions, own })
    }
  }
  return { store: store.code, exposure: [...sums.values()], episodes }
}
