import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Kind, OperationTypeNode, parse, print, visit } from 'graphql'
import { isoDate } from '../chain/chain.mjs'
import { HR_NUMBER } from '../chain/rows.mjs'
import { DERIVED, OPERATIONS } from '../operations.mjs'
import { projectFile } from '../project.mjs'
import { QUESTIONS } from '../review/questions.mjs'

/** Who opens a page of the desk; all others are HR's. */
const EMPLOYEES = [
  'MyThanks',
  'MyShifts',
  'MyLeave',
  'WhoLooked',
  'MyRecord',
  'Recorded',
  'MySettings',
  'Representatives',
]
const MANAGERS = [
  'Today',
  'Incident',
  'WhatStandsInTheWay',
  'Roster',
  'Similar',
  'MyStore',
  'MyNotices',
  'CallsDue',
  'Who',
]
/** Of what the made-up chain does not have, or nobody may ask there: a customer, a case that was opened to somebody. */
const NOT_THERE = ['TheCustomer', 'OpenedCase', 'DeputyCases', 'DeputyCase', 'DeputyAppeal']

/**
 * Everything that is asked in turns: each operation of the bench, each question of the review, and each query of the desk.
 * `variables` are made of what a subject is (chain/subjects.mjs); `asks` says who asks, of the numbers in it.
 */
export function pagesOf(today) {
  return [...operations(), ...desk(today), ...review(today)]
}

const manager = ({ managerNumber }) => managerNumber
const hr = () => HR_NUMBER

const operations = () =>
  Object.entries(OPERATIONS).map(([title, { document, variables, asks }]) => ({
    title,
    query: document(DERIVED),
    variables,
    asks,
  }))

const review = (today) =>
  QUESTIONS.map(({ title, document }) => ({
    title,
    query: document,
    variables: () => ({ from: isoDate(today - 365), to: isoDate(today) }),
    asks: hr,
  }))

function desk(today) {
  const folder = projectFile('src/desk/documents')
  const { definitions } = parse(
    readdirSync(folder)
      .map((file) => readFileSync(join(folder, file), 'utf8'))
      .join('\n'),
  )
  const fragments = new Map(definitions.filter(isFragment).map((one) => [one.name.value, one]))
  return definitions
    .filter((one) => one.kind === Kind.OPERATION_DEFINITION && one.operation === OperationTypeNode.QUERY)
    .filter(({ name }) => !NOT_THERE.includes(name.value))
    .map((operation) => {
      const title = operation.name.value
      const needs = operation.variableDefinitions.map(({ variable }) => variable.name.value)
      return {
        title: `the desk’s ${title}`,
        query: print({ kind: Kind.DOCUMENT, definitions: [operation, ...neededBy(operation, fragments)] }),
        variables: (values) => pick(valuesOf(values, today), needs),
        asks: EMPLOYEES.includes(title)
          ? ({ employeeNumber }) => employeeNumber
          : MANAGERS.includes(title)
            ? manager
            : hr,
      }
    })
}

const isFragment = ({ kind }) => kind === Kind.FRAGMENT_DEFINITION

function neededBy(definition, fragments, found = new Set()) {
  visit(definition, {
    FragmentSpread({ name }) {
      const fragment = fragments.get(name.value)
      if (found.has(fragment)) return
      found.add(fragment)
      neededBy(fragment, fragments, found)
    },
  })
  return found
}

const valuesOf = ({ latestIncidentId, storeCode, employeeNumber }, today) => ({
  id: latestIncidentId,
  incidentId: latestIncidentId,
  number: employeeNumber,
  store: storeCode,
  search: 'Okafor',
  reference: 'B-0000042',
  filter: { store: storeCode },
  first: 25,
  // Of few people it is told by whole quarters that are over.
  from: isoDate(today - 400),
  quarter: isoDate(today - 400),
  to: isoDate(today),
  date: isoDate(today),
  onDate: isoDate(today),
  kind: 'VERBAL_WARNING',
  waiting: 'UNANSWERED',
  by: 'STORE',
  measure: 'FORMAL_ASKED_FOR',
  purpose: 'To see how long it takes.',
})

/** What is not there, such as a filter that nobody chose, is left out. */
const pick = (values, names) =>
  Object.fromEntries(names.filter((name) => name in values).map((name) => [name, values[name]]))
