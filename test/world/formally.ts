import { createHash } from 'node:crypto'
import type { Data } from './client.js'
import type { Person } from './person.js'
import { testClock } from './clock.js'
import { ago, dateAgo } from './times.js'
import type { World } from './world.js'

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

const HEARING = `id alleged mayLeadTo givenAt nextStep heardFrom at place movedAt companion missedAt adjournedFor heardAt
  standard { title } askedBy { number } tests { test outcome because } accounts { id text pseudonym howConfirmed giver { number } }
  documents { id name sha256 } investigation { id text } notes { attended text wasThere comment answeredAt }
  answers { question yes reason }`

/** What a hearing is made of, each by its name. */
export const steps = {
  inviteToHearing: one('inviteToHearing', 'responseId: ID!, at: DateTime!, place: String!', HEARING),
  moveHearing: one('moveHearing', 'responseId: ID!, at: DateTime!', HEARING),
  bringCompanion: one('bringCompanion', 'responseId: ID!, companion: String!, colleague: String', HEARING),
  recordHearing: one('recordHearing', 'responseId: ID!, attended: Boolean!, notes: String!', HEARING),
  answerNotes: one('answerNotes', 'responseId: ID!, wasThere: Boolean, comment: String', HEARING),
  adjournHearing: one('adjournHearing', 'responseId: ID!, reason: String!', HEARING),
  noteInvestigation: one('noteInvestigation', 'responseId: ID!, text: String!', 'id text'),
  answerFiveQuestions: one('answerFiveQuestions', 'responseId: ID!, answers: [AnswerInput!]!', 'question yes reason'),
}
export type HearingStep = keyof typeof steps

export const takesStep = async (person: Person, step: HearingStep, variables: object): Promise<Data> =>
  (await person.asks(steps[step], variables))[step] as Data

export const cannotTakeStep = (person: Person, step: HearingStep, variables: object) =>
  person.isRefused(steps[step], variables)

const OF_INCIDENT = `query ($id: ID!) { incident(id: $id) { responses { id status awaits hearing { ${HEARING} } } } }`

/** A formal response as somebody reads it on its incident, with its hearing and what it waits for. */
export async function formally(person: Person, incident: Data, response: Data): Promise<Data> {
  const { responses } = (await person.asks(OF_INCIDENT, { id: incident.id })).incident
  return responses.find(({ id }: Data) => id === response.id) as Data
}

export const ANSWERS = ['MEANT_HARM', 'ILL', 'RULE_KNOWN', 'PEER_WOULD_HAVE', 'MITIGATING'].map((question) => ({
  question,
  yes: question === 'RULE_KNOWN',
  reason: 'So far as the evidence goes.',
}))

/** The middle of a Monday to Friday, so many days from now at least: a working day wherever the store is. */
export function workday(days: number): string {
  const at = `${dateAgo(-days)}T10:30:00.000Z`
  return [0, 6].includes(new Date(at).getUTCDay()) ? workday(days + 1) : at
}

/** Somebody in HR invites the employee to a day on which they have had everything for five working days. */
export async function invites(leader: Person, { id: responseId }: Data, at = workday(9)): Promise<Data> {
  return takesStep(leader, 'inviteToHearing', { responseId, at, place: 'The office in Riverside' })
}

/** Until an instant. */
export const untilAfter = (world: World, at: string): void =>
  world.later({ milliseconds: Date.parse(at) - testClock.milliseconds() + 60_000 })

/** The employee is invited, and heard when the day has come. */
export async function heard(world: World, response: Data, leader: Person): Promise<Data> {
  const { at } = await invites(leader, response)
  untilAfter(world, at as string)
  const said = { responseId: response.id, attended: true, notes: 'Both sides were heard.' }
  return takesStep(leader, 'recordHearing', said)
}

export const answersQuestions = (decider: Person, { id: responseId }: Data): Promise<Data> =>
  takesStep(decider, 'answerFiveQuestions', { responseId, answers: ANSWERS })

/** The employee is heard, leaves the notes as they are, and those who decide answer the five questions: they decide next. */
export async function heardOut(world: World, response: Data, ...deciders: Person[]): Promise<void> {
  await heard(world, response, deciders[0]!)
  world.later({ days: 9 })
  for (const decider of deciders) await answersQuestions(decider, response)
}

/** The employee is heard, and people in HR agree to what was asked for: the answer to the last of them. */
export async function agreed(world: World, response: Data, ...hr: Person[]): Promise<Data> {
  const [hearing] = await world.rows('SELECT heard_at AS "heardAt" FROM hearings WHERE response_id = $1', [
    response.id as string,
  ])
  if (hearing!.heardAt) for (const person of hr) await answersQuestions(person, response)
  else await heardOut(world, response, ...hr)
  let answer: Data = response
  for (const person of hr) answer = await person.approves(response)
  return answer
}

/** The same where chance has decided who may do what: everybody tries, and those who may not are refused. */
export async function heardByWhoeverMay(world: World, responseId: string, people: readonly Person[]): Promise<void> {
  const tried = async (step: HearingStep, more: object) => {
    for (const person of people) await person.sends(steps[step], { responseId, ...more })
  }
  const at = workday(9)
  await tried('inviteToHearing', { at, place: 'The office' })
  untilAfter(world, at)
  await tried('recordHearing', { attended: true, notes: 'Both sides were heard.' })
  world.later({ days: 9 })
  await tried('answerFiveQuestions', { answers: ANSWERS })
}
