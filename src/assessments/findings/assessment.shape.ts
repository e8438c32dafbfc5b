import { FINDING_HELD_BACK } from '../../access/held-back.js'
import { Incident } from '../../incidents/incident.entity.js'
import { incidentShape } from '../../incidents/incident.shape.js'
import type { AgainstExpectation, Cause, Conduct } from '../../incidents/incident-words.js'
import {
  addServedField,
  type Beside,
  column,
  derived,
  type Reading,
  shape,
  type Source,
  WHO_READS,
  type Withheld,
} from '../../graphql/shape.js'
import type { Language } from '../../language/language.js'
import { say, sayKept } from '../../language/say.js'
import { explainToEmployee, explainWithNumbers } from '../../pattern/answer/explanation.js'
import { Assessment } from './assessment.entity.js'
import { baselineCited } from '../baselines/baseline-cited.js'
import { detailsOf } from './details.js'
import type { Finding } from './finding-words.js'
import { isProvisional } from './provisional.js'
import { judgementIn } from './stored-judgement.js'
import { explainedWith } from './customer-side.js'
import { suggestedAfter } from './suggested-responses.js'

/** The alias of the incident that it is of. */
const incidentOf = (beside: Beside) => beside('incidents', (own, incident) => `${incident}.id = ${own}.incident_id`)

const seesNumbers = (employeeId: unknown, reading: Reading) => reading.seesAll || employeeId === reading.viewerId

/** What the employee concerned and HR may read, and a manager may not. */
const withNumber = (
  columns: (own: string) => string[],
  read: (values: unknown[], isReader: boolean, language: Language) => unknown,
): Source => ({
  kind: 'columns',
  columns: (own) => [`${own}.employee_id`, ...columns(own)],
  read: ([employeeId, ...values], reading) =>
    seesNumbers(employeeId, reading) ? read(values, employeeId === reading.viewerId, reading.language) : null,
})

export const assessmentShape = shape('assessments', {
  finding: column('finding'),
  certainty: column('certainty'),
  // where it wasn't theirs, nothing of the person's history is said, to nobody
  probability: withNumber(
    (own) => [`${own}.finding`, `${own}.probability`],
    ([finding, probability]) => (finding === 'NOT_THEIRS' ? null : probability),
  ),
  observedDays: derived(['finding', 'observed_days'], ([finding, days]) => (finding === 'NOT_THEIRS' ? 0 : days)),
  expectedDays: column('expected_days'),
  interactions: column('interactions'),
  explanation: {
    kind: 'columns',
    columns: (own, beside) => {
      const incident = incidentOf(beside)
      return [
        `${own}.employee_id`,
        `${own}.explanation`,
        // What is said to the person themselves is made of it; everybody else reads what was made for them.
        `CASE WHEN ${own}.employee_id = ${WHO_READS} OR ${WHO_READS} IS NULL THEN ${own}.judgement END`,
        `${incident}.conduct`,
        `${incident}.against_expectation`,
        `CASE WHEN ${incident}.attributed_by IS NOT NULL AND ${incident}.attribution_agreed_at IS NULL THEN 1 ELSE 0 END`,
      ]
    },
    read: ([employeeId, toManager, judgement, conduct, against, waits], { viewerId, language }) =>
      explainedWith(
        employeeId === viewerId
          ? say(explainToEmployee(judgementIn(judgement as string)), language)
          : sayKept(toManager as string, language),
        {
          conduct: conduct as Conduct | null,
          against: against as AgainstExpectation | null,
          waitsForAgreement: Boolean(waits),
        },
        employeeId === viewerId,
        language,
      ),
  },
  reasoning: withNumber(
    (own) => [`${own}.judgement`, `(SELECT p.name FROM employees p WHERE p.id = ${own}.employee_id)`],
    ([judgement, name], isReader, language) =>
      say(explainWithNumbers(judgementIn(judgement as string), { name: name as string, isReader }), language),
  ),
  details: derived(['employee_id', 'judgement'], ([employeeId, judgement], reading) =>
    detailsOf(judgementIn(judgement as string), {
      withNumbers: seesNumbers(employeeId, reading),
      isReader: employeeId === reading.viewerId,
      language: reading.language,
    }),
  ),
  baseline: {
    kind: 'columns',
    columns: (own) => [`${own}.judgement`, `(SELECT b.fitted_at FROM baselines b WHERE b.id = ${own}.baseline_id)`],
    read: ([judgement, fittedAt]) => baselineCited(judgementIn(judgement as string), fittedAt as string | null),
  },
  policyVersion: {
    kind: 'columns',
    columns: (own) => [`(SELECT p.version FROM policies p WHERE p.id = ${own}.policy_id)`],
    read: ([version]) => version,
  },
  provisional: {
    kind: 'columns',
    columns: (_own, beside) => {
      const incident = incidentOf(beside)
      return [
        `${incident}.recorded_at`,
        // The names within are nobody else's: `c` is the incident's own in a case of HR's.
        `CASE WHEN ${incident}.cause = 'EMPLOYEE' THEN (SELECT MAX(claimed.at) FROM cause_claims claimed
          WHERE claimed.incident_id = ${incident}.id AND claimed.kind IN ('LOGGED', 'CHANGED') AND claimed.cause = 'EMPLOYEE'
            AND claimed.said_by <> ${incident}.employee_id) END`,
        // What somebody told of another record of the same, which was merged into it, makes nothing final.
        `CASE WHEN ${incident}.statement_given_at IS NOT NULL THEN COALESCE((SELECT MAX(stated.given_at) FROM statements stated
          WHERE stated.incident_id = ${incident}.id), ${incident}.statement_given_at) END`,
      ]
    },
    read: ([recordedAt, saidAt, givenAt], { now }) =>
      isProvisional(recordedAt as string, saidAt as string | null, givenAt as string | null, now),
  },
  suggestedResponses: {
    kind: 'columns',
    columns: (own, beside) => [`${own}.finding`, `${incidentOf(beside)}.cause`, `${incidentOf(beside)}.conduct`],
    read: ([finding, cause, conduct]) => suggestedAfter(conduct as Conduct | null, finding as Finding, cause as Cause),
  },
})

/** Of a row with an employee_id. */
export const fromWhoeverDecides: Withheld = {
  columns: (own) => [`${own}.employee_id`],
  from: ([employeeId], reading) => reading.isHeldBack(employeeId as string | null),
}

declare module '../../incidents/incident.entity.js' {
  interface Incident {
    assessment?: Assessment | null
    assessmentHeldBack?: string | null
  }
}

addServedField(
  Incident,
  incidentShape,
  'assessment',
  () => Assessment,
  { nullable: true, description: 'As of this incident. Null where no employee is named.' },
  {
    kind: 'one',
    shape: () => assessmentShape,
    on: (incident, assessment) => `${assessment}.id = ${incident}.assessment_id`,
    pointsBack: 'incidents',
    withheld: fromWhoeverDecides,
  },
)

addServedField(
  Incident,
  incidentShape,
  'assessmentHeldBack',
  () => String,
  {
    nullable: true,
    description: 'Why there is no assessment for somebody who may decide about this person; null otherwise.',
  },
  derived(['employee_id'], ([employeeId], reading) =>
    reading.isHeldBack(employeeId as string | null) ? say(FINDING_HELD_BACK, reading.language) : null,
  ),
)
