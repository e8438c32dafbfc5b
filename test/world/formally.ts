import { createHash } from 'node:crypto'
import type { Data } from './client.js'
import type { Person } from './person.js'
import { ago } from './times.js'

const ACCOUNT = 'id text occurredAt takenAt confirmedAt withheld attached pseudonym giver { number } '
const one = (name: string, args: string, type = ACCOUNT) => {
  const names = [...args.matchAll(/(\w+):/g)].map(([, arg]) => arg)
  const variables = args.replace(/(\w+):/g, '$$$1:')
  return `mutation (${variables}) { ${name}(${names.map((arg) => `${arg}: $${arg}`).join(', ')}) { ${type} } }`
}

/** What others tell and HR obtains, each by its name. */
export const evidence = {
  tellWhatYouSaw: one('tellWhatYouSaw', 'input: WhatYouSawInput!'),
  takeDownAccount: one('takeDownAccount', 'incidentId: ID!, input: AccountTakenInput!'),
  confirmAccount: one('confirmAccount', 'id: ID!'),
  withholdAccount: one('withholdAccount', 'id: ID!, withheld: Boolean!'),
  attachAccount: one('attachAccount', 'id: ID!, incidentId: ID!'),
  addDocument: one(
    'addDocument',
    'incidentId: ID!, name: String!, place: String!, sha256: String!',
    'id name place sha256 obtainedAt',
  ),
}
export type Evidence = keyof typeof evidence

export const brings = async (person: Person, what: Evidence, variables: object): Promise<Data> =>
  (await person.asks(evidence[what], variables))[what] as Data

export const cannotBring = (person: Person, what: Evidence, variables: object) =>
  person.isRefused(evidence[what], variables)

/** Somebody in HR obtains a document of an incident. */
export const obtains = (hr: Person, { id }: Data, name = 'The recording of the camera above the till'): Promise<Data> =>
  brings(hr, 'addDocument', {
    incidentId: id,
    name,
    place: 'Safe of the head office, shelf 4',
    sha256: createHash('sha256').update(name).digest('hex'),
  })

/** A colleague tells HR what they saw, and HR says to which incident it belongs. */
export async function tells(colleague: Person, about: Person, more: object = {}): Promise<Data> {
  const input = { employee: about.number, occurredAt: ago({ hours: 1 }), text: 'I stood beside them.', ...more }
  return brings(colleague, 'tellWhatYouSaw', { input })
}

/** Two people in HR agree to what was asked for: the answer to the second. */
export async function agreed(response: Data, ...hr: Person[]): Promise<Data> {
  let answer: Data = response
  for (const person of hr) answer = await person.approves(response)
  return answer
}
