import { In } from 'typeorm'
import type { AuditService, Change } from '../audit/audit.service.js'
import type { Database, Tx } from '../database/database.js'
import { jsonSql } from '../database/json-sql.js'
import { type CalendarDate, instantOf } from '../time/instant.js'
import type { SqlValue } from '../database/prepared.js'
import { newId } from '../database/uuid.js'
import type { Clock } from '../time/clock.js'
import { CauseClaim } from '../incidents/cause-claim.entity.js'
import { Correction } from '../incidents/correction.entity.js'
import { SeverityClaim } from '../incidents/severity-claim.entity.js'
import { IncidentContext } from '../incidents/incident-context.entity.js'
import { ReportSource, Touchpoint } from '../incidents/incident-words.js'
import { Incident } from '../incidents/incident.entity.js'
import { dateOfDay } from '../pattern/records/facts.js'
import { type ContextFactor, PERSONAL_FACTORS } from '../workforce/context-factors.js'
import { OVER_INCIDENTS } from '../responses/alleged-incident.entity.js'
import { FORMAL_KINDS } from '../responses/steps.js'
import type { Ids } from './directory.writer.js'
import { earlierOf } from './judged-from.js'
import type { Folder } from './folder.reader.js'
import { type Counts, nothing } from './import-report.js'
import { type Table, writeRows } from './many-rows.writer.js'
import { NamesInFiles } from './names-in-files.reader.js'

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

/**
 * Writes incidents by their reference. What differs from what an earlier file told is updated, with its trail; withdrawn stays
 * withdrawn, and what was logged here is changed by no file. `earliest` is the first day of which something is new or another now.
 */
export async function writeIncidents(
  database: Database,
  tx: Tx,
  clock: Clock,
  audit: AuditService,
  folder: Folder,
  ids: KnownIds,
  onProgress: (done: number, total: number) => void,
): Promise<{ counts: Counts; earliest: CalendarDate | undefined }> {
  const counts = nothing()
  let earliest: CalendarDate | undefined
  const { incidents } = folder
  const names = new NamesInFiles(database, tx, ids)
  for (let start = 0; start < incidents.length; start += AT_ONCE) {
    const some = incidents.slice(start, start + AT_ONCE)
    const there = await tx.findBy(Incident, { reference: In(some.map(({ reference }) => reference)) })
    const contexts = await contextsOf(tx, there)
    const known = new Map(there.map((incident) => [incident.reference, incident]))
    const write = new Writing(clock, ids, {
      causes: await claimedOf(tx, CauseClaim, there),
      severities: await claimedOf(tx, SeverityClaim, there),
      corrected: await correctedOf(tx, there),
      alleged: await allegedOf(database, tx, there),
      told: await toldOf(database, tx, there),
    })
    for (const incident of await names.without(some, known)) {
      const before = known.get(incident.reference)
      counts[write.take(incident, before, (before && contexts.get(before.id)) ?? [])]++
    }
    await writeRows(database, tx, INCIDENTS, write.rows)
    await writeRows(database, tx, CONTEXTS, write.contexts)
    for (const { incidentId, factor } of write.contextsGone) await tx.delete(IncidentContext, { incidentId, factor })
    if (write.toConfirmAnew.length > 0)
      await tx.update(Incident, { id: In(write.toConfirmAnew) }, { sentAt: null, knownAt: null })
    if (write.changes.length > 0) await audit.record(tx, ...write.changes)
    for (const day of write.days) earliest = earlierOf(earliest, day)
    onProgress(Math.min(start + AT_ONCE, incidents.length), incidents.length)
  }
  return { counts, earliest }
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

/** Those whose cause, or of which how grave they were, somebody has contested or settled since they were imported. */
async function claimedOf(
  tx: Tx,
  claimed: typeof CauseClaim | typeof SeverityClaim,
  incidents: readonly Incident[],
): Promise<Set<string>> {
  if (incidents.length === 0) return new Set()
  const claims = await tx.find<{ incidentId: string }>(claimed, {
    where: { incidentId: In(incidents.map(({ id }) => id)) },
  })
  return new Set(claims.map(({ incidentId }) => incidentId))
}

/** Those that the employee has had corrected since they were imported. */
async function correctedOf(tx: Tx, incidents: readonly Incident[]): Promise<Set<string>> {
  if (incidents.length === 0) return new Set()
  const incidentId = In(incidents.map(({ id }) => id))
  return new Set((await tx.findBy(Correction, { incidentId, accepted: true })).map((one) => one.incidentId))
}

/** Those over which something formal waits, is in force or was overturned: what was alleged is what it was. */
async function allegedOf(database: Database, tx: Tx, incidents: readonly Incident[]): Promise<Set<string>> {
  if (incidents.length === 0) return new Set()
  const rows = await database.readIn<{ id: string }>(
    tx,
    `SELECT DISTINCT a.incident_id AS id FROM ${OVER_INCIDENTS} AS a JOIN responses r ON r.id = a.response_id
     WHERE r.kind IN (${FORMAL_KINDS}) AND r.state NOT IN ('DECLINED', 'WITHDRAWN')
       AND a.incident_id IN (${jsonSql.ids(database.dialect)})`,
    [JSON.stringify(incidents.map(({ id }) => id))],
  )
  return new Set(rows.map(({ id }) => id))
}

/**
 * Those of which the employee told somebody something, in confidence or to have them corrected, or opened them to whoever speaks
 * for them, and those of which others gave an account: it is about them, and read by nobody else whom a file names.
 */
async function toldOf(database: Database, tx: Tx, incidents: readonly Incident[]): Promise<Set<string>> {
  if (incidents.length === 0) return new Set()
  const told = ['confidences', 'corrections', 'openings', 'accounts'].map(
    (table) => `SELECT incident_id AS id FROM ${table} WHERE incident_id IN (${jsonSql.ids(database.dialect)})`,
  )
  const rows = await database.readIn<{ id: string }>(tx, told.join(' UNION '), [
    JSON.stringify(incidents.map(({ id }) => id)),
  ])
  return new Set(rows.map(({ id }) => id))
}

/** By their ids, those of which somebody has said something since they were imported. */
interface SaidSince {
  causes: ReadonlySet<string>
  severities: ReadonlySet<string>
  corrected: ReadonlySet<string>
  alleged: ReadonlySet<string>
  told: ReadonlySet<string>
}

/** What the employee has confirmed with an incident. */
const CONFIRMED = ['employeeId', 'occurredAt', 'summary', 'severity', 'cause'] as const satisfies (keyof Incident)[]

/** What is to be written for some incidents. */
class Writing {
  readonly rows: SqlValue[][] = []
  /** The days of what is written, and those of what it was before. */
  readonly days: CalendarDate[] = []
  readonly contexts: SqlValue[][] = []
  readonly contextsGone: { incidentId: string; factor: ContextFactor }[] = []
  readonly changes: Change[] = []
  /** Those of which a file now says otherwise than the employee has confirmed, or was sent. */
  readonly toConfirmAnew: string[] = []

  constructor(
    private readonly clock: Clock,
    private readonly ids: KnownIds,
    private readonly said: SaidSince,
  ) {}

  take(incident: IncidentOfFolder, before: Incident | undefined, contexts: readonly IncidentContext[]): keyof Counts {
    // What retention has ended stays ended.
    if (before?.endedAt) return 'unchanged'
    // What was logged here is whoever's word it was, whatever a file says under its reference.
    if (before && !before.imported) return 'unchanged'
    if (before && this.said.alleged.has(before.id)) return 'unchanged'
    const facts = factsOf(incident, before, this.ids)
    // The file knows nothing of what has been said of the cause since, or of how grave it was.
    if (before && this.said.causes.has(before.id)) facts.cause = before.cause
    if (before && this.said.severities.has(before.id)) facts.severity = before.severity
    // Nor is what somebody was asked, or told their side of, about anybody else.
    if (before && this.isSpokenOf(before)) Object.assign(facts, pick(before, ['employeeId', 'storeId']))
    // Who recorded it bears on who decides: once anybody was told of it, it stays who it was.
    if (before?.reporterId && (this.isSpokenOf(before) || (before.sentAt ?? before.knownAt) !== null))
      facts.reporterId = before.reporterId
    // Nor of what was corrected.
    const corrected = before !== undefined && this.said.corrected.has(before.id)
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
    this.days.push(facts.day, ...(before ? [before.day] : []))
    this.rows.push([id, incident.reference, before?.recordedAt ?? facts.occurredAt, ...Object.values(facts)])
    for (const factor of added) this.contexts.push([id, factor, PERSONAL_FACTORS.includes(factor)])
    this.contextsGone.push(...gone)
    if (!before) return 'added'
    if ((before.sentAt ?? before.knownAt) !== null && CONFIRMED.some((fact) => changed.includes(fact)))
      this.toConfirmAnew.push(id)
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

  private isSpokenOf(incident: Incident): boolean {
    const { causes, severities, told } = this.said
    const { statementRequestedAt, statementGivenAt, answeredAt, reassignmentWishedAt } = incident
    const spoken = [causes, severities, told].some((ids) => ids.has(incident.id))
    return spoken || (statementRequestedAt ?? statementGivenAt ?? answeredAt ?? reassignmentWishedAt) !== null
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
    imported: true,
  }
}

function pick<T extends object>(from: T, keys: readonly (keyof T)[]): Partial<T> {
  return Object.fromEntries(keys.map((key) => [key, from[key]])) as Partial<T>
}
