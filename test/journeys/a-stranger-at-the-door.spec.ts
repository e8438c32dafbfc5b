import { describe, expect, it } from '@jest/globals'
import { startWorld } from '../world/world.js'
import { timesAsDear } from '../world/thread-time.js'
import { RECORD_SHIFTS } from '../world/documents.js'

const world = await startWorld()
const manager = await world.manager()

/** Codes of an answer, and whether anything came with it. */
const codesOf = (answer: Awaited<ReturnType<typeof world.sends>>) =>
  (answer.errors ?? []).map(({ extensions }) => extensions.code)

const emptyShifts = Array.from({ length: 60_000 }, () => ({})) // 180 kB
const wrongWords = Array.from({ length: 200_000 }, (_, n) => `WRONG_${n}`)
const REASONS = 'query ($reasons: [ReviewReason!]) { reviewQueue(reasons: $reasons) { edges { cursor } } }'
const ALIASES = `{ ${Array.from({ length: 2_000 }, (_, n) => `a${n}: viewer { role }`).join(' ')} }`
const FRAGMENTS = `{ ...F0 } ${Array.from({ length: 400 }, (_, n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} viewer { role } }`).join(' ')} fragment F400 on Query { viewer { role } }`

/** What a stranger sent when it was tried, and a few more in that manner. */
const ATTACKS: [string, string, object][] = [
  ['a roster of 60,000 empty shifts', RECORD_SHIFTS, { shifts: emptyShifts }],
  ['200,000 words of which none is a reason', REASONS, { reasons: wrongWords }],
  ['2,000 aliases', ALIASES, {}],
  ['one field 6,000 times', `{ ${'viewer { role } '.repeat(6_000)} }`, {}],
  ['400 fragments, each twice in the one before', FRAGMENTS, {}],
  ['brackets within brackets', `{ a(b: ${'['.repeat(9_000)}${']'.repeat(9_000)}) }`, {}],
  ['fields within fields', `${'{ viewer '.repeat(6_000)} { role } ${'}'.repeat(6_000)}`, {}],
  ['variables that nobody uses', `query (${Array.from({ length: 2_000 }, (_, n) => `$v${n}: Int`).join(' ')}) { viewer { role } }`, {}], // prettier-ignore
  ['the whole schema, over and over', `{ ${Array.from({ length: 30 }, (_, n) => `a${n}: __schema { types { name fields { name args { name } } } }`).join(' ')} }`, {}], // prettier-ignore
  ['half a megabyte of one word', `{ ${'x'.repeat(500_000)} }`, {}],
]

const REFUSED = /^(QUERY_TOO_COSTLY|BAD_USER_INPUT|GRAPHQL_\w+_FAILED|FORBIDDEN)$/
/** As dear as what is harmless and as long. Looked at closely, the worst of these are dearer by some thousands. */
const TIMES = 20

/** What asks for next to nothing, with as many bytes in a variable. */
const asLongAs = (query: string, variables: object): [string, object] => [
  'query ($code: String!) { store(code: $code) { name } }',
  { code: 'x'.repeat(JSON.stringify({ query, variables }).length) },
]

describe('a stranger', () => {
  it.each(ATTACKS)('who sends %s is asked who they are, and costs next to nothing', async (_what, query, variables) => {
    const attacks = async () => expect(codesOf(await world.sends(query, variables))).toEqual(['UNAUTHENTICATED'])
    const harmless = () => world.sends(...asLongAs(query, variables))
    const ratio = await timesAsDear(attacks, harmless)
    expect(ratio).toBeLessThan(TIMES)
  })

  it('is told whether somebody is there, and what is wrong with what is no GraphQL', async () => {
    expect((await world.sends('{ __typename }')).data).toEqual({ __typename: 'Query' })
    expect(codesOf(await world.sends('{ viewer {'))).toEqual(['GRAPHQL_PARSE_FAILED'])
  })

  it.each(['%23%FF%0A', '%E4%0A', '%%0A', '%00', '%ED%A0%80%0A', '%23%zz%0A'])(
    'learns nothing by an address that can be read in two ways: %s',
    async (begun) => {
      for (const asked of ['{__schema{types{name}}}', `{${'viewer{role}'.repeat(500)}}`, '{viewer{role}}']) {
        const headers = { 'apollo-require-preflight': '1' }
        const response = await fetch(`${world.server.url}/graphql?query=${begun}${asked}`, { headers })
        const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] }
        expect(errors).toHaveLength(1)
        expect(errors[0]!.extensions.code).toMatch(/^(UNAUTHENTICATED|GRAPHQL_PARSE_FAILED)$/)
      }
    },
  )

  it('learns nothing of the schema', async () => {
    expect(codesOf(await world.sends('{ viewer { salary } }'))).toEqual(['UNAUTHENTICATED'])
    expect(codesOf(await world.sends('{ __schema { types { name } } }'))).toEqual(['UNAUTHENTICATED'])
    expect(codesOf(await world.sends('fragment F on Query { viewer { role } } { ...F }'))).toEqual(['UNAUTHENTICATED'])
    const { errors } = await world.sends('mutation ($x: Nothing) { recordShifts(shifts: $x) }', { x: 1 })
    expect(errors!.map(({ extensions }) => extensions.code)).toEqual(['UNAUTHENTICATED'])
  })
})

describe('somebody who is known', () => {
  it.each(ATTACKS.filter(([what]) => !what.startsWith('the whole')))(
    'and sends %s is refused before it is looked at closely',
    async (_what, query, variables) => {
      const attacks = async () => {
        const answer = await manager.sends(query, variables)
        expect([answer.data ?? null, codesOf(answer)]).toEqual([null, [expect.stringMatching(REFUSED)]])
      }
      const ratio = await timesAsDear(attacks, () => manager.sends(...asLongAs(query, variables)))
      expect(ratio).toBeLessThan(TIMES)
    },
  )

  it('has no way around it by an address that can be read in two ways', async () => {
    const headers = { authorization: await manager.authorization() }
    const asked = `%23%FF%0A{${'viewer{role}'.repeat(500)}}`
    const response = await fetch(`${world.server.url}/graphql?query=${asked}`, { headers })
    const answer = (await response.json()) as Awaited<ReturnType<typeof world.sends>>
    expect(codesOf(answer)).toEqual(['QUERY_TOO_COSTLY'])
  })

  it('is told of fifty problems', async () => {
    const shifts = Array.from({ length: 500 }, () => ({}))
    const { errors } = await manager.sends(RECORD_SHIFTS, { shifts })
    expect(errors![0]!.extensions.fields).toHaveLength(50)
  })
})
