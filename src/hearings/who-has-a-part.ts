import { HAVE_A_PART } from '../incidents/incident-party.entity.js'
import { FORMAL_KINDS } from '../responses/steps.js'
import { HearingStage } from './hearing.entity.js'

/** Some who have a part in a response, `it`: in which column of which rows they stand. `alleged` is all that it was asked for over. */
interface Part {
  who: string
  from: string
  where: string
}

const ALLEGED = (incident: string): string => `${incident} IN (SELECT id FROM alleged)`
const IS_FORMAL = `it.kind IN (${FORMAL_KINDS})`

/** The date so long before an instant as records weigh, without the calendars of the databases: 29 February may be a day that its year lacks. */
const twoYearsBefore = (at: string): string =>
  `CAST(CAST(SUBSTR(${at}, 1, 4) AS integer) - 2 AS text) || SUBSTR(${at}, 5, 6)`

const EVER: readonly Part[] = [
  // Who asked, now or for something formal over the same before.
  { who: 'q.requested_by', from: 'responses q', where: 'q.id = it.id' },
  ...[
    'responses q JOIN alleged ON alleged.id = q.incident_id',
    'alleged_incidents x JOIN alleged ON alleged.id = x.incident_id JOIN responses q ON q.id = x.response_id',
  ].map((from) => ({
    who: 'q.requested_by',
    from,
    where: `q.employee_id = it.employee_id AND q.kind IN (${FORMAL_KINDS})`,
  })),
  // Who recorded it, or said whom it concerned, or was the first to say that it was theirs.
  { who: 'n.reporter_id', from: 'incidents n', where: ALLEGED('n.id') },
  { who: 'n.attributed_by', from: 'incidents n', where: ALLEGED('n.id') },
  {
    who: 'c.said_by',
    from: 'cause_claims c',
    where: `${ALLEGED('c.incident_id')} AND c.kind = 'CHANGED' AND c.cause = 'EMPLOYEE' AND NOT EXISTS (SELECT 1 FROM cause_claims b
      WHERE b.incident_id = c.incident_id AND b.cause = 'EMPLOYEE' AND b.id < c.id)`,
  },
  // Who is named in it, or told of it.
  { who: 'p.employee_id', from: 'incident_parties p', where: `${ALLEGED('p.incident_id')} AND ${HAVE_A_PART}` },
  { who: 't.giver_id', from: 'accounts t', where: `${ALLEGED('t.incident_id')} AND t.confirmed_at IS NOT NULL` },
  // Who in HR wrote the shifts that they are measured by, unless asked by the employee to settle one.
  {
    who: 's.recorded_by',
    from: 'shift_entries s',
    where: `${IS_FORMAL} AND s.employee_id = it.employee_id AND NOT s.by_manager AND s.settled_by IS DISTINCT FROM s.recorded_by
      AND s.date >= ${twoYearsBefore('it.requested_at')}`,
  },
  // Who stands by the employee.
  { who: 'w.representative_id', from: 'openings w', where: ALLEGED('w.incident_id') },
  { who: 'h.companion_id', from: 'hearings h', where: 'h.response_id = it.id' },
  // Who managed the store, and who came into HR after something formal was asked for.
  {
    who: 'f.employee_id',
    from: 'former_managers f JOIN incidents n ON n.store_id = f.store_id',
    where: `${ALLEGED('n.id')} AND f.managed_until >= n.occurred_at`,
  },
  { who: 'e.id', from: 'employees e', where: `${IS_FORMAL} AND e.role = 'HR' AND e.hr_since >= it.requested_at` },
]

/** On appeal also who heard and decided first, and in something formal who obtained or settled what it rests on, shifts too. */
const BEFORE_THE_APPEAL: readonly Part[] = [
  { who: 'q.decided_by', from: 'responses q', where: 'q.id = it.id' },
  { who: 'g.agreed_by', from: 'response_agreements g', where: 'g.response_id = it.id' },
  ...[
    ['noted_by', 'hearing_notes'],
    ['answered_by', 'hearing_answers'],
    ['written_by', 'investigation_notes'],
  ].map(([who, table]) => ({
    who: `t.${who}`,
    from: `${table} t JOIN hearings h ON h.id = t.hearing_id`,
    where: `h.response_id = it.id AND h.stage = '${HearingStage.FIRST}'`,
  })),
  ...[
    ['obtained_by', 'evidence_documents'],
    ['said_by', 'cause_claims'],
    ['said_by', 'severity_claims'],
  ].map(([who, table]) => ({
    who: `t.${who}`,
    from: `${table} t`,
    where: `${IS_FORMAL} AND ${ALLEGED('t.incident_id')}`,
  })),
  {
    who: 's.settled_by',
    from: 'shift_entries s',
    where: `${IS_FORMAL} AND s.employee_id = it.employee_id AND s.date >= ${twoYearsBefore('it.requested_at')}`,
  },
]

/**
 * The ids of all who have a part in a response, or of one of them alone: they hear and decide nothing of it. With every record
 * that was merged into what it is over.
 */
export function whoHasAPart(response: string, stage: HearingStage, person?: string): string {
  const parts = stage === HearingStage.APPEAL ? [...EVER, ...BEFORE_THE_APPEAL] : EVER
  const alone = (who: string) => `${who} ${person ? `= ${person}` : 'IS NOT NULL'}`
  return `WITH RECURSIVE alleged (id) AS (
      SELECT it.incident_id FROM responses it WHERE it.id = ${response}
      UNION SELECT x.incident_id FROM alleged_incidents x WHERE x.response_id = ${response}
      UNION SELECT d.id FROM responses it, alleged JOIN incidents d ON d.merged_into = alleged.id
        WHERE it.id = ${response} AND d.employee_id = it.employee_id)
    ${parts
      .map(
        ({ who, from, where }) =>
          `SELECT ${who} AS id FROM responses it, ${from} WHERE it.id = ${response} AND ${where} AND ${alone(who)}`,
      )
      .join(' UNION ')}`
}

/** Of somebody, a placeholder: that they may decide the appeal of a response `r` over an incident `i`. */
export const MAY_HEAR_THE_APPEAL = (person: string): string =>
  `(i.employee_id IS NULL OR i.employee_id <> ${person})
   AND NOT EXISTS (${whoHasAPart('r.id', HearingStage.APPEAL, person)})`
