import { newId } from '../../src/database/uuid.js'
import { Employee } from '../../src/directory/employee.entity.js'
import { CauseClaim } from '../../src/incidents/cause-claim.entity.js'
import { referenceOf } from '../../src/incidents/incident-reference.js'
import { Incident } from '../../src/incidents/incident.entity.js'
import { Response } from '../../src/responses/response.entity.js'
import { type Chance, chanceOf } from '../worlds/chance.js'
import { testClock } from './clock.js'
import type { Person, StoreAtHand } from './person.js'
import { dateAgo } from './times.js'
import type { World } from './world.js'

const STEPS = ['VERBAL_WARNING', 'WRITTEN_WARNING']
const AT_ONCE = 200
const DAY_MS = 86_400_000

/** An incident of the known world, as it was put there, with all that was done about it. */
export interface Treated {
  id: string
  store: StoreAtHand
  manager: Person
  employee: string
  number: string
  position: string
  hiredOn: string
  day: string
  cause: string
  severity: string
  finding: string
  source: string
  /** Whole days until it was answered; null where nobody did. */
  answeredAfter: number | null
  responses: { kind: string; state: string; decidedBy: string | null; againstPrecedent: boolean | null }[]
  contest: 'CHANGED' | 'UPHELD' | null
}

export interface Habits {
  /** How many times as often as the others this manager asks for a formal response. */
  formal?: number
  /** Whether the cases here are harder than elsewhere. */
  harder?: boolean
  /** How many days longer every answer takes. */
  slower?: number
  /** Reassigns instead of talking, so many times as often. */
  moves?: number
  /** Logs the first of its people so many times as often as others notice that person. */
  eagerOnFirst?: number
  /** How many incidents the store has, where it isn't as many as the others. */
  incidents?: number
  /** How many times as often a contested cause turns out wrong. */
  wrong?: number
}

const FORMAL: Record<string, number> = { MINOR: 0.05, MODERATE: 0.15, MAJOR: 0.3 }

/** A chain of stores with one manager and `people` employees each, and incidents whose answers follow known habits. */
export async function treatedChain(
  world: World,
  hr: readonly Person[],
  habits: readonly Habits[],
  { people = 14, incidents = 110, seed = 1 } = {},
): Promise<Treated[]> {
  const chance = chanceOf(seed)
  const treated: Treated[] = []
  for (const habit of habits) {
    const store = await world.store(`Store ${treated.length}`)
    const manager = await world.manager(store)
    const staff = Array.from({ length: people }, (_, n) => ({
      id: newId(testClock),
      number: `${store.code}-${n}`,
      name: `Person ${n}`,
      position: n % 3 === 0 ? 'SERVICE_DESK' : 'CASHIER',
      storeId: store.id,
      managerId: manager.id,
      hiredOn: n % 4 === 0 ? dateAgo(200) : n % 4 === 1 ? dateAgo(500) : '2019-03-01',
    }))
    await world.change((tx) => tx.insert(Employee, staff))
    for (let n = 0; n < (habit.incidents ?? incidents); n++) {
      const noticed = chance.uniform() < 0.5
      const first = noticed && habit.eagerOnFirst && chance.uniform() < (habit.eagerOnFirst - 1) / people
      const person = staff[first ? 0 : Math.floor(chance.uniform() * people)]!
      treated.push(treatedOne(chance, hr, habit, { store, manager, person, source: noticed ? 'MANAGER' : 'CUSTOMER' }))
    }
  }
  await keep(world, treated)
  return treated
}

function treatedOne(
  chance: Chance,
  hr: readonly Person[],
  habit: Habits,
  at: {
    store: StoreAtHand
    manager: Person
    person: Pick<Employee, 'id' | 'number' | 'position' | 'hiredOn'>
    source: string
  },
): Treated {
  const severity = among(chance, habit.harder ? [0.15, 0.35, 0.5] : [0.6, 0.3, 0.1], ['MINOR', 'MODERATE', 'MAJOR'])
  const finding = among(chance, [0.5, 0.3, 0.2], ['ISOLATED', 'BAD_DAY', 'PATTERN'])
  const answered = chance.uniform() < 0.95
  const responses: Treated['responses'] = []
  const give = (kind: string, state = 'COMPLETED') =>
    responses.push({ kind, state, decidedBy: null, againstPrecedent: null })
  if (answered && chance.uniform() < Math.min(0.95, FORMAL[severity]! * (habit.formal ?? 1))) {
    const state = among(chance, [0.7, 0.2, 0.1], ['ACTIVE', 'DECLINED', 'OVERTURNED'])
    const decidedBy = hr[Math.floor(chance.uniform() * hr.length)]!.id
    responses.push({
      kind: STEPS[Math.floor(chance.uniform() * 2)]!,
      state,
      decidedBy,
      againstPrecedent: chance.uniform() < 0.3,
    })
  } else if (answered) {
    if (chance.uniform() < 0.2 * (habit.moves ?? 1)) give('REASSIGNMENT')
    else give(chance.uniform() < 0.6 ? 'TEACHABLE_MOMENT' : 'NO_ACTION')
  }
  const contested = chance.uniform() < 0.3
  return {
    id: newId(testClock),
    store: at.store,
    manager: at.manager,
    employee: at.person.id,
    number: at.person.number,
    position: at.person.position!,
    hiredOn: at.person.hiredOn!,
    day: dateAgo(40 + Math.floor(chance.uniform() * 120)),
    cause: chance.uniform() < 0.8 ? 'EMPLOYEE' : 'PROCESS',
    severity,
    finding,
    source: at.source,
    answeredAfter: answered ? Math.floor(chance.uniform() * 6) + (habit.slower ?? 0) : null,
    responses,
    contest: contested ? (chance.uniform() < 0.25 * (habit.wrong ?? 1) ? 'CHANGED' : 'UPHELD') : null,
  }
}

function among(chance: Chance, shares: readonly number[], words: readonly string[]): string {
  let left = chance.uniform()
  return words[shares.findIndex((share) => (left -= share) < 0)] ?? words.at(-1)!
}

async function keep(world: World, treated: readonly Treated[]): Promise<void> {
  const at = ({ day }: Treated, days = 0) => new Date(Date.parse(`${day}T12:00:00.000Z`) + days * DAY_MS).toISOString()
  const incidents = treated.map((one) => ({
    id: one.id,
    reference: referenceOf(one.id),
    storeId: one.store.id,
    employeeId: one.employee,
    occurredAt: at(one),
    day: one.day,
    summary: null,
    source: one.source,
    touchpoint: 'CHECKOUT',
    severity: one.severity,
    cause: one.cause,
    finding: one.finding,
    reporterId: one.manager.id,
    recordedAt: at(one),
    knownAt: at(one),
    answeredAt: one.answeredAfter === null ? null : at(one, one.answeredAfter),
  }))
  const responses = treated.flatMap((one) =>
    one.responses.map((response) => ({
      id: newId(testClock),
      incidentId: one.id,
      employeeId: one.employee,
      reason: 'As it was.',
      requestedBy: one.manager.id,
      requestedAt: at(one, one.answeredAfter!),
      decidedAt: response.decidedBy && at(one, one.answeredAfter! + 1),
      ...(response.kind === 'REASSIGNMENT' ? { startsOn: one.day, endsOn: one.day, position: 'STOCKROOM' } : {}),
      ...response,
    })),
  )
  const claims = treated.flatMap((one) => {
    const claim = (kind: string, cause: string) => ({
      id: newId(testClock),
      incidentId: one.id,
      kind,
      cause,
      saidBy: one.manager.id,
      at: at(one),
      reason: null,
    })
    return [
      claim('LOGGED', one.cause),
      ...(one.contest
        ? [claim('CONTESTED', 'OFFER'), claim(one.contest, one.contest === 'CHANGED' ? 'OFFER' : one.cause)]
        : []),
    ]
  })
  await world.change(async (tx) => {
    for (const [entity, rows] of [
      [Incident, incidents],
      [Response, responses],
      [CauseClaim, claims],
    ] as const)
      for (let n = 0; n < rows.length; n += AT_ONCE) await tx.insert(entity, rows.slice(n, n + AT_ONCE) as object[])
  })
}
