import { describe, expect, it } from '@jest/globals'
import * as documents from '../world/documents.js'
import { Listener } from '../world/listener.js'
import type { Person } from '../world/person.js'
import { ago } from '../world/times.js'
import { startWorld } from '../world/world.js'

const world = await startWorld({ FIRST_LOOK_PERCENT: '0', MAX_QUERY_COST: '5000' })
const store = await world.store('Gracht')
const [nora, bram] = [await world.manager(store), await world.manager(store)]
await bram.asks('mutation { setMyLanguage(language: NL) }')
const dana = await world.employee(store)
const withdrawn = await nora.logs({ about: dana })
await nora.withdraws(withdrawn)
const answered = await nora.logs({ about: dana })
const { id: responseId } = await nora.responds(answered, 'NO_ACTION')

const INPUT = nora.inputOf({ about: dana })
const ACTIONS = 'query ($id: ID!) { incident(id: $id) { actions { kind whyNot } } }'
const FINISH = 'mutation ($id: ID!) { finishResponse(id: $id, outcome: "Done.") { id } }'

/** What somebody can be refused for, and what about. */
const REFUSALS: Record<string, [query: string, variables?: object]> = {
  'another role’s question': [documents.QUEUE],
  'what is not there': [documents.WITHDRAW, { id: 'none', reason: 'No.' }],
  'what was done already': [documents.WITHDRAW, { id: withdrawn.id, reason: 'Again.' }],
  'what its state does not allow': [FINISH, { id: responseId }],
  'a day that is not over': [documents.LOG, { input: { ...INPUT, occurredAt: ago({ days: -2 }) } }],
  'a cause without anybody': [documents.LOG, { input: { ...nora.inputOf({ about: null }), cause: 'EMPLOYEE' } }],
  'no time': [documents.LOG, { input: { ...INPUT, occurredAt: 'gisteren' } }],
  'no word of the enum': [documents.LOG, { input: { ...INPUT, cause: 'WEATHER' } }],
  'a word that is nearly one': [documents.LOG, { input: { ...INPUT, cause: 'EMPLOYEEE' } }],
  'no field': [documents.LOG, { input: { ...INPUT, occuredAt: ago({ hours: 1 }) } }],
  'no text': [documents.LOG, { input: { ...INPUT, summary: 7 } }],
  'no number': ['{ viewer { notices(first: "a") { edges { node { id } } } } }'],
  'a field that is missing': [documents.LOG, { input: { occurredAt: ago({ hours: 1 }) } }],
  'an empty reason': [documents.WITHDRAW, { id: answered.id, reason: ' ' }],
  'what is too long': [documents.LOG, { input: { ...INPUT, summary: 'a'.repeat(6_000) } }],
  'too many rows': ['{ incidents(first: 101) { edges { node { id } } } }'],
  'a list that is too long': [documents.RECORD_SHIFTS, { shifts: Array.from({ length: 6_000 }, () => ({})) }],
  'a foreign cursor': ['{ incidents(after: "x") { edges { node { id } } } }'],
  'what costs too much': [
    '{ incidents(first: 100) { edges { node { accounts { giver { store { name } } } responses { steps { text } } } } } }',
  ],
  'a document with too many names': [`{ ${Array.from({ length: 300 }, (_, n) => `a${n}: __typename`).join(' ')} }`],
  'a text with what is no text': [documents.WITHDRAW, { id: answered.id, reason: 'a\0b' }],
}

const refused = (person: Person, [query, variables]: [string, object?]) => person.isRefused(query, variables)

describe('a Dutch reader is refused in Dutch', () => {
  it.each(Object.entries(REFUSALS))('for %s, with the same code and fields', async (_, asked) => {
    const [english, dutch] = [await refused(nora, asked), await refused(bram, asked)]
    expect(dutch.code).toBe(english.code)
    expect(Object.keys(dutch.fields)).toEqual(Object.keys(english.fields))
    expect(dutch.message).not.toBe(english.message)
    expect(dutch.message).not.toMatch(/\b(?:the|this|that|is not|please)\b/i)
    for (const [path, message] of Object.entries(dutch.fields)) {
      expect(message).not.toBe(english.fields[path])
      expect(dutch.message).toContain(`${path}: ${message}`)
    }
  })

  it('in sentences that say what to do', async () => {
    const said = async (name: string) => (await refused(bram, REFUSALS[name]!)).message
    expect(await said('what was done already')).toBe('Dit voorval is al ingetrokken.')
    expect(await said('what its state does not allow')).toBe(
      'Dit antwoord (geen actie) is afgerond en kan dus niet worden afgerond. Wat nu wel kan: dat de medewerker erop terugkijkt of erop antwoordt.',
    )
    expect(await said('no word of the enum')).toBe(
      'input.cause: “WEATHER” bestaat niet in Cause. Kies een van CUSTOMER, EMPLOYEE, MANAGEMENT, OFFER, PROCESS, UNKNOWN.',
    )
    expect(await said('what is too long')).toBe('input.summary: Houd dit op hoogstens 5.000 tekens.')
    expect(await said('another role’s question')).toBe('Dit is alleen voor HR.')
  })

  it('of what can’t be done about an incident now', async () => {
    const why = async (person: Person) =>
      (await person.asks(ACTIONS, { id: withdrawn.id })).incident.actions as { kind: string; whyNot: string | null }[]
    const [english, dutch] = [await why(nora), await why(bram)]
    expect(dutch.map(({ kind }) => kind)).toEqual(english.map(({ kind }) => kind))
    const pairs = dutch.flatMap(({ whyNot }, n) => (whyNot === null ? [] : [[whyNot, english[n]!.whyNot]]))
    expect(pairs.length).toBeGreaterThan(3)
    for (const [here, there] of pairs) expect(here).not.toBe(there)
    expect(pairs.map(([here]) => here)).toContain('Dit voorval is ingetrokken: er is niets meer aan te doen.')
  })

  it('in an export, and over a WebSocket', async () => {
    expect(await (await bram.gets('/review/consistency.csv?from=2026-01-01&to=2026-03-31')).text()).toContain(
      'alleen voor HR',
    )
    const listener = new Listener(world.server.url, await bram.authorization(), 'query { viewer { language } }')
    await listener.end()
    expect(listener.errors).toEqual([
      expect.objectContaining({ message: expect.stringMatching(/^Vragen en wijzigingen/) }),
    ])
    await listener.close()
  })
})

describe('somebody who is not known', () => {
  const asking = async (acceptLanguage: string) => {
    const response = await fetch(`${world.server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': acceptLanguage },
      body: JSON.stringify({ query: documents.VIEWER }),
    })
    return ((await response.json()) as { errors: [{ message: string; extensions: object }] }).errors[0]
  }

  it('is told so in the language of their browser', async () => {
    expect(await asking('nl-BE,nl;q=0.9')).toMatchObject({
      message: expect.stringMatching(/^Hiervoor moet bekend zijn wie het vraagt/),
      extensions: { code: 'UNAUTHENTICATED' },
    })
    expect((await asking('fr')).message).toMatch(/^This needs to know who is asking/)
  })
})
