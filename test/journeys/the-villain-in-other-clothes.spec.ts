import { describe, expect, it } from '@jest/globals'
import { recorded } from '../world/customers.js'
import type { Person } from '../world/person.js'
import { ago, today } from '../world/times.js'
import { startWorld } from '../world/world.js'

const world = await startWorld()
const manager = await world.manager()
const dana = await world.employee(manager.store!)
const stranger = await world.employee() // of another store
const otherManager = await world.manager(stranger.store!)
const incident = await manager.logs({ about: dana, cause: 'EMPLOYEE' })
const UNKNOWN = 'E999'

describe('a stranger at the open doors', () => {
  const ODD = ['%00', 'x%00y', '..%2f..%2fetc', 'x'.repeat(5_000), '%F0%9F%92%A5', "'%3B--", '%25', '%E0%A4%A']

  it.each(['thanks', 'answers'])('finds no fault of ours by odd links to /%s', async (door) => {
    const answered: [string, number][] = []
    for (const code of ODD)
      for (const path of [`/${door}/${code}`, `/${door}/${code}/poster`])
        for (const method of ['GET', 'POST']) {
          const body = { method, ...(method === 'POST' && { headers: { 'content-type': 'application/json' }, body: '{"words":"x"}' }) } // prettier-ignore
          const { status } = await fetch(`${world.server.url}${path}`, body)
          if (status >= 500 || status < 400) answered.push([`${method} ${path.slice(0, 40)}`, status])
        }
    expect(answered).toEqual([])
  })
})

describe('cost', () => {
  it.each([
    ['customer', 'incidents { edges { node { customer {', '} } } }', 6],
    ['customer', 'incidents(first: 100) { edges { node { sameEvent { customer {', '} } } } }', 4],
  ])('multiplies through the new rooms, too: %s { %s …', async (_, open, close, times) => {
    const { reference } = await recorded(manager)
    const inner = open.repeat(times) + 'id' + close.repeat(times)
    const query = `query ($reference: String!) { customer(reference: $reference) { ${inner} } }`
    expect(await manager.isRefused(query, { reference })).toMatchObject({ code: 'QUERY_TOO_COSTLY' })
  })
})

describe('numbers and references that somebody guesses', () => {
  const COMMEND = 'mutation ($input: CommendInput!) { commend(input: $input) { id } }'
  const SAW = 'mutation ($input: WhatYouSawInput!) { tellWhatYouSaw(input: $input) { id } }'
  const OPEN = `mutation ($incidentId: ID!, $representative: String!) {
    openToRepresentative(incidentId: $incidentId, representative: $representative) { id } }`
  const commends = (employee: string) =>
    [COMMEND, { input: { employee, words: 'Kind to all.', occurredOn: today(), from: 'COLLEAGUE' } }] as const
  const saw = (employee: string) =>
    [SAW, { input: { employee, occurredAt: ago({ hours: 1 }), text: 'I stood beside them.' } }] as const
  const opens = (representative: string) => [OPEN, { incidentId: incident.id, representative }] as const
  const logsAbout = (employee: string) =>
    ['mutation ($input: LogIncidentInput!) { logIncident(input: $input) { id } }', { input: { ...manager.inputOf({}), employee } }] as const // prettier-ignore
  const said = async (person: Person, [query, variables]: readonly [string, object], guess: string) => {
    const { code, message, fields } = await person.isRefused(query, variables)
    return JSON.stringify({ code, message, fields }).replaceAll(guess, 'GUESS')
  }

  it.each<[string, Person, (number: string) => readonly [string, object]]>([
    ['commend', dana, commends],
    ['tell what they saw of', dana, saw],
    ['open a case to', dana, opens],
    ['log about', manager, logsAbout],
    ['commend', manager, commends],
  ])('are answered alike, whether somebody elsewhere has them or nobody: to %s', async (_, person, asks) => {
    expect(await said(person, asks(stranger.number), stranger.number)).toBe(await said(person, asks(UNKNOWN), UNKNOWN))
  })

  it('are answered alike, where a customer of another store has them or nobody', async () => {
    const { reference } = await recorded(otherManager)
    const query = 'query ($reference: String!) { customer(reference: $reference) { id name } }'
    const seen = async (guess: string) =>
      JSON.stringify(await manager.sends(query, { reference: guess })).replaceAll(guess, 'GUESS')
    expect(await seen(reference)).toBe(await seen('C-NEVER-SEEN'))
  })
})

describe('a manager of another store', () => {
  it.each([
    ['steps into a hearing', 'mutation ($id: ID!) { noteInvestigation(responseId: $id, text: "Mine.") { id } }'],
    [
      'says whom it concerned',
      `mutation ($id: ID!) { attributeIncident(id: $id, employee: "E002", cause: EMPLOYEE, reason: "So.") { id } }`,
    ],
    [
      'weighs the customer’s side',
      'mutation ($id: ID!) { claimConduct(incidentId: $id, conduct: ABUSIVE, reason: "So.") { id } }',
    ],
    [
      'adds a document',
      `mutation ($id: ID!) { addDocument(incidentId: $id, name: "A", place: "B", sha256: "${'a'.repeat(64)}") { id } }`,
    ],
    [
      'takes down an account',
      `mutation ($id: ID!) { takeDownAccount(incidentId: $id, input: { giver: "E002", occurredAt: "2026-01-05T10:00:00Z", text: "So." }) { id } }`,
    ],
  ])('%s no more than one where there is nothing', async (_, mutation) => {
    const missing = '01890000-0000-7000-8000-000000000000'
    const answer = async (id: string) =>
      JSON.stringify((await otherManager.sends(mutation, { id })).errors).replaceAll(id, 'ID')
    expect(await answer(missing)).toMatch(/"code":"(NOT_FOUND|FORBIDDEN)"/)
    expect(await answer(incident.id as string)).toBe(await answer(missing))
  })
})
