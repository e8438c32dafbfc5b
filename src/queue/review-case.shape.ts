import { assessmentShape, fromWhoeverDecides } from '../assessments/findings/assessment.shape.js'
import { NO_ID } from '../database/uuid.js'
import { column, derived, shape, WHO_READS } from '../graphql/shape.js'
import { incidentShape } from '../incidents/incident.shape.js'
import { WHO_HAD_ENDED } from '../incidents/who-had-ended.js'
import { confidenceShape } from '../statements/confidence.entity.js'
import { statementShape } from '../statements/statement.entity.js'
import { STATEMENT_DAYS } from './review-reasons.js'
import { DAY_MS } from '../time/instant.js'

/** A field that is read as it is read on an incident. */
const ofIncident = (name: string) => incidentShape.sources.get(name)!

/** A shift has no id of its own, and need not be told from another here. */
const shiftShape = shape('(SELECT s.employee_id AS id, s.* FROM shifts s)', {
  position: column('position'),
  interactions: column('interactions'),
  conditions: derived(['conditions'], ([conditions]) => (conditions as string).split('|').filter(Boolean)),
})

const factsShape = shape('incidents', {
  ...Object.fromEntries(
    [
      'occurredAt',
      'summary',
      'source',
      'touchpoint',
      'severity',
      'context',
      'parties',
      'cause',
      'causeHistory',
      'severityHistory',
    ].map((name) => [name, ofIncident(name)]),
  ),
  shifts: {
    kind: 'many',
    shape: () => shiftShape,
    on: (own, shift) =>
      `${shift}.employee_id = ${own}.employee_id AND ${shift}.date = ${own}.day AND ${shift}.store_id = ${own}.store_id`,
    orderBy: (shift) => `${shift}.position`,
  },
})

/** What is needed to decide, as it is read along with what waits. */
export const caseShape = shape('incidents', {
  account: {
    kind: 'many',
    shape: () => statementShape,
    on: (own, statement) => `${statement}.incident_id = ${own}.id`,
    orderBy: (statement) => `${statement}.given_at, ${statement}.id`,
  },
  told: {
    kind: 'many',
    shape: () => confidenceShape,
    on: (own, confidence) =>
      // What is said of how it was ended is not for who ended it.
      `${confidence}.incident_id = ${own}.id AND (NOT ${confidence}.how_it_ended
         OR COALESCE(${WHO_HAD_ENDED(confidence)}, '${NO_ID}') <> ${WHO_READS} OR ${WHO_READS} IS NULL)`,
    orderBy: (confidence) => `${confidence}.id`,
  },
  accountAskedAt: column('statement_requested_at'),
  accountRefused: derived(
    ['statement_requested_at', 'statement_given_at'],
    ([askedAt, givenAt], { now }) =>
      givenAt === null && askedAt !== null && Date.parse(askedAt as string) <= now - STATEMENT_DAYS * DAY_MS,
  ),
  facts: { kind: 'one', shape: () => factsShape, on: (own, facts) => `${facts}.id = ${own}.id` },
  verdict: ofIncident('assessment'),
  verdictThatWaits: {
    kind: 'one',
    shape: () => assessmentShape,
    on: (own, assessment) => `${assessment}.id = ${own}.held_assessment_id AND ${own}.assessment_id IS NOT NULL`,
    withheld: fromWhoeverDecides,
  },
})
