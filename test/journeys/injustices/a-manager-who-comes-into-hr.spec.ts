import { describe, expect, it } from '@jest/globals'
import type { Data } from '../../world/client.js'
import { accepts, cannotDecide, proposes } from '../../world/corrections.js'
import { CLOSE, kindsTo } from '../../world/customers.js'
import { takesInPeople } from '../../world/directory.js'
import * as documents from '../../world/documents.js'
import { cannotTake, saying, takes } from '../../world/due-process.js'
import { brings, tells } from '../../world/formally.js'
import { cannot, does } from '../../world/lives.js'
import type { Person } from '../../world/person.js'
import { looksInto, waits } from '../../world/reviews.js'
import { ago, today } from '../../world/times.js'
import { startWorld } from '../../world/world.js'

/** Whoever managed a store and is put into HR would judge what they and the other managers did there. */
const world = await startWorld()
const riverside = await world.store('Riverside')
const anna = await world.manager(riverside)
const mae = await world.hr()

const LOOK = 'mutation ($id: ID!) { lookInto(id: $id) { id } }'
const END = 'mutation ($id: ID!, $o: String!) { endComplaint(id: $id, outcome: $o) { id } }'
const ACTIONS = 'query ($id: ID!) { incident(id: $id) { actions { kind possible whyNot } } }'
const THEN = expect.stringContaining('You managed this store')

/** Another manager of Riverside; `comesIntoHr` is the file that makes them somebody in HR. */
async function zed(): Promise<{ zed: Person; comesIntoHr: (...staff: Person[]) => Promise<void> }> {
  const manager = await world.manager(riverside)
  const comesIntoHr = async (...staff: Person[]) => {
    const rows = [
      `${manager.number},Zed,,,,2020-01-01,,HR`,
      `${anna.number},Anna,${riverside.code},STORE_MANAGER,,2020-01-01,,STORE_MANAGER`,
      ...staff.map(({ number, name }) => `${number},${name},${riverside.code},CASHIER,${anna.number},2020-01-01,,EMPLOYEE`),
    ] // prettier-ignore
    expect(await takesInPeople(world, [riverside], rows)).toEqual([])
    world.later({ minutes: 5 })
  }
  return { zed: manager, comesIntoHr }
}
const complains = (dana: Person, summary = 'My manager shouts at us.', more: object = {}): Promise<Data> =>
  dana.logs({ about: dana, cause: 'UNKNOWN', toHrAlone: true, summary, ...more })
const isHeld = async ({ id }: Data): Promise<boolean> => {
  const [row] = await world.rows('SELECT retaliation_risk AS risk FROM incidents WHERE id = $1', [id as string])
  return Boolean(row!.risk)
}

describe('a manager who comes into HR', () => {
  it('decides nothing of what happened in the store while they managed it, and is told why', async () => {
    const { zed: former, comesIntoHr } = await zed()
    const dana = await world.employee(riverside)
    const managements = await anna.logs({ about: dana, cause: 'MANAGEMENT', severity: 'MAJOR' })
    const theirs = await anna.logs({ about: dana, cause: 'EMPLOYEE' })
    await takes(dana, 'contestCause', saying(theirs, 'MANAGEMENT'))
    const held = await anna.logs({ about: dana, cause: 'EMPLOYEE' })
    const proposed = await proposes(dana, held, { notThere: true })
    const support = await anna.responds(theirs, 'SUPPORT')
    await does(dana, 'sayMeantAsPunishment', { responseId: support.id, words: 'It is one.' })
    await comesIntoHr(dana)

    for (const incident of [managements, theirs])
      expect(await cannotTake(former, 'settleCause', saying(incident, 'EMPLOYEE'))).toMatchObject({
        code: 'FORBIDDEN',
        message: THEN,
      })
    expect(await former.isRefused(LOOK, { id: held.id })).toMatchObject({ code: 'FORBIDDEN', message: THEN })
    expect(await cannotDecide(former, proposed, false)).toMatchObject({ code: 'FORBIDDEN', message: THEN })
    expect(
      await cannot(former, 'answerMeantAsPunishment', { responseId: support.id, answer: 'No.' }),
    ).toMatchObject({ code: 'FORBIDDEN', message: THEN }) // prettier-ignore
    const { actions } = (await former.asks(ACTIONS, { id: theirs.id })).incident
    expect(actions.find(({ kind }: Data) => kind === 'SETTLE_CAUSE')).toMatchObject({ possible: false, whyNot: THEN })

    expect(await takes(mae, 'settleCause', saying(theirs, 'MANAGEMENT'))).toMatchObject({ cause: 'MANAGEMENT' })
    await looksInto(mae, held)
    await accepts(mae, proposed)
  })

  it('decides what happened there once they had left it, as anybody in HR', async () => {
    const { zed: former, comesIntoHr } = await zed()
    const dana = await world.employee(riverside)
    await comesIntoHr(dana)
    const since = await anna.logs({ about: dana, cause: 'EMPLOYEE', occurredAt: ago({ minutes: 1 }) })
    await takes(dana, 'contestCause', saying(since, 'PROCESS'))
    expect(await takes(former, 'settleCause', saying(since, 'PROCESS'))).toMatchObject({ cause: 'PROCESS' })
  })

  it('reads no secret complaint of that time, wherever it could be met, and ends none; the rest of HR does', async () => {
    const { zed: former, comesIntoHr } = await zed()
    const dana = await world.employee(riverside)
    const complaint = await complains(dana)
    await comesIntoHr(dana)
    const late = await complains(dana, 'It was the same a week ago.', { occurredAt: ago({ days: 7 }) })
    for (const { id } of [complaint, late]) {
      expect(await former.sees({ id })).toBeNull()
      expect(await former.isRefused(LOOK, { id })).toMatchObject({ code: 'NOT_FOUND' })
      expect(await former.isRefused(END, { id, o: 'Nothing in it.' })).toMatchObject({ code: 'NOT_FOUND' })
      expect((await waits(mae, { incident: id })).map(({ reason }) => reason)).toEqual(['COMPLAINT'])
      expect(await waits(former, { incident: id })).toEqual([])
    }
    expect(await kindsTo(mae)).toContain('COMPLAINT_MADE')
    expect(await kindsTo(former)).not.toContain('COMPLAINT_MADE')
    const EXPORT = 'query ($number: String!) { personExport(number: $number) { json } }'
    const exportedTo = async (who: Person) =>
      (await who.asks(EXPORT, { number: dana.number })).personExport.json as string
    expect([await exportedTo(mae), await exportedTo(dana)]).toEqual(
      Array(2).fill(expect.stringContaining('shouts at us')),
    )
    expect(await exportedTo(former)).not.toMatch(/shouts at us|the same a week ago/)
    await looksInto(mae, complaint)

    const since = await complains(dana, 'The new one shouts, too.', { occurredAt: ago({ minutes: 1 }) })
    expect(await former.sees(since)).not.toBeNull()
  })

  it('finds nothing of what colleagues told HR of that time', async () => {
    const { zed: former, comesIntoHr } = await zed()
    const [dana, tom] = [await world.employee(riverside), await world.employee(riverside)]
    const told = await tells(dana, tom, { text: 'Zed shouted at him.' })
    await comesIntoHr(dana, tom)
    const READ = '{ accountsToAttach { id } }'
    const read = async (who: Person) => ((await who.asks(READ)).accountsToAttach as Data[]).map(({ id }) => id)
    expect(await read(mae)).toContain(told.id)
    expect(await read(former)).not.toContain(told.id)
    const incident = await anna.logs({ about: tom, cause: 'UNKNOWN', occurredAt: ago({ minutes: 1 }) })
    const AT_IT = 'query ($id: ID!) { incident(id: $id) { accounts { id } } }'
    const readAtIt = async (who: Person) => (await who.asks(AT_IT, { id: incident.id })).incident.accounts as Data[]
    expect([await readAtIt(mae), await readAtIt(former)]).toEqual([[{ id: told.id }], []])
    const ATTACH = 'mutation ($id: ID!, $incidentId: ID!) { attachAccount(id: $id, incidentId: $incidentId) { id } }'
    const attaching = { id: told.id, incidentId: incident.id }
    expect(await former.isRefused(ATTACH, attaching)).toMatchObject({ code: 'NOT_FOUND' })
    const earlier = await anna.logs({ about: tom, cause: 'UNKNOWN', occurredAt: ago({ hours: 2 }) })
    expect(await former.isRefused(ATTACH, { ...attaching, incidentId: earlier.id })).toMatchObject({ message: THEN })
    await brings(mae, 'attachAccount', { id: told.id, incidentId: incident.id })
  })

  it('is not told of a secret complaint of that time as whoever sees to it', async () => {
    const { zed: former, comesIntoHr } = await zed()
    const dana = await world.employee(riverside)
    const complaint = await complains(dana)
    await comesIntoHr(dana)
    await looksInto(mae, complaint)
    const ending = { id: complaint.id, rootCause: 'MANAGEMENT', whatWasDone: 'They were talked to.' }
    expect(await mae.isRefused(CLOSE, { ...ending, doneBy: former.number })).toMatchObject({
      fields: { doneBy: expect.any(String) },
    })
    await mae.asks(CLOSE, { ...ending, doneBy: (await world.hr()).number })
    expect(await kindsTo(former)).not.toContain('SEE_TO_IT')
  })

  it('is looked at first where they log about who spoke up against the managers there, for half a year', async () => {
    const { zed: former, comesIntoHr } = await zed()
    const [dana, eve] = [await world.employee(riverside), await world.employee(riverside)]
    await complains(dana)
    await comesIntoHr(dana, eve)
    const logs = (about: Person) => former.logs({ about, store: riverside, cause: 'EMPLOYEE' })
    expect([await isHeld(await logs(dana)), await isHeld(await logs(eve))]).toEqual([true, false])
    expect(await isHeld(await mae.logs({ about: dana, store: riverside, cause: 'EMPLOYEE' }))).toBe(false)
    world.later({ days: 182 })
    expect(await isHeld(await logs(dana))).toBe(false)
  })

  it('still sees what they recorded for HR alone themselves, and their own', async () => {
    const { zed: former, comesIntoHr } = await zed()
    const dana = await world.employee(riverside)
    const parties = [{ words: 'A customer who comes daily', part: 'COMPLAINED_ABOUT' }]
    const recorded = await former.logs({ about: dana, cause: 'CUSTOMER', parties })
    const own = await complains(former, 'My own manager shouts.')
    await comesIntoHr(dana)
    expect([await former.sees(recorded), await former.sees(own)]).not.toContain(null)
    expect(await former.isRefused(documents.WITHDRAW, { id: recorded.id, reason: today() })).toMatchObject({ message: THEN }) // prettier-ignore
  })
})
