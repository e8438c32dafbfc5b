import { getNamedType, type GraphQLInputType, type GraphQLSchema, isInputObjectType, isObjectType } from 'graphql'
import { dateAgo, thisMonth } from '../../world/times.js'
import type { Everything } from './everything-about.js'
import { QUESTIONS } from './questions.js'

const recently = () => `from: "${dateAgo(100)}", to: "${dateAgo(0)}"`

/** How each argument that can name somebody or something is sent to a query, about whom the world is about. */
export const REFERENCES: Record<string, (about: Everything) => string> = {
  'Query.auditTrail(actor)': ({ manager }) => `auditTrail(actor: "${manager.number}") { edges { cursor } }`,
  'Query.auditTrail(person)': ({ subject }) => `auditTrail(person: "${subject.number}") { edges { cursor } }`,
  'Query.auditTrail(incident)': ({ incident }) => `auditTrail(incident: "${incident.id}") { edges { cursor } }`,
  'Query.breakdowns(store)': ({ store }) =>
    `breakdowns(by: CAUSE, ${recently()}, store: "${store.code}") { groups { name breakdowns } }`,
  'Query.consistencyOf(grouping.employee)': (about) => `${QUESTIONS['consistencyOf']!(about)} { groups { name } }`,
  'Query.customer(reference)': ({ customer }) => `customer(reference: "${customer.reference}") { name }`,
  'Query.customersToTell(store)': ({ store }) => `customersToTell(store: "${store.code}") { edges { cursor } }`,
  'Query.employee(number)': ({ subject }) => `employee(number: "${subject.number}") { name }`,
  'Query.employees(store)': ({ store }) => `employees(store: "${store.code}") { edges { cursor } }`,
  'Query.followUps(store)': ({ store }) => `followUps(store: "${store.code}") { edges { cursor } }`,
  'Query.lettingsGo(customer)': ({ customer }) => `lettingsGo(customer: "${customer.reference}") { edges { cursor } }`,
  'Query.node(id)': ({ incident }) =>
    `node(id: "${incident.id}") { __typename id ... on Incident { summary employee { name } } }`,
  'Query.notThankedForLong(store)': ({ store }) => `notThankedForLong(store: "${store.code}", days: 3650) { name }`,
  'Query.thanksWaiting(store)': ({ store }) => `thanksWaiting(store: "${store.code}") { id }`,
  'Query.incident(id)': ({ incident }) => `incident(id: "${incident.id}") { id }`,
  'Query.incidentByReference(reference)': ({ incident }) =>
    `incidentByReference(reference: "${incident.reference}") { id }`,
  'Query.incidents(filter.employee)': ({ subject }) =>
    `incidents(filter: { employee: "${subject.number}" }) { edges { cursor } pageInfo { hasNextPage } }`,
  'Query.incidents(filter.store)': ({ store }) =>
    `incidents(filter: { store: "${store.code}" }) { edges { cursor } pageInfo { hasNextPage } }`,
  'Query.incidents(filter.text)': () =>
    'incidents(filter: { text: "a" }) { totalCount edges { cursor } pageInfo { hasNextPage } }',
  'Query.justCause(incidentId)': ({ incident }) =>
    `justCause(incidentId: "${incident.id}", kind: DISMISSAL) { mayBeAsked }`,
  'Query.justCause(furtherIncidents)': ({ incident }) =>
    `justCause(incidentId: "${incident.id}", furtherIncidents: ["${incident.id}"], kind: DISMISSAL) { mayBeAsked }`,
  'Query.justCause(standard)': ({ incident }) =>
    `justCause(incidentId: "${incident.id}", kind: DISMISSAL, standard: "${incident.id}") { mayBeAsked }`,
  'Query.personExport(number)': ({ subject }) => `personExport(number: "${subject.number}") { __typename }`,
  'Query.openedCase(incidentId)': ({ incident }) => `openedCase(incidentId: "${incident.id}") { reference }`,
  'Query.reviewItem(id)': ({ appealWaits }) => `reviewItem(id: "APPEAL:${appealWaits}") { id }`,
  'Query.reviewQueue(employee)': ({ subject }) => `reviewQueue(employee: "${subject.number}") { edges { cursor } }`,
  'Query.reviewQueue(incident)': ({ incident }) => `reviewQueue(incident: "${incident.id}") { edges { cursor } }`,
  'Query.reviewQueue(store)': ({ store }) => `reviewQueue(store: "${store.code}") { edges { cursor } }`,
  'Query.similarIncidents(employee)': (about) => `${QUESTIONS['similarIncidents']!(about)} { id }`,
  'Query.similarIncidents(store)': ({ store, merged }) =>
    `similarIncidents(store: "${store.code}", onDate: "${merged.occurredAt.slice(0, 10)}") { id }`,
  'Query.store(code)': ({ store }) => `store(code: "${store.code}") { name }`,
  'Query.whatConditionsCost(store)': ({ store }) =>
    `whatConditionsCost(${recently()}, store: "${store.code}") { __typename }`,
  'Consistency.groups(key)': ({ store }) =>
    `consistency(by: STORE, from: "${thisMonth().from}", to: "${thisMonth().to}") { groups(key: "${store.id}") { __typename } }`,
}

/** What looks as if it did, and does not. */
const NO_REFERENCES: Record<string, string> = {
  'Query.employees(search)': 'Narrows the list of those whom one may name, whatever is searched for.',
  '(purpose)': 'Words that are kept.',
  'Query.forewarning(customer)': 'Whoever serves a customer may know before what helped.',
  'Query.consistencyOf(grouping.group)': 'A name that the asker gives, and that is kept nowhere.',
}

/** Every argument of a query that takes a text or an id, and is not said above to name anything. */
export function unsaid(schema: GraphQLSchema): string[] {
  const found: string[] = []
  const look = (at: string, type: GraphQLInputType) => {
    const named = getNamedType(type)
    if (isInputObjectType(named))
      for (const { name, type: of } of Object.values(named.getFields())) look(`${at}.${name}`, of) // prettier-ignore
    else if (['String', 'ID'].includes(named.name)) found.push(`${at})`)
  }
  for (const type of Object.values(schema.getTypeMap()))
    if (isObjectType(type) && type.name !== 'Mutation' && !type.name.startsWith('__'))
      for (const field of Object.values(type.getFields()))
        for (const { name, type: of } of field.args)
          if (name !== 'after') look(`${type.name}.${field.name}(${name}`, of)
  return found.filter((at) => !(at in REFERENCES) && !Object.keys(NO_REFERENCES).some((known) => at.endsWith(known)))
}
