import type { Viewer } from '../../access/viewer.js'
import type { Add } from '../../database/values.js'
import type { Dialect } from '../../database/settings.js'
import { FORMAL_KINDS } from '../../responses/steps.js'
import type { ReviewPeriod } from '../asking/review-period.js'
import { toldIncidents } from '../asking/told-incidents.js'
import { ConsistencyBy, ConsistencyMeasure as Measure, kindOf } from './measures.js'

/** What is compared, by what, when; PERSON keeps people apart, for a grouping that only the one who asks knows. */
export interface Population {
  /** Who asks: what is kept from them is in no figure of theirs. */
  viewer: Viewer
  measure: Measure
  by: ConsistencyBy | 'PERSON'
  period: ReviewPeriod
  /** Answers before this instant are taken to be due. */
  dueBefore: string
}

const MONTHS_EMPLOYED = `(CAST(SUBSTR(i.day, 1, 4) AS integer) - CAST(SUBSTR(e.hired_on, 1, 4) AS integer)) * 12
  + CAST(SUBSTR(i.day, 6, 2) AS integer) - CAST(SUBSTR(e.hired_on, 6, 2) AS integer)
  - CASE WHEN SUBSTR(i.day, 9, 2) < SUBSTR(e.hired_on, 9, 2) THEN 1 ELSE 0 END`

const FIRST_ANSWERED_BY = `(SELECT a.requested_by FROM responses a WHERE a.incident_id = i.id
  ORDER BY a.requested_at, a.id LIMIT 1)`

/** How long somebody had been there on the day of an incident. */
export type Tenure = 'UNDER_6_MONTHS' | 'TO_2_YEARS' | 'OVER_2_YEARS' | 'UNKNOWN'

const groupOf = (by: Population['by'], actor: string): string =>
  ({
    MANAGER: actor,
    STORE: 'i.store_id',
    POSITION: 'e.position',
    TENURE: `CASE WHEN e.hired_on IS NULL THEN 'UNKNOWN' WHEN ${MONTHS_EMPLOYED} < 6 THEN 'UNDER_6_MONTHS'
      WHEN ${MONTHS_EMPLOYED} < 24 THEN 'TO_2_YEARS' ELSE 'OVER_2_YEARS' END`,
    PERSON: 'i.employee_id',
  })[by]

const LIKE_INCIDENT = `COALESCE(i.finding, '') || ' ' || i.cause || ' ' || i.severity`

/** Whole days from one instant to another. */
const daysBetween = (dialect: Dialect, from: string, to: string): string =>
  dialect === 'sqlite'
    ? `CAST(julianday(${to}) - julianday(${from}) + 0.000001 AS integer)`
    : `FLOOR(EXTRACT(EPOCH FROM ${to}::timestamptz - ${from}::timestamptz) / 86400)`

/**
 * The rows that a measure counts, as `id, occurred_at, day, person, grp, class, event, weight`: which incident, of whom, in
 * which group and class; whether what is asked about was there (1 or 0); and whether the row counts (1) or is one more of the
 * same (0). All of it lies within the period, however long the history is.
 */
export function unitsSql(population: Population, dialect: Dialect, add: Add): string {
  const { measure } = population
  switch (measure) {
    case Measure.LATE_ANSWER:
      return lateSql(answeredSql(population, add, daysBetween(dialect, 'i.occurred_at', 'i.answered_at')))
    case Measure.MOVED_AGAIN:
      return movedSql(
        answeredSql(
          population,
          add,
          `(SELECT COUNT(*) FROM responses r WHERE r.incident_id = i.id AND r.kind = 'REASSIGNMENT'
             AND r.state NOT IN ('WITHDRAWN', 'DECLINED'))`,
        ),
      )
    case Measure.UNANSWERED:
      return unansweredSql(population, dialect, add)
    case Measure.CAUSE_CHANGED:
      return contestedSql(population, add)
    case Measure.OVER_REPORTING:
      return noticedSql(population, add)
    case Measure.AGAINST_PRECEDENT:
      return approvedSql(population, dialect, add, 'r.against_precedent IS NOT NULL', 'r.against_precedent')
    case Measure.AGAINST_FINDING:
      return approvedSql(population, dialect, add, 'TRUE', `COALESCE(i.finding, '') <> 'PATTERN'`)
    default:
      return answeredSql(
        population,
        add,
        oneIf(thereIs(`FROM responses r WHERE r.incident_id = i.id AND ${wanted(measure)}`)),
      )
  }
}

function wanted(measure: Measure): string {
  const kind = kindOf(measure)
  if (kind) return `r.kind = '${kind}' AND r.state NOT IN ('WITHDRAWN', 'DECLINED', 'OVERTURNED')`
  if (measure === Measure.FORMAL_ASKED_FOR) return `r.kind IN (${FORMAL_KINDS})`
  return `r.kind IN (${FORMAL_KINDS}) AND r.state IN ('ACTIVE', 'COMPLETED', 'EXPIRED', 'UNDER_APPEAL')`
}

/** What EXISTS says; but that PostgreSQL would answer from a hash of the whole table, which grows with the history. */
const thereIs = (from: string) => `(SELECT 1 ${from} LIMIT 1) IS NOT NULL`

const oneIf = (condition: string) => `CASE WHEN ${condition} THEN 1 ELSE 0 END`

const COLUMNS = 'i.id, i.occurred_at, i.day, i.employee_id AS person'

const within = ({ viewer, period: { from, to } }: Population, add: Add) =>
  `i.day >= ${add(from)} AND i.day <= ${add(to)} AND i.withdrawn_at IS NULL AND ${toldIncidents(viewer, 'i', add)}`

const answeredSql = (population: Population, add: Add, event: string) => `
  SELECT ${COLUMNS}, ${groupOf(population.by, FIRST_ANSWERED_BY)} AS grp, ${LIKE_INCIDENT} AS class, ${event} AS event, 1 AS weight
  FROM incidents i JOIN employees e ON e.id = i.employee_id
  WHERE ${within(population, add)} AND i.answered_at IS NOT NULL`

/** Later than the middle one of the class (of an even number, the earlier of the two in the middle). */
const lateSql = (answered: string) => `
  SELECT id, occurred_at, day, person, grp, class, ${oneIf('event > middle')} AS event, weight FROM (
    SELECT placed.*, MAX(CASE WHEN place <= (many + 1) / 2 THEN event END) OVER (PARTITION BY class) AS middle FROM (
      SELECT answered.*, ROW_NUMBER() OVER (PARTITION BY class ORDER BY event) AS place,
        COUNT(*) OVER (PARTITION BY class) AS many
      FROM (${answered}) AS answered) AS placed) AS timed`

const movedSql = (answered: string) => `
  SELECT id, occurred_at, day, person, grp,
    CASE WHEN incidents >= 5 THEN '5 or more' ELSE CAST(incidents AS varchar(10)) END AS class,
    ${oneIf('moves >= 2')} AS event, ${oneIf('place = 1')} AS weight FROM (
    SELECT answered.*, COUNT(*) OVER (PARTITION BY grp, person) AS incidents,
      SUM(event) OVER (PARTITION BY grp, person) AS moves,
      ROW_NUMBER() OVER (PARTITION BY grp, person ORDER BY id) AS place
    FROM (${answered}) AS answered) AS people`

const unansweredSql = (population: Population, dialect: Dialect, add: Add) => `
  SELECT ${COLUMNS}, ${groupOf(population.by, 'NULL')} AS grp, ${LIKE_INCIDENT} AS class,
    ${oneIf(`i.answered_at IS NULL OR ${daysBetween(dialect, 'i.recorded_at', 'i.answered_at')} >= 30`)} AS event, 1 AS weight
  FROM incidents i JOIN employees e ON e.id = i.employee_id
  WHERE ${within(population, add)} AND i.recorded_at <= ${add(population.dueBefore)}
    AND ${daysBetween(dialect, 'i.occurred_at', 'i.recorded_at')} < 30`

const decidedClaim = (kinds: string) =>
  thereIs(`FROM cause_claims c JOIN cause_claims d ON d.incident_id = c.incident_id AND d.id > c.id AND d.kind IN (${kinds})
    WHERE c.incident_id = i.id AND c.kind = 'CONTESTED'`)

const contestedSql = (population: Population, add: Add) => `
  SELECT ${COLUMNS}, ${groupOf(population.by, 'i.reporter_id')} AS grp,
    COALESCE((SELECT l.cause FROM cause_claims l WHERE l.incident_id = i.id AND l.kind = 'LOGGED' ORDER BY l.id LIMIT 1), '')
      || ' ' || i.severity AS class,
    ${oneIf(decidedClaim(`'CHANGED'`))} AS event, 1 AS weight
  FROM incidents i JOIN employees e ON e.id = i.employee_id
  WHERE ${within(population, add)} AND ${decidedClaim(`'CHANGED', 'UPHELD'`)}`

/** Own incidents by who noticed and logged them; null for what anybody else than a manager noticed. The class is the store. */
const noticedSql = (population: Population, add: Add) => `
  SELECT ${COLUMNS}, CASE WHEN i.source = 'MANAGER' THEN i.reporter_id END AS grp, i.store_id AS class, 0 AS event, 1 AS weight
  FROM incidents i WHERE ${within(population, add)} AND i.cause = 'EMPLOYEE' AND i.employee_id IS NOT NULL`

const approvedSql = (population: Population, dialect: Dialect, add: Add, known: string, event: string) => `
  SELECT ${COLUMNS}, ${groupOf(population.by, 'r.decided_by')} AS grp, r.kind || ' ' || i.severity AS class,
    ${oneIf(event)} AS event, 1 AS weight
  FROM incidents i JOIN employees e ON e.id = i.employee_id ${itsResponses(dialect)}
  WHERE ${within(population, add)} AND r.kind IN (${FORMAL_KINDS}) AND r.decided_by IS NOT NULL
    AND r.state IN ('ACTIVE', 'COMPLETED', 'EXPIRED', 'UNDER_APPEAL', 'OVERTURNED') AND ${known}`

/** Looked up incident by incident: OFFSET 0 keeps PostgreSQL from reading all responses that there ever were instead. */
const itsResponses = (dialect: Dialect) =>
  dialect === 'sqlite'
    ? 'JOIN responses r ON r.incident_id = i.id'
    : 'CROSS JOIN LATERAL (SELECT o.* FROM responses o WHERE o.incident_id = i.id OFFSET 0) AS r'
