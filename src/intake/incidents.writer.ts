import { In } from 'typeorm'
import type { AuditService, Change } from '../audit/audit.service.js'
import type { Database, Tx } from '../database/database.js'
import { instantOf } from '../time/instant.js'
import type { SqlValue } from '../database/prepared.js'
import { newId } from '../database/uuid.js'
import type { Clock } from '../time/clock.js'
import { CauseClaim } from '../incidents/cause-claim.entity.js'
import { Correction } from '../incidents/correction.entity.js'
import { IncidentContext } from '../incidents/incident-context.entity.js'
import { ReportSource, Touchpoint } from '../incidents/incident-words.js'
import { Incident } from '../incidents/incident.entity.js'
import { dateOfDay } from '../pattern/records/facts.js'
import { type ContextFactor, PERSONAL_FACTORS } from '../workforce/context-factors.js'
import type { Ids } from './directory.writer.js'
import type { Folder } from './folder.reader.js'
import { type Counts, nothing } from './import-report.js'
import { type Table, writeRows } from './many-rows.writer.js'

const INCIDENTS: Table = {
  name: 'incidents',
  key: ['id'],
  columns: {
    id: 'uuid',
    reference: 'text',
    recorded_at: 'text',
    store_id: 'uuid',
    employee_id: 'uuid',
    occurred_at: 'text',
    day: 'text',
    summary: 'text',
    source: 'text',
    touchpoint: 'text',
    severity: 'text',
    cause: 'text',
    reporter_id: 'uuid',
    customer_id: 'uuid',
    imported: 'boolean',
  },
}
const CONTEXTS: Table = {
  name: 'incident_contexts',
  key: ['incident_id', 'factor'],
  columns: { incident_id: 'uuid', factor: 'text', confidential: 'boolean' },
}
const AT_ONCE = 1_000

/** Whom the files name, by what they call them. */
type KnownIds = Ids & { customers: ReadonlyMap<string, string> }
type IncidentOfFolder = Folder['incidents'][number]
type Facts = ReturnType<typeof factsOf>

/** Writes incidents by their reference. What differs from what is there is updated, with its trail; withdrawn stays withdrawn. */
export async function writeIncidents(
  database: Database,
  tx: Tx,
  clock: Clock,
  audit: AuditService,
  folder: Folder,
  ids: KnownIds,
  onProgress: (done: number, total: number) => void,
): Promise<Counts> {
  const counts = nothing()
  const { incidents } = folder
  for (let start = 0; start < incidents.length; start += AT_ONCE) {
    const some = incidents.slice(start, start + AT_ONCE)
    const there = await tx.findBy(Incident, { reference: In(some.map(({ reference }) => reference)) })
    const contexts = await contextsOf(tx, there)
    const known = new Map(there.map((incident) => [incident.reference, incident]))
    const write = new Writing(clock, ids, await spokenOf(tx, there), await correctedOf(tx, there))
    for (const incident of some) {
      const before = known.get(incident.reference)
      counts[write.take(incident, before, (before && contexts.get(before.id)) ?? [])]++
    }
    await writeRows(database, tx, INCIDENTS, write.rows)
    await writeRows(database, tx, CONTEXTS, write.contexts)
    for (const { incidentId, factor } of write.contextsGone) await tx.delete(IncidentContext, { incidentId, factor })
    if (write.changes.length > 0) await audit.record(tx, ...write.changes)
    onProgress(Math.min(start + AT_ONCE, incidents.length), incidents.length)
  }
  return counts
}

async function contextsOf(tx: Tx, incidents: readonly Incident[]): Promise<Map<string, IncidentContext[]>> {
  const byIncident = new Map<string, IncidentContext[]>()
  if (incidents.length === 0) return byIncident
  for (const row of await tx.findBy(IncidentContext, { incidentId: In(incidents.map(({ id }) => id)) })) {
    const rows = byIncident.get(row.incidentId)
    if (rows) rows.push(row)
    else byIncident.set(row.incidentId, [row])
  }
  return byIncident
}

/** Those whose cause somebody has contested or settled since they were imported. */
async function spokenOf(tx: Tx, incidents: readonly Incident[]): Promise<Set<string>> {
  if (incidents.length === 0) return new Set()
  const claims = await tx.findBy(CauseClaim, { incidentId: In(incidents.map(({ id }) => id)) })
  return new Set(claims.map(({ incidentId }) => incidentId))
}

/** Those that the employee has had corrected since they were imported. */
async function correctedOf(tx: Tx, incidents: readonly Incident[]): Promise<Set<string>> {
  if (incidents.length === 0) return new Set()
  const incidentId = In(incidents.map(({ id }) => id))
  return new Set((await tx.findBy(Correction, { incidentId, accepted: true })).map((one) => one.incidentId))
}

/** What is to be written for some incidents. */
class Writing {
  readonly rows: SqlValue[][] = []
  readonly contexts: SqlValue[][] = []
  readonly contextsGone: { incidentId: string; factor: ContextFactor }[] = []
  readonly changes: Change[] = []

  constructor(
    private readonly clock: Clock,
    private readonly ids: KnownIds,
    private readonly spokenOf: ReadonlySet<string>,
    private readonly corrected: ReadonlySet<string>,
  ) {}

  take(incident: IncidentOfFolder, before: Incident | undefined, contexts: readonly IncidentContext[]): keyof Counts {
    // What retention has ended stays ended.
    if (before?.endedAt) return 'unchanged'
    const facts = factsOf(incident, before, this.ids)
    // The file knows nothing of what has been said of the cause since.
    if (before && this.spokenOf.has(before.id)) facts.cause = before.cause
    // Nor of what was corrected.
    const corrected = before !== undefined && this.corrected.has(before.id)
    if (corrected) {
      Object.assign(facts, pick(before, ['occurredAt', 'day', 'summary']))
      incident = { ...incident, context: contexts.filter((row) => !row.confidential).map((row) => row.factor) }
    }
    const id = before?.id ?? newId(this.clock)
    const added = incident.context.filter((factor) => !contexts.some((row) => row.factor === factor))
    // What was told in confidence since then is not in the file, and stays.
    const gone = contexts.filter((row) => !row.confidential && !incident.context.includes(row.factor))
    const changed = before ? (Object.keys(facts) as (keyof Facts)[]).filter((fact) => facts[fact] !== before[fact]) : []
    if (before && changed.length + added.length + gone.length === 0) return 'unchanged'
    this.rows.push([id, incident.reference, before?.recordedAt ?? facts.occurredAt, ...Object.values(facts)])
    for (const factor of added) this.contexts.push([id, factor, PERSONAL_FACTORS.includes(factor)])
    this.contextsGone.push(...gone)
    if (!before) return 'added'
    const open = contexts.filter((row) => !row.confidential).map((row) => row.factor)
    this.changes.push({
      action: 'incident.imported-again',
      actorId: null,
      subjectId: id,
      storeId: facts.storeId,
      employeeId: facts.employeeId,
      before: { ...pick(before, changed), context: open.sort() },
      // Confidences are not copied into the trail, where more people read.
      after: { ...pick(facts, changed), context: incident.context.filter((f) => !PERSONAL_FACTORS.includes(f)).sort() },
    })
    return 'updated'
  }
}

/** In the order of the table's columns. */
function factsOf(incident: IncidentOfFolder, before: Incident | undefined, ids: KnownIds) {
  return {
    storeId: ids.stores.get(incident.store)!,
    employeeId: incident.employee === null ? null : ids.people.get(incident.employee)!,
    occurredAt: instantOf(incident.occurredAt),
    day: dateOfDay(incident.day),
    summary: incident.summary ?? before?.summary ?? null,
    source: incident.source ?? before?.source ?? ReportSource.MANAGER,
    touchpoint: incident.touchpoint ?? before?.touchpoint ?? Touchpoint.OTHER,
    severity: incident.severity,
    cause: incident.cause,
    reporterId: incident.reporter === null ? (before?.reporterId ?? null) : ids.people.get(incident.reporter)!,
    customerId: incident.customer === null ? (before?.customerId ?? null) : ids.customers.get(incident.customer)!,
    // What somebody had logged here stays so, whatever a file says of it later.
    imported: before?.imported ?? true,
  }
}

function pick<T extends object>(from: T, keys: readonly (keyof T)[]): Partial<T> {
  return Object.fromEntries(keys.map((key) => [key, from[key]])) as Partial<T>
}
