import { beforeAll, describe, expect, it } from '@jest/globals'
import type { Data } from '../../world/client.js'
import { takesInPeople } from '../../world/directory.js'
import * as documents from '../../world/documents.js'
import { becauseOf, outcomesOf } from '../../world/due-process.js'
import { agreed, brings, cannotTakeStep, formally, heard, heardOut, obtains, takesStep, tells, workday } from '../../world/formally.js' // prettier-ignore
import { cannot, does } from '../../world/lives.js'
import type { Person } from '../../world/person.js'
import { startWorld } from '../../world/world.js'

/** Whoever keeps the directory, and whoever had a part, chooses who is there to decide. */
const world = await startWorld()
const riverside = await world.store('Riverside')
const market = await world.store('Old Market')
const [anna, bert] = [await world.manager(riverside), await world.manager(riverside)]
const colleague = await world.employee(riverside)
const [mae, ben, ada] = [await world.hr(), await world.hr(), await world.hr()] as const
const directory = (...rows: string[]) => takesInPeople(world, [riverside, market], rows)

/** Anna asks for Dana's dismissal over something grave that she recorded; HR has a document of it unless said. */
async function accused({ documented = true, dana }: { documented?: boolean; dana?: Person } = {}) {
  const of = dana ?? (await world.employee(riverside))
  const incident = await anna.logs({ about: of, cause: 'EMPLOYEE', severity: 'MAJOR' })
  await of.states(incident)
  if (documented) await obtains(ada, incident)
  return { dana: of, incident }
}
const asksFor = (by: Person, incident: Data): Promise<Data> =>
  by.responds(incident, 'DISMISSAL', { misconduct: 'THEFT', reason: 'Money is missing.' })
const leadsNothing = async (person: Person, asked: Data, code = 'FORBIDDEN') => {
  const invitation = { responseId: asked.id, at: workday(9), place: 'Here' }
  expect(await cannotTakeStep(person, 'inviteToHearing', invitation)).toMatchObject({ code })
}
const decidesNothing = async (person: Person, asked: Data, code = 'FORBIDDEN') => {
  for (const document of [documents.APPROVE, documents.DECLINE])
    expect(await person.isRefused(document, { id: asked.id, reason: 'So.' })).toMatchObject({ code })
}

describe('whoever had a part in it', () => {
  it('does not end it either: a witness, whoever investigated, and whoever recorded it do not decline', async () => {
    const { dana, incident } = await accused()
    const account = await tells(ben, dana, { occurredAt: incident.occurredAt })
    await brings(ada, 'attachAccount', { id: account.id, incidentId: incident.id })
    const asked = await asksFor(anna, incident)
    await takesStep(mae, 'noteInvestigation', { responseId: asked.id, text: 'The till roll is short by ten.' })
    for (const one of [ben, mae]) await decidesNothing(one, asked)
    expect(await ada.declines(asked)).toMatchObject({ status: 'DECLINED' })
    const kim = await world.hr()
    const recorded = await kim.logs({ about: dana, store: riverside, cause: 'EMPLOYEE', severity: 'MAJOR' })
    await dana.states(recorded)
    await obtains(ada, recorded, 'Another recording')
    const again = await asksFor(anna, recorded)
    await decidesNothing(kim, again)
  })

  it('nor upholds an appeal: whoever heard it first, a witness, whoever investigated and whoever obtained the document', async () => {
    const { dana, incident } = await accused()
    const [kim, lee] = [await world.hr(), await world.hr()] as const
    const account = await tells(lee, dana, { occurredAt: incident.occurredAt })
    await brings(ada, 'attachAccount', { id: account.id, incidentId: incident.id })
    const asked = await asksFor(anna, incident)
    await takesStep(kim, 'noteInvestigation', { responseId: asked.id, text: 'The till roll is short by ten.' })
    await heard(world, asked, await world.hr())
    world.later({ days: 9 })
    await agreed(world, asked, mae, ben)
    const { id } = await does(dana, 'appeal', { responseId: asked.id, text: 'I counted it twice.' })
    for (const one of [kim, lee, ada])
      expect(await cannot(one, 'decideAppeal', { id, upheld: true, reason: 'A friend.' })).toMatchObject({
        code: 'FORBIDDEN',
      })
    expect(
      await does(await world.hr(), 'decideAppeal', { id, upheld: true, reason: 'The roll was another till’s.' }),
    ).toMatchObject({
      status: 'UPHELD',
    })
  })

  it('nor does whoever comes with them, while they do', async () => {
    const [dana, kim] = [await world.hr(), await world.hr()] as const
    await directory(...[dana, kim].map(({ number, name }) => `${number},${name},${market.code},,,2020-01-01,,HR`))
    const incident = await anna.logs({ about: await world.employee(riverside) }) // Anna logs in her own store alone
    expect(incident.id).toBeDefined()
    const grave = await mae.logs({ about: dana, store: market, cause: 'EMPLOYEE', severity: 'MAJOR' })
    await dana.states(grave)
    await obtains(ada, grave)
    const asked = await asksFor(mae, grave)
    await takesStep(dana, 'bringCompanion', { responseId: asked.id, companion: kim.name, colleague: kim.number })
    await leadsNothing(kim, asked)
    await decidesNothing(kim, asked)
    await takesStep(dana, 'bringCompanion', { responseId: asked.id, companion: 'My sister' })
    await heard(world, asked, kim)
  })
})

describe('whoever came into HR since', () => {
  let newcomer: Person
  let asked: Data
  let dana: Person
  let incident: Data
  beforeAll(async () => {
    ;({ dana, incident } = await accused())
    asked = await asksFor(anna, incident)
    world.later({ minutes: 1 })
    await directory('N1,A friend of Anna’s,,,,2020-01-01,,HR')
    newcomer = await world.known('N1')
  })

  it('after it was asked for leads and decides nothing, as a deputy who is named afterwards would not', async () => {
    await leadsNothing(newcomer, asked)
    await decidesNothing(newcomer, asked)
  })

  it('nor leads or decides the appeal', async () => {
    await agreed(world, asked, mae, ben)
    const { id } = await does(dana, 'appeal', { responseId: asked.id, text: 'It was not me.' })
    await leadsNothing(newcomer, asked)
    expect(await cannot(newcomer, 'decideAppeal', { id, upheld: false, reason: 'So.' })).toMatchObject({
      code: 'FORBIDDEN',
    })
    expect((await formally(dana, incident, asked)).status).toBe('UNDER_APPEAL')
  })

  it('decides what is asked for from then on', async () => {
    world.later({ minutes: 1 })
    const later = await accused()
    const next = await asksFor(anna, later.incident)
    await heardOut(world, next, newcomer)
    expect(await newcomer.declines(next)).toMatchObject({ status: 'DECLINED' })
  })
})

describe('a manager of the store who manages it no more', () => {
  /** The file names Anna alone as the manager of the store; Bert works elsewhere from now on. */
  const moves = (bertNow: string) =>
    directory(
      `${anna.number},${anna.name},${riverside.code},STORE_MANAGER,,2020-01-01,,STORE_MANAGER`,
      `${colleague.number},${colleague.name},${riverside.code},CASHIER,${anna.number},2020-01-01,,EMPLOYEE`,
      bertNow,
    )

  it('is no independent witness of what Anna recorded there', async () => {
    const { dana, incident } = await accused({ documented: false })
    const { id } = await tells(bert, dana, { occurredAt: incident.occurredAt })
    await brings(mae, 'attachAccount', { id, incidentId: incident.id })
    expect(await moves(`${bert.number},${bert.name},${market.code},CASHIER,,2020-01-01,,EMPLOYEE`)).toEqual([])
    const refused = await asksFor(anna, incident)
    expect(refused.__typename).toBe('DueProcessNotMet')
    expect(outcomesOf(refused).PROOF).toBe('NOT_MET')
    expect(becauseOf(refused, 'PROOF')).toMatch(/one voice/)
  })

  it('asks for nothing of that time from HR, for which the others could vouch', async () => {
    const [cleo, dana] = [await world.manager(riverside), await world.employee(riverside)]
    const incident = await mae.logs({ about: dana, cause: 'EMPLOYEE', severity: 'MAJOR' })
    await dana.states(incident)
    const { id } = await tells(cleo, dana, { occurredAt: incident.occurredAt })
    await brings(ada, 'attachAccount', { id, incidentId: incident.id })
    const finn = await world.manager(riverside)
    expect(await moves(`${finn.number},${finn.name},,,,2020-01-01,,HR`)).toEqual([])
    expect(await finn.cannotRespond(incident, 'DISMISSAL', { misconduct: 'THEFT' })).toMatchObject({
      code: 'FORBIDDEN',
      message: expect.stringContaining('You managed this store'),
    })
  })

  it('decides nothing of that time, as somebody in HR', async () => {
    const { incident } = await accused()
    expect(await moves(`${bert.number},${bert.name},,,,2020-01-01,,HR`)).toEqual([])
    world.later({ minutes: 1 })
    const asked = await asksFor(anna, incident)
    await leadsNothing(bert, asked)
    await decidesNothing(bert, asked)
    // What happened after they had left it is for them, too.
    world.later({ days: 1 })
    const later = await accused()
    await heardOut(world, await asksFor(anna, later.incident), bert)
  })
})
