import { describe, expect, it } from '@jest/globals'
import type { Data } from '../../world/client.js'
import * as documents from '../../world/documents.js'
import { saying, takes } from '../../world/due-process.js'
import { agreed, brings, cannotTakeStep, heard, heardOut, obtains, tells, workday } from '../../world/formally.js'
import { answers, cannot, does } from '../../world/lives.js'
import type { Person } from '../../world/person.js'
import { waitingFor } from '../../world/reviews.js'
import { startWorld } from '../../world/world.js'

/** Nobody judges what they made of it themselves. Mae in HR had a part, Ben had none; both would like to decide. */
const world = await startWorld()
const riverside = await world.store('Riverside')
const anna = await world.manager(riverside)
const [mae, ben, ada] = [await world.hr({ name: 'Mae' }), await world.hr({ name: 'Ben' }), await world.hr()] as const

const TAUGHT = { whatHappened: 'A customer waited.', whatWasLearned: 'Call for help.', nextStep: { text: 'Call.' } }
const teaches = (by: Person, incident: Data): Promise<Data> => answers(by, incident, 'TEACHABLE_MOMENT', TAUGHT)
const appeals = (dana: Person, { id }: Data): Promise<Data> =>
  does(dana, 'appeal', { responseId: id, text: 'It was not so.' })
const NOTICES = '{ viewer { notices(first: 100) { edges { node { kind responseId } } } } }'

/** Somebody finds the appeal in no queue, is not told of it, and decides it neither way; Ben does. */
async function isForBenAlone(appeal: Data, { id: responseId, incidentId }: Data, ...others: Person[]): Promise<void> {
  const incident = { id: incidentId as string }
  for (const other of others) {
    expect(await waitingFor(other, 'APPEAL', incident)).toBeUndefined()
    const { edges } = (await other.asks(NOTICES)).viewer.notices
    expect(edges).not.toContainEqual({ node: { kind: 'APPEAL_MADE', responseId } })
    for (const upheld of [true, false])
      expect(await cannot(other, 'decideAppeal', { id: appeal.id, upheld, reason: 'I know.' })).toMatchObject({
        code: 'FORBIDDEN',
        message: 'You had a part in this. The appeal waits for somebody in HR who had none.',
      })
  }
  expect(await waitingFor(ben, 'APPEAL', incident)).toBeDefined()
  expect((await ben.asks(NOTICES)).viewer.notices.edges).toContainEqual({ node: { kind: 'APPEAL_MADE', responseId } })
}

describe('an appeal of what is no discipline', () => {
  it('is not heard by whoever told what they saw', async () => {
    const dana = await world.employee(riverside)
    const incident = await anna.logs({ about: dana, cause: 'EMPLOYEE' })
    const account = await tells(mae, dana)
    await brings(ada, 'attachAccount', { id: account.id, incidentId: incident.id })
    const given = await teaches(anna, incident)
    const appeal = await appeals(dana, given)
    await isForBenAlone(appeal, given, mae)
    expect(await does(ben, 'decideAppeal', { id: appeal.id, upheld: false, reason: 'It was.' })).toMatchObject({
      status: 'REJECTED',
    })
  })

  it('nor by whoever recorded what was merged into it', async () => {
    const dana = await world.employee(riverside)
    const merged = await mae.logs({ about: dana, store: riverside, cause: 'EMPLOYEE' })
    const incident = await anna.logs({ about: dana, cause: 'EMPLOYEE' })
    await takes(ada, 'mergeIncident', { id: merged.id, into: incident.id, reason: 'The same.' })
    const given = await teaches(anna, incident)
    await isForBenAlone(await appeals(dana, given), given, mae)
  })

  it('nor by whoever made it theirs: what was first said to be the process’s', async () => {
    const dana = await world.employee(riverside)
    const incident = await anna.logs({ about: dana, cause: 'PROCESS' })
    await takes(mae, 'settleCause', saying(incident, 'EMPLOYEE', 'I say so.'))
    const given = await teaches(anna, incident)
    await isForBenAlone(await appeals(dana, given), given, mae)
  })

  it('is heard in an HR of two where one gave the answer, also by whoever decided on the cause before', async () => {
    const dana = await world.employee(riverside)
    const incident = await anna.logs({ about: dana, cause: 'EMPLOYEE' })
    await takes(dana, 'contestCause', saying(incident, 'PROCESS'))
    await takes(ben, 'settleCause', saying(incident, 'EMPLOYEE', 'It was not the till.'))
    const given = await teaches(mae, incident)
    const appeal = await appeals(dana, given)
    expect(await does(ben, 'decideAppeal', { id: appeal.id, upheld: true, reason: 'It was once.' })).toMatchObject({
      status: 'UPHELD',
    })
  })
})

/** Anna asks for a dismissal for theft of what Mae documented. */
async function accused(cause = 'EMPLOYEE'): Promise<{ dana: Person; incident: Data; asks: () => Promise<Data> }> {
  const dana = await world.employee(riverside)
  const incident = await anna.logs({ about: dana, cause, severity: 'MAJOR' })
  await dana.states(incident)
  const asks = () => anna.responds(incident, 'DISMISSAL', { misconduct: 'THEFT', reason: 'Money is missing.' })
  return { dana, incident, asks }
}

describe('an appeal of something formal', () => {
  it('is not heard by whoever obtained the document that it rests on, nor settled whose and how grave it was', async () => {
    const [kim, lee] = [await world.hr(), await world.hr()] as const
    const { dana, incident, asks } = await accused()
    await obtains(mae, incident)
    await takes(dana, 'contestCause', saying(incident, 'PROCESS'))
    await takes(lee, 'settleCause', saying(incident, 'EMPLOYEE', 'The recording shows it.'))
    const GRAVE = `mutation ($id: ID!) { settleSeverity(incidentId: $id, severity: MAJOR, reason: "It was.") { id } }`
    await ada.asks(GRAVE, { id: incident.id })
    const asked = await asks()
    const [one, other] = [await world.hr(), kim] as const
    await agreed(world, asked, one, other)
    const appeal = await appeals(dana, asked)
    await isForBenAlone(appeal, { id: asked.id, incidentId: incident.id }, mae, lee, ada)
    const invitation = { responseId: asked.id, at: workday(9), place: 'Here' }
    expect(await cannotTakeStep(mae, 'inviteToHearing', invitation)).toMatchObject({ code: 'FORBIDDEN' })
    await heardOut(world, asked, ben)
    expect(await does(ben, 'decideAppeal', { id: appeal.id, upheld: false, reason: 'It was.' })).toMatchObject({
      status: 'REJECTED',
    })
  })

  it('is heard in an HR of three: two document, settle and agree, and the third hears it', async () => {
    const { dana, incident, asks } = await accused()
    await obtains(mae, incident)
    await takes(dana, 'contestCause', saying(incident, 'PROCESS'))
    await takes(ada, 'settleCause', saying(incident, 'EMPLOYEE', 'The recording shows it.'))
    const asked = await asks()
    expect(await agreed(world, asked, mae, ada)).toMatchObject({ status: 'ACTIVE' })
    const appeal = await appeals(dana, asked)
    await heardOut(world, asked, ben)
    expect(await does(ben, 'decideAppeal', { id: appeal.id, upheld: false, reason: 'It was.' })).toMatchObject({
      status: 'REJECTED',
    })
  })
})

describe('something formal', () => {
  it('is neither heard nor decided by whoever was the first to say that it was theirs', async () => {
    const { incident, asks } = await accused('PROCESS')
    await takes(mae, 'settleCause', saying(incident, 'EMPLOYEE', 'I say so.'))
    await obtains(ada, incident)
    world.later({ days: 8 })
    const asked = await asks()
    const invitation = { responseId: asked.id, at: workday(9), place: 'Here' }
    expect(await cannotTakeStep(mae, 'inviteToHearing', invitation)).toMatchObject({
      code: 'FORBIDDEN',
      message: expect.stringContaining('first said that it was theirs'),
    })
    for (const document of [documents.APPROVE, documents.DECLINE])
      expect(await mae.isRefused(document, { id: asked.id, reason: 'So.' })).toMatchObject({ code: 'FORBIDDEN' })
    expect(await agreed(world, asked, ada, ben)).toMatchObject({ status: 'ACTIVE' })
  })

  it('is decided by whoever in HR upheld what the manager had said', async () => {
    const { dana, incident, asks } = await accused()
    await takes(anna, 'settleCause', saying(incident, 'PROCESS'))
    await takes(mae, 'settleCause', saying(incident, 'EMPLOYEE', 'The recording shows it.'))
    await obtains(ada, incident)
    world.later({ days: 8 })
    const asked = await asks()
    expect(await heard(world, asked, mae)).toMatchObject({ heardAt: expect.any(String) })
    expect(dana.id).toBeDefined()
  })
})
