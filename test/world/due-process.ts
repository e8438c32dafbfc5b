import type { Data } from './client.js'
import type { Person, Refusal } from './person.js'
import { today } from './times.js'

const CLAIMS = 'causeHistory { kind cause reason at by { number } }'
const INCIDENT = `
  id cause contestedAt sentAt knownAt withdrawnAt mergedInto retaliationRisk ${CLAIMS}
  parties { part employee { number } } sameEvent { id employee { number } }
  assessment { finding probability observedDays }
`
const STANDARD = 'id code version title text consequence inForceFrom acknowledgedAt'
const TOLD = 'id text visibleToManager toldAt'
const CAUSE = '$incidentId: ID!, $cause: Cause!, $reason: String!'
const CAUSE_ARGS = 'incidentId: $incidentId, cause: $cause, reason: $reason'

/** What due process is made of, each by its name. */
export const steps = {
  contestCause: `mutation (${CAUSE}) { contestCause(${CAUSE_ARGS}) { ${INCIDENT} } }`,
  settleCause: `mutation (${CAUSE}) { settleCause(${CAUSE_ARGS}) { ${INCIDENT} } }`,
  mergeIncident: `mutation ($id: ID!, $into: ID!, $reason: String!) {
    mergeIncident(id: $id, into: $into, reason: $reason) { ${INCIDENT} } }`,
  confirmKnown: `mutation ($incidentId: ID!) { confirmKnown(incidentId: $incidentId) { ${INCIDENT} } }`,
  shareRecord: 'mutation ($employee: String!) { shareRecord(employee: $employee) }',
  publishStandard: `mutation ($input: PublishStandardInput!) { publishStandard(input: $input) { ${STANDARD} } }`,
  acknowledgeStandard: `mutation ($id: ID!) { acknowledgeStandard(id: $id) { ${STANDARD} } }`,
  tellInConfidence: `mutation ($incidentId: ID!, $text: String!, $visibleToManager: Boolean) {
    tellInConfidence(incidentId: $incidentId, text: $text, visibleToManager: $visibleToManager) { ${TOLD} } }`,
  shareConfidence: `mutation ($id: ID!, $visibleToManager: Boolean!) {
    shareConfidence(id: $id, visibleToManager: $visibleToManager) { ${TOLD} } }`,
  justCause: `query ($incidentId: ID!, $kind: ResponseKind!, $standard: ID, $misconduct: Misconduct) {
    justCause(incidentId: $incidentId, kind: $kind, standard: $standard, misconduct: $misconduct) {
      mayBeAsked alternatives tests { test outcome because }
      precedents { answered thisOrMore cases { id employee { number } } }
    } }`,
  incident: `query ($id: ID!) { incident(id: $id) { ${INCIDENT} told { ${TOLD} } } }`,
  standards: `query { standards { ${STANDARD} } }`,
}
export type Step = keyof typeof steps

/** The answer to a step that is taken. */
export const takes = async (person: Person, step: Step, variables: object = {}): Promise<Data> =>
  (await person.asks(steps[step], variables))[step] as Data

/** The refusal of a step that cannot be taken. */
export const cannotTake = (person: Person, step: Step, variables: object = {}): Promise<Refusal> =>
  person.isRefused(steps[step], variables)

/** The incident as somebody reads it, with what this story is about. */
export const readBy = (person: Person, { id }: Data): Promise<Data> => takes(person, 'incident', { id })

/** What a cause is said to be, and why. */
export const saying = ({ id }: Data, cause: string, reason = 'The till was down for two hours.') => ({
  incidentId: id as string,
  cause,
  reason,
})

/** A standard to publish: in force from today, unless said. */
export const standardOf = (code: string, more: object = {}) => ({
  input: {
    code,
    title: 'Greeting',
    text: 'We greet every customer within a minute.',
    consequence: 'A talk, and if it goes on, a warning.',
    inForceFrom: today(),
    ...more,
  },
})

/** The outcome of each of the seven tests, by its name. */
export const outcomesOf = ({ tests }: Data): Record<string, string> =>
  Object.fromEntries(tests.map(({ test, outcome }: Data) => [test, outcome]))

export const becauseOf = ({ tests }: Data, wanted: string): string =>
  tests.find(({ test }: Data) => test === wanted).because as string
