import type { Data } from './client.js'
import { had, ordinaryPeople, worked } from './history.js'
import type { Person, StoreAtHand } from './person.js'
import { noon } from './times.js'
import type { World } from './world.js'

const DAYS = 240

/** Colleagues who work as most do, so that there is something to compare with. */
export async function peersAt(world: World, store: StoreAtHand): Promise<void> {
  await ordinaryPeople(world, store, 10, DAYS)
}

/** Somebody whose service has become worse for months, as two people in HR saw who went there. To be `judged` with the rest. */
export async function troubledAt(world: World, store: StoreAtHand, { seenBy }: { seenBy?: Person[] } = {}) {
  const person = await world.employee(store)
  await isTroubled(world, person, { seenBy })
  return person
}

/** The same of somebody who is there already, with the shifts since so many days ago. */
export async function isTroubled(
  world: World,
  person: Person,
  { seenBy, since = DAYS }: { seenBy?: Person[] | undefined; since?: number } = {},
): Promise<void> {
  await worked(world, person, { from: since, to: 1 })
  const days = Array.from({ length: 30 }, (_, n) => 120 - n * 4)
  const voices = seenBy ?? (await whoSaw(world))
  await had(world, person, ...days.map((daysAgo, n) => ({ daysAgo, reporter: voices[n % voices.length]! })))
}

const seers = new WeakMap<World, Promise<Person[]>>()
function whoSaw(world: World): Promise<Person[]> {
  const known = seers.get(world) ?? Promise.all([world.hr(), world.hr()])
  seers.set(world, known)
  return known
}

/** One more incident of theirs, found to be part of the pattern, with the employee heard. */
export async function oneMore(manager: Person, person: Person, more: object = {}): Promise<Data> {
  const incident = await manager.logs({ about: person, cause: 'EMPLOYEE', occurredAt: noon(1), ...more })
  if (incident.assessment.finding !== 'PATTERN')
    throw new Error(`This was to be a pattern: ${JSON.stringify(incident.assessment)}`)
  await person.states(incident)
  return incident
}
