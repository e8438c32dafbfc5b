import { jsonSql } from '../database/json-sql.js'
import type { Erasing } from '../audit/trail.verifier.js'
import type { Database } from '../database/database.js'
import type { Periods } from './periods.js'
import { monthsBefore } from '../time/calendar.js'

/** Whose period each erasure cites, and the column of the policy that says how long it is. */
const PERIODS: Record<string, keyof Periods> = {
  INCIDENT: 'incidentMonths',
  TOLD: 'statementMonths',
  COMMENDATION: 'incidentMonths',
  LEAVE: 'rosterMonths',
  ROSTER: 'rosterTrailMonths',
}
const COLUMNS: Record<keyof Periods, string> = {
  incidentMonths: 'incident_months',
  formalMonths: 'formal_months',
  statementMonths: 'statement_months',
  readLogMonths: 'read_log_months',
  rosterTrailMonths: 'roster_trail_months',
  rosterMonths: 'roster_months',
  noticeMonths: 'notice_months',
}

interface Erased {
  id: string
  at: string
  subjectId: string
  action: string
  own: boolean | 0 | 1
  /** The incident that its subject is, or belongs to; null where there is none, or it went with the rest. */
  incidentId: string | null
}

/** What is wrong with an erasure from the trail: only what retention may end may be erased, by the policy of that day. */
export async function erasureProblems(database: Database, erasing: Erasing): Promise<string[]> {
  const period = PERIODS[erasing.what]
  if (!period) return [`This erasure cites no period that there is: ${erasing.what}.`]
  const [policy] = await database.read<{ adoptedAt: string; months: number }>(
    `SELECT adopted_at AS "adoptedAt", ${COLUMNS[period]} AS months FROM retention_policies WHERE version = $1`,
    [erasing.policy],
    { fresh: true },
  )
  if (!policy || policy.adoptedAt > erasing.at)
    return [`This erasure cites version ${erasing.policy} of the periods, which was not in force then.`]
  if (erasing.before > monthsBefore(erasing.at.slice(0, 10), policy.months))
    return [`What was younger than ${policy.months} months was erased: everything before ${erasing.before}.`]
  const problems: string[] = []
  for (const [record, ids] of Object.entries(erasing.records)) {
    const entries = await entriesOf(database, ids)
    if (entries.length < ids.length) problems.push('This erasure names entries that are not there.')
    const why = await tooEarly(database, erasing, record, entries)
    if (why) problems.push(`What the trail said of ${record} was erased before its period was over: ${why}`)
  }
  return problems
}

async function tooEarly(
  database: Database,
  { what, before, at }: Erasing,
  record: string,
  entries: readonly Erased[],
): Promise<string | undefined> {
  const firstAt = entries.map((entry) => entry.at).sort()[0] ?? ''
  const lastAt =
    entries
      .map((entry) => entry.at)
      .sort()
      .at(-1) ?? ''
  if (what === 'COMMENDATION') return firstAt < before ? undefined : 'it was given later.'
  // When a leave ended, only its row knew: it has to be gone, and the seals say whether retention removed it.
  if (what === 'LEAVE') {
    const [leave] = await database.read('SELECT 1 AS there FROM leaves WHERE id = $1', [record], { fresh: true })
    if (leave) return 'the leave is still there.'
    return entries.every(({ action }) => action.startsWith('leave.')) ? undefined : 'it is about something else.'
  }
  if (what === 'ROSTER' || what === 'TOLD') {
    if (lastAt >= before) return 'it was written later.'
    if (what === 'TOLD' && !entries.every(({ own }) => own)) return 'it was not all told by the person.'
    return undefined
  }
  const [incident] = await database.read<{ occurredAt: string; endedAt: string | null; held: number | string }>(
    `SELECT i.occurred_at AS "occurredAt", i.ended_at AS "endedAt", (SELECT COUNT(*) FROM legal_holds h
       WHERE h.incident_id = i.id AND h.placed_at < $2 AND (h.lifted_at IS NULL OR h.lifted_at > $2)) AS held
     FROM incidents i WHERE i.id = $1`,
    [record, at],
    { fresh: true },
  )
  if (!incident) return 'there is no such incident.'
  if (incident.occurredAt >= before) return `it happened at ${incident.occurredAt}.`
  if (!incident.endedAt) return 'it still names its person.'
  if (Number(incident.held) > 0) return 'a legal hold was on it.'
  const other = entries.find(({ incidentId }) => incidentId !== null && incidentId !== record)
  return other && `the entry ${other.id} is about something else.`
}

async function entriesOf(database: Database, ids: string[]): Promise<Erased[]> {
  return database.read<Erased>(
    `SELECT a.id, a.at, a.subject_id AS "subjectId", a.action, a.own,
       COALESCE((SELECT i.id FROM incidents i WHERE i.id = a.subject_id),
         (SELECT r.incident_id FROM responses r WHERE r.id = a.subject_id),
         (SELECT r.incident_id FROM appeals p JOIN responses r ON r.id = p.response_id WHERE p.id = a.subject_id)) AS "incidentId"
     FROM audit_entries a WHERE a.id IN (${jsonSql.ids(database.dialect)})`,
    [JSON.stringify(ids)],
    { fresh: true },
  )
}
