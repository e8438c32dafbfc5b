import { SEALS } from '../../dist/src/audit/hash-chain.js'
import { toKeep } from '../../dist/src/language/say.js'
import { explainToManager } from '../../dist/src/pattern/answer/explanation.js'
import { assess } from '../../dist/src/pattern/answer/assess.js'
import { fitBaseline } from '../../dist/src/pattern/fit/fit-baseline.js'
import { dateOfDay, monthStart } from '../../dist/src/pattern/records/facts.js'
import { DEFAULT_POLICY } from '../../dist/src/pattern/answer/policy.js'
import { isoDate, isoInstant, startOf } from './chain.mjs'
import { madeId } from './ids.mjs'
import { questionsOf } from './questions.mjs'
import { recordsOf } from './records.mjs'

const RECORDED_AFTER = 40 * 60_000
const JUDGEMENTS = 300
const TRAIL_SO_FAR = 1_000_000
/** Somebody in HR, who may ask about everywhere. */
export const HR_NUMBER = 'H0001'
const HASH = '5eed'.repeat(16)

export const idOf = (chain) => {
  const founded = startOf(chain.first)
  return {
    store: (store) => madeId('store', store.index, founded),
    hr: madeId('person', 0xff0000, founded),
    manager: (store) => madeId('person', 0xf00000 + store.index, founded),
    person: (person) => madeId('person', person.index, founded),
    incident: (incident) => madeId('incident', incident.number, incident.occurredAt + RECORDED_AFTER),
    assessment: (incident) => madeId('assessment', incident.number, incident.occurredAt + RECORDED_AFTER),
    policy: madeId('policy', 1, founded),
    baseline: madeId('baseline', 1, startOf(chain.today)),
    baselineOf: (day) => madeId('baseline', day, startOf(day)),
  }
}

/**
 * A chain as the rows of the project's tables, table by table in the order of their references. The baseline is one that
 * the project itself fits to the roster; the findings are the project's own about some of the people, dealt out to all
 * incidents, since judging each would take longer than all the rest.
 */
export function* rowsOf(chain, incidents, { baselineEachMonth = false } = {}) {
  const ids = idOf(chain)
  const { stores, people } = chain
  const founded = isoInstant(startOf(chain.first))
  yield [
    'stores',
    stores.map((store) => ({ id: ids.store(store), code: store.code, name: store.name, time_zone: 'UTC' })),
  ]
  const employee = (more) => ({ position: null, store_id: null, hired_on: isoDate(chain.first), ...more })
  yield [
    'employees',
    stores.map((store) =>
      employee({
        id: ids.manager(store),
        number: store.manager.number,
        name: store.manager.name,
        role: 'STORE_MANAGER',
        store_id: ids.store(store),
      }),
    ),
  ]
  yield ['employees', [employee({ id: ids.hr, number: HR_NUMBER, name: 'Maeve Sheehan', role: 'HR' })]]
  yield [
    'employees',
    people.map((person) =>
      employee({
        id: ids.person(person),
        number: person.number,
        name: person.name,
        position: person.position,
        store_id: ids.store(person.store),
        role: 'EMPLOYEE',
      }),
    ),
  ]
  yield ['store_managers', stores.map((store) => ({ store_id: ids.store(store), employee_id: ids.manager(store) }))]
  yield ['shifts', map(chain.shifts(), (shift) => shiftRow(ids, shift))]

  const baseline = fitBaseline(recordsOf(chain, incidents), monthStart(chain.today))
  const before = dateOfDay(baseline.before)
  yield ['baselines', [{ id: ids.baseline, before, fitted_at: founded, model: JSON.stringify(baseline) }]]
  if (baselineEachMonth) yield ['baselines', earlierBaselines(chain, ids, baseline)]
  const numbers = JSON.stringify(DEFAULT_POLICY)
  yield ['policies', [{ id: ids.policy, version: 1, adopted_at: founded, reason: 'As it comes.', numbers }]]

  // The trail goes on from here; what came before is not among these rows.
  yield [
    'audit_heads',
    [SEALS, ...stores.map(ids.store)].map((chain, n) => ({ chain, number: TRAIL_SO_FAR + n * 1_000, hash: HASH })),
  ]

  const judgementOf = judgements(chain, incidents, baseline)
  yield ['incidents', map(incidents, (incident) => incidentRow(ids, incident, judgementOf(incident)))]
  yield ['incident_contexts', contextRows(ids, incidents)]
  yield ['assessments', map(incidents, (incident) => assessmentRow(ids, incident, judgementOf(incident)))]
}

/** The same model for the start of each month before: as many rows as a life of monthly fits leaves. */
function* earlierBaselines(chain, ids, baseline) {
  for (let day = monthStart(baseline.before - 1); day > chain.first; day = monthStart(day - 1))
    yield {
      id: ids.baselineOf(day),
      before: dateOfDay(day),
      fitted_at: isoInstant(startOf(day)),
      model: JSON.stringify({ ...baseline, before: day }),
    }
}

function judgements(chain, incidents, baseline) {
  const about = questionsOf(chain, incidents, baseline)
  const step = Math.max(1, Math.floor(chain.people.length / JUDGEMENTS))
  const some = chain.people.filter((person) => person.index % step === 0)
  const judge = (cause) =>
    some.map((person) => {
      const judgement = assess(about(person, cause))
      return { ...judgement, text: JSON.stringify(judgement) }
    })
  const theirs = judge('EMPLOYEE')
  const others = judge('PROCESS')
  return ({ cause, number }) => (cause === 'EMPLOYEE' ? theirs : others)[number % some.length]
}

const shiftRow = (ids, { person, day, position, interactions, conditions }) => ({
  employee_id: ids.person(person),
  date: isoDate(day),
  store_id: ids.store(person.store),
  position,
  interactions,
  conditions: conditions.join('|'),
})

const incidentRow = (ids, incident, { finding }) => ({
  id: ids.incident(incident),
  reference: incident.reference,
  store_id: ids.store(incident.shift.person.store),
  employee_id: ids.person(incident.shift.person),
  occurred_at: isoInstant(incident.occurredAt),
  day: isoDate(incident.shift.day),
  summary: incident.summary,
  source: incident.source,
  touchpoint: incident.touchpoint,
  severity: incident.severity,
  cause: incident.cause,
  reporter_id: ids.manager(incident.shift.person.store),
  recorded_at: isoInstant(incident.occurredAt + RECORDED_AFTER),
  assessment_id: ids.assessment(incident),
  finding,
})

function* contextRows(ids, incidents) {
  for (const incident of incidents)
    for (const factor of incident.context) yield { incident_id: ids.incident(incident), factor, confidential: false }
}

const assessmentRow = (ids, incident, judgement) => ({
  id: ids.assessment(incident),
  incident_id: ids.incident(incident),
  employee_id: ids.person(incident.shift.person),
  made_at: isoInstant(incident.occurredAt + RECORDED_AFTER),
  baseline_id: ids.baseline,
  policy_id: ids.policy,
  finding: judgement.finding,
  certainty: judgement.certainty,
  probability: judgement.probability,
  observed_days: judgement.observedDays,
  expected_days: judgement.expectedDays,
  interactions: Math.round(judgement.interactions),
  explanation: toKeep(explainToManager(judgement, { name: incident.shift.person.name })),
  judgement: judgement.text,
})

function* map(values, make) {
  for (const value of values) yield make(value)
}
