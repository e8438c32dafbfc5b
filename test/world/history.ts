import { HistoryService } from '../../src/assessments/findings/history.service.js'
import { newId } from '../../src/database/uuid.js'
import { IncidentContext } from '../../src/incidents/incident-context.entity.js'
import { referenceOf } from '../../src/incidents/incident-reference.js'
import type { Cause, ReportSource } from '../../src/incidents/incident-words.js'
import { Incident } from '../../src/incidents/incident.entity.js'
import type { ContextFactor } from '../../src/workforce/context-factors.js'
import { Shift } from '../../src/workforce/shift.entity.js'
import { refreshExposure } from '../../src/workforce/exposure.keeper.js'
import { testClock } from './clock.js'
import type { Person } from './person.js'
import { dateAgo, noon } from './times.js'
import type { World } from './world.js'

const AT_ONCE = 500

export interface Worked {
  /** Days ago, the first and the last of which count; Sundays are free. */
  from: number
  to?: number
  interactions?: number
  conditions?: string
}

/** A shift on every working day, put straight into the roster: for histories too long to send. */
export async function worked(world: World, person: Person, span: Worked): Promise<void> {
  const days = Array.from({ length: span.from - (span.to ?? 0) + 1 }, (_, n) => dateAgo(span.from - n))
  const shifts = days.filter(isWorkingDay).map((date) => ({
    employeeId: person.id,
    date,
    storeId: person.store!.id,
    position: person.position!,
    interactions: span.interactions ?? 60,
    conditions: span.conditions ?? '',
    startsAt: null,
    endsAt: null,
  }))
  await world.change(async (tx) => {
    for (let n = 0; n < shifts.length; n += AT_ONCE) await tx.insert(Shift, shifts.slice(n, n + AT_ONCE))
    await refreshExposure(world.database, tx, shifts)
  })
}

export const isWorkingDay = (date: string): boolean => new Date(date).getUTCDay() !== 0

export interface Had {
  /** The nearest working day so many days ago, or before. */
  daysAgo: number
  cause?: string
  context?: string[]
  confidences?: string[]
  source?: string
  reporter?: Person
  /** Its cause was contested at the instant at which it happened, as two acts never are. */
  contested?: boolean
}

/** Incidents as an import would have put them there, not judged yet. */
export async function had(world: World, person: Person, ...incidents: Had[]): Promise<{ id: string }[]> {
  const rows = incidents.map((one) => {
    const id = newId(testClock)
    const daysAgo = isWorkingDay(dateAgo(one.daysAgo)) ? one.daysAgo : one.daysAgo + 1
    return {
      id,
      reference: referenceOf(id),
      storeId: person.store!.id,
      employeeId: person.id,
      occurredAt: noon(daysAgo),
      day: dateAgo(daysAgo),
      summary: null,
      source: (one.source ?? 'MANAGER') as ReportSource,
      touchpoint: 'CHECKOUT' as never,
      severity: 'MINOR' as never,
      cause: (one.cause ?? 'EMPLOYEE') as Cause,
      reporterId: one.reporter?.id ?? null,
      recordedAt: noon(daysAgo),
      knownAt: noon(daysAgo),
      contestedAt: one.contested ? noon(daysAgo) : null,
    }
  })
  const contexts = rows.flatMap(({ id }, n) => [
    ...(incidents[n]!.context ?? []).map((factor) => ({ incidentId: id, factor, confidential: false })),
    ...(incidents[n]!.confidences ?? []).map((factor) => ({ incidentId: id, factor, confidential: true })),
  ])
  await world.change(async (tx) => {
    await tx.insert(Incident, rows)
    if (contexts.length > 0)
      await tx.insert(IncidentContext, contexts as (IncidentContext & { factor: ContextFactor })[])
  })
  return rows
}

/** Fits the baselines and judges everything, as an import does at its end. */
export async function judged(world: World): Promise<void> {
  await world.change((tx) => world.server.app.get(HistoryService, { strict: false }).assess(tx))
}

/** So many people who work as most do: a breakdown now and then, on days that differ from person to person. */
export async function ordinaryPeople(world: World, store: Person['store'], count: number, from: number): Promise<void> {
  for (let n = 0; n < count; n++) {
    const peer = await world.employee(store!, { position: 'CASHIER' })
    await worked(world, peer, { from, to: 1 })
    const days = Array.from({ length: Math.floor(from / 90) }, (_, k) => 20 + k * 90 + ((n * 17) % 60))
    await had(world, peer, ...days.filter((daysAgo) => daysAgo < from).map((daysAgo) => ({ daysAgo })))
  }
}
