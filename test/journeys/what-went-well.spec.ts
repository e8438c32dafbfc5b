import { describe, expect, it } from '@jest/globals'
import { reportInWords } from '../../src/retention/retention-report.js'
import { RetentionService } from '../../src/retention/retention.service.js'
import type { Data } from '../world/client.js'
import type { Person } from '../world/person.js'
import { kindsTo } from '../world/customers.js'
import { COMMEND, commends, praiseOf, SAID } from '../world/praise.js'
import { dateAgo } from '../world/times.js'
import { verified } from '../world/trail.js'
import { startWorld } from '../world/world.js'

const TAKE_BACK = `mutation ($id: ID!) { withdrawCommendation(id: $id) { ${SAID} } }`
const CONTEST =
  'mutation ($id: ID!) { contestCause(incidentId: $id, cause: MANAGEMENT, reason: "I was alone.") { id } }'
const LIST = `edges { node { ${SAID} } } pageInfo { hasNextPage endCursor }`
const OWN = `query ($first: Int, $after: String) { viewer {
  record { commendations(first: $first, after: $after) { ${LIST} } } commendationsGiven { ${LIST} } } }`
const THEIRS = `query ($number: String!) { employee(number: $number) { commendations { ${LIST} } } }`

const world = await startWorld()
const riverside = await world.store('Riverside')
const manager = await world.manager(riverside)
const elsewhere = await world.manager()
const hr = await world.hr()
const colleague = await world.employee(riverside)

const cannotCommend = (by: Person, person: Person, more: object = {}) => by.isRefused(COMMEND, praiseOf(person, more))
const wordsIn = (list: Data) => list.edges.map(({ node }: Data) => node.words) as string[]
const ownWords = async (person: Person) => wordsIn((await person.asks(OWN)).viewer.record.commendations)

describe('what somebody did well', () => {
  it('is said by colleagues, managers of the store and HR, and read by them, their manager and HR', async () => {
    const dana = await world.employee(riverside)
    const praise = [
      [colleague, 'CUSTOMER', 'A customer came back to thank her.', 3],
      [manager, 'MANAGER', 'She taught two new colleagues.', 2],
      [hr, 'COLLEAGUE', 'Praised at the meeting.', 1],
    ] as const
    for (const [by, from, words, days] of praise) await commends(by, dana, { from, words, occurredOn: dateAgo(days) })
    const said = praise.toReversed().map(([by, from, words, days]) => ({
      node: { words, from, occurredOn: dateAgo(days), by: { number: by.number }, employee: { number: dana.number } },
    }))
    expect((await dana.asks(OWN)).viewer.record.commendations.edges).toMatchObject(said)
    for (const person of [dana, manager, hr])
      expect((await person.asks(THEIRS, { number: dana.number })).employee.commendations.edges).toMatchObject(said)
    for (const person of [colleague, elsewhere])
      expect((await person.asks(THEIRS, { number: dana.number })).employee).toBeNull()
  })

  it('is not shown by way of the colleague who said it, whose own praise is theirs', async () => {
    const [dana, ines] = [await world.employee(riverside), await world.employee(riverside)]
    await commends(dana, ines)
    await commends(ines, dana)
    const BY =
      '{ viewer { record { commendations { edges { node { by { commendations { edges { cursor } } } } } } } } }'
    expect((await dana.asks(BY)).viewer.record.commendations.edges).toEqual([{ node: { by: { commendations: null } } }])
  })

  it('comes page by page, newest first', async () => {
    const dana = await world.employee(riverside)
    for (const days of [1, 4, 2, 2, 3]) await commends(manager, dana, { words: `${days}`, occurredOn: dateAgo(days) })
    const found: string[] = []
    let after: string | null = null
    do {
      const { commendations }: Data = (await dana.asks(OWN, { first: 2, after })).viewer.record
      found.push(...wordsIn(commendations))
      after = commendations.pageInfo.hasNextPage ? commendations.pageInfo.endCursor : null
    } while (after)
    expect(found).toEqual(['1', '2', '2', '3', '4'])
  })

  it('is said of people one works with, not of oneself, and in words that are one’s own to give', async () => {
    const dana = await world.employee(riverside)
    const fieldOf = async (...asked: Parameters<typeof cannotCommend>) => {
      const { code, fields } = await cannotCommend(...asked)
      return [code, ...Object.keys(fields)]
    }
    const stranger = await world.employee()
    expect(await fieldOf(dana, dana)).toEqual(['BAD_USER_INPUT', 'input.employee'])
    expect(await fieldOf(hr, hr)).toEqual(['BAD_USER_INPUT', 'input.employee'])
    expect(await cannotCommend(dana, stranger)).toEqual(await cannotCommend(dana, { number: 'E999' } as Person))
    expect(await fieldOf(manager, stranger)).toEqual(['BAD_USER_INPUT', 'input.employee'])
    expect(await fieldOf(colleague, dana, { from: 'MANAGER' })).toEqual(['BAD_USER_INPUT', 'input.from'])
    expect(await fieldOf(colleague, dana, { occurredOn: dateAgo(-2) })).toEqual(['BAD_USER_INPUT', 'input.occurredOn'])
    expect(await fieldOf(colleague, dana, { words: '  ' })).toEqual(['BAD_USER_INPUT', 'input.words'])
    expect(await ownWords(dana)).toEqual([])
  })

  it('is taken back by who said it, once, and by nobody else', async () => {
    const dana = await world.employee(riverside)
    const { id } = await commends(colleague, dana)
    for (const person of [dana, manager, hr])
      expect(await person.isRefused(TAKE_BACK, { id })).toMatchObject({ code: 'FORBIDDEN' })
    for (const person of [elsewhere, await world.employee(riverside)])
      expect(await person.isRefused(TAKE_BACK, { id })).toMatchObject({ code: 'NOT_FOUND' })
    const given = async () =>
      (await colleague.asks(OWN)).viewer.commendationsGiven.edges.map(({ node }: Data) => node.id)
    expect(await given()).toContain(id)
    const answers = await Promise.all([1, 2, 3].map(() => colleague.sends(TAKE_BACK, { id })))
    expect(answers.map(({ errors }) => errors?.[0]?.extensions.code ?? 'done').sort()).toEqual([
      'CONFLICT',
      'CONFLICT',
      'done',
    ])
    expect(await given()).not.toContain(id)
    expect(await ownWords(dana)).toEqual([])
  })

  it('is not taken back unseen: they are told, and HR where they had spoken up against the manager who does', async () => {
    const dana = await world.employee(riverside)
    const [first, second] = [await commends(manager, dana), await commends(manager, dana)]
    const byColleague = await commends(colleague, dana)
    const signs = async () =>
      (await kindsTo(hr)).filter((kind) => kind === 'COMMENDATION_WITHDRAWN_AFTER_SPEAKING_UP').length
    const told = async () => (await kindsTo(dana)).filter((kind) => kind === 'COMMENDATION_WITHDRAWN').length
    await manager.asks(TAKE_BACK, { id: first.id })
    expect([await told(), await signs()]).toEqual([1, 0])
    const incident = await manager.logs({ about: dana, cause: 'EMPLOYEE' })
    await dana.asks(CONTEST, { id: incident.id })
    await colleague.asks(TAKE_BACK, { id: byColleague.id })
    expect([await told(), await signs()]).toEqual([2, 0])
    await manager.asks(TAKE_BACK, { id: second.id })
    expect([await told(), await signs()]).toEqual([3, 1])
    for (const person of [manager, colleague, dana])
      expect(await kindsTo(person)).not.toContain('COMMENDATION_WITHDRAWN_AFTER_SPEAKING_UP')
  })

  it('is written once, though a tablet sends it again, and with another input under the key not at all', async () => {
    const dana = await world.employee(riverside)
    const key = { idempotencyKey: 'tablet-1' }
    const answers = await Promise.all([1, 2, 3, 4].map(() => commends(colleague, dana, key)))
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1)
    const before = await world.counts()
    expect(await commends(colleague, dana, key)).toEqual(answers[0])
    expect((await cannotCommend(colleague, dana, { ...key, words: 'Another thing.' })).code).toBe('CONFLICT')
    expect((await cannotCommend(colleague, manager, key)).code).toBe('CONFLICT')
    expect(await world.counts()).toEqual(before)
    await commends(manager, dana, key) // a key is each person's own
    expect(await ownWords(dana)).toHaveLength(2)
  })

  it('stands in the trail, and changes nothing that was found', async () => {
    const dana = await world.employee(riverside)
    const incident = await manager.logs({ about: dana, cause: 'EMPLOYEE' })
    const found = await hr.sees(incident)
    const { id } = await commends(colleague, dana)
    await colleague.asks(TAKE_BACK, { id })
    const entries = (await world.trail()).filter(({ subject_id }) => subject_id === id)
    expect(entries).toMatchObject([
      { action: 'commendation.given', actor_id: colleague.id, employee_id: dana.id, store_id: riverside.id },
      { action: 'commendation.withdrawn', actor_id: colleague.id, before: { withdrawnAt: null } },
    ])
    expect(await hr.sees(incident)).toEqual(found)
  })

  it('is a read of somebody’s record, which they see, where a manager or HR looks at it', async () => {
    const dana = await world.employee(riverside)
    await commends(colleague, dana)
    await manager.asks(THEIRS, { number: dana.number })
    const READS = 'query ($n: String!) { employee(number: $n) { readBy { edges { node { name purpose } } } } }'
    const { edges } = (await dana.asks(READS, { n: dana.number })).employee.readBy
    expect(edges).toEqual([{ node: { name: manager.name, purpose: 'RECORD' } }])
  })
})

describe('what went well', () => {
  it('is kept as long as what went wrong, and then goes with what the trail says of it, unless a hold is on the person', async () => {
    const old = await startWorld()
    const store = await old.store()
    const [dana, tom, giver] = [await old.employee(store), await old.employee(store), await old.employee(store)]
    const hrThere = await old.hr()
    const gone = await commends(giver, dana, { words: 'Dana was patient.' })
    await commends(giver, tom)
    old.later({ days: 1_000 })
    await commends(giver, dana, { words: 'Of late.' })
    await hrThere.asks(`mutation { placeLegalHold(employee: "${tom.number}", reason: "A claim.") { id } }`)
    const run = async (dryRun: boolean) =>
      reportInWords(await old.server.app.get(RetentionService).run({ dryRun }), { dryRun })
    expect(await run(true)).toContain('Would remove 1 commendation.')
    expect(await run(false)).toContain('Removed 1 commendation.')
    expect(await ownWords(dana)).toEqual(['Of late.'])
    expect(await ownWords(tom)).toHaveLength(1)
    const [entry] = (await old.trail()).filter(({ subject_id }) => subject_id === gone.id)
    expect(entry).toMatchObject({ action: 'commendation.given', employee_id: null, after: null })
    expect((await verified(old)).damage).toEqual([])
  })

  it('is in the export of the one it is about; of who said it there is only that they did', async () => {
    const [dana, ines] = [await world.employee(riverside), await world.employee(riverside)]
    await commends(ines, dana, { words: 'She found the lost child.' })
    const EXPORT = 'query ($number: String!) { personExport(number: $number) { json } }'
    const partsOf = async (person: Person) => (await person.asks(EXPORT, { number: person.number })).personExport.json
    expect(await partsOf(dana)).toContain('She found the lost child.')
    const given = await partsOf(ines)
    expect(given).toContain('Commendations they gave')
    for (const secret of ['lost child', dana.id]) expect(given).not.toContain(secret)
  })
})
