import { describe, expect, it } from '@jest/globals'
import { accepts, cannotDecide, proposes } from '../../world/corrections.js'
import type { Data } from '../../world/client.js'
import { kindsTo } from '../../world/customers.js'
import * as documents from '../../world/documents.js'
import { becauseOf, cannotTake, saying, takes } from '../../world/due-process.js'
import { agreed, obtains } from '../../world/formally.js'
import { testClock } from '../../world/clock.js'
import { does } from '../../world/lives.js'
import type { Person } from '../../world/person.js'
import { ago } from '../../world/times.js'
import { startWorld } from '../../world/world.js'

/** Something formal is in force, and HR itself finds that it was not theirs. */
const world = await startWorld()
const riverside = await world.store('Riverside')
const anna = await world.manager(riverside)
const bert = await world.manager(riverside)
const [mae, ben, kim] = [await world.hr(), await world.hr(), await world.hr()] as const

const FOUND = 'The camera shows that he pushed her.'

async function grave(dana: Person, more: object = {}): Promise<Data> {
  const incident = await anna.logs({ about: dana, cause: 'EMPLOYEE', severity: 'MAJOR', ...more })
  await dana.states(incident)
  await obtains(mae, incident)
  return incident
}
/** Weeks after a final warning took effect. */
async function warned(kind = 'FINAL_WARNING', asker = anna, { days } = { days: 45 }) {
  const dana = await world.employee(riverside)
  const incident = await grave(dana)
  const asked = await asker.responds(incident, kind, { misconduct: 'HARASSMENT', reason: 'She pushed him.' })
  expect((await agreed(world, asked, mae, ben)).status).toBe('ACTIVE')
  world.later({ days })
  return { dana, incident, asked }
}
const letterOf = async (person: Person, incident: Data, asked: Data) => {
  const LETTER =
    'query ($id: ID!) { incident(id: $id) { responses { id status appealUntil letter { text } appeal { status reason } } } }'
  const { responses } = (await person.asks(LETTER, { id: incident.id })).incident
  return responses.find(({ id }: Data) => id === asked.id) as Data
}
const finds = (by: Person, incident: Data, cause = 'CUSTOMER') =>
  takes(by, 'settleCause', saying(incident, cause, FOUND))
const nextStep = async (dana: Person) => {
  const again = await grave(dana)
  await kim.asks('mutation ($id: ID!) { lookInto(id: $id) { id } }', { id: again.id })
  await kim.asks('mutation ($id: ID!) { settleSeverity(incidentId: $id, severity: MAJOR, reason: "It was.") { id } }', {
    id: again.id,
  })
  return becauseOf(await takes(kim, 'justCause', { incidentId: again.id, kind: 'SUSPENSION' }), 'PROPORTIONATE_PENALTY')
}

describe('a warning over what HR finds was not theirs', () => {
  it('is overturned with it, and everybody is told; it bears no next step', async () => {
    const { dana, incident, asked } = await warned()
    await takes(dana, 'contestCause', saying(incident, 'CUSTOMER', 'He pushed me.'))
    await finds(kim, incident)
    const now = await letterOf(dana, incident, asked)
    expect(now).toMatchObject({ status: 'OVERTURNED', appealUntil: null })
    expect(now.letter.text).toMatch(/it was not yours. It is overturned, and counts for nothing./)
    expect(now.letter.text).toContain(FOUND)
    expect(now.letter.text).not.toMatch(/It weighs until/)
    for (const person of [dana, anna, bert, mae]) expect(await kindsTo(person)).toContain('RESPONSE_OVERTURNED')
    expect(await nextStep(dana)).not.toMatch(/final warning/)
  })

  it('is so where nobody contested it, and where the days to appeal were not over yet', async () => {
    const { dana, incident, asked } = await warned('DISMISSAL')
    const before = await letterOf(dana, incident, asked)
    expect(before.letter.text).toMatch(/ends your employment/)
    await finds(ben, incident, 'PROCESS')
    expect((await letterOf(dana, incident, asked)).letter.text).toMatch(/return to work and about the pay/)
  })

  it('is so where it had been contested and upheld before; what HR then finds goes back to being theirs by no word', async () => {
    const dana = await world.employee(riverside)
    const incident = await grave(dana)
    await takes(dana, 'contestCause', saying(incident, 'CUSTOMER', 'He pushed me.'))
    await takes(ben, 'settleCause', saying(incident, 'EMPLOYEE', 'It was her.'))
    const asked = await anna.responds(incident, 'DISMISSAL', { misconduct: 'HARASSMENT', reason: 'She pushed him.' })
    expect((await agreed(world, asked, mae, ben)).status).toBe('ACTIVE')
    world.later({ days: 45 })
    const ACTIONS = 'query ($id: ID!) { incident(id: $id) { actions { kind possible } } }'
    const settles = async (by: Person) =>
      (await by.asks(ACTIONS, { id: incident.id })).incident.actions.find(({ kind }: Data) => kind === 'SETTLE_CAUSE')
    expect([await settles(kim), await settles(bert)]).toMatchObject([{ possible: true }, { possible: false }])
    await finds(kim, incident)
    expect(await letterOf(dana, incident, asked)).toMatchObject({ status: 'OVERTURNED' })
    expect(await settles(kim)).toMatchObject({ possible: false })
    expect(await cannotTake(kim, 'settleCause', saying(incident, 'EMPLOYEE'))).toMatchObject({ code: 'CONFLICT' })
  })

  it('is so where it was appealed and that waits: the appeal is upheld', async () => {
    const dana = await world.employee(riverside)
    const incident = await grave(dana)
    const asked = await anna.responds(incident, 'FINAL_WARNING', {
      misconduct: 'HARASSMENT',
      reason: 'She pushed him.',
    })
    await agreed(world, asked, mae, ben)
    await does(dana, 'appeal', { responseId: asked.id, text: 'He pushed me.' })
    await finds(kim, incident)
    expect(await letterOf(dana, incident, asked)).toMatchObject({
      status: 'OVERTURNED',
      appeal: { status: 'UPHELD', reason: FOUND },
    })
    expect(await kindsTo(dana)).toContain('APPEAL_DECIDED')
  })

  it('is so where HR accepts that they were not there, which then counts nowhere', async () => {
    const { dana, incident, asked } = await warned('FINAL_WARNING', anna, { days: 1 })
    const proposed = await proposes(dana, incident, { notThere: true })
    expect((await cannotDecide(bert, proposed, true)).message).toMatch(/HR decides/)
    expect((await accepts(kim, proposed)).withdrawnAt).not.toBeNull()
    expect(await letterOf(dana, incident, asked)).toMatchObject({ status: 'OVERTURNED' })
    // Nor is it told once more under another record.
    const again = await grave(dana, { occurredAt: incident.occurredAt })
    await kim.asks('mutation ($id: ID!) { lookInto(id: $id) { id } }', { id: again.id })
    const asks = await anna.responds(again, 'DISMISSAL', { misconduct: 'HARASSMENT', reason: 'She did.' })
    expect(becauseOf(asks, 'PROPORTIONATE_PENALTY')).toMatch(/overturned/)
  })
})

describe('who finds it', () => {
  it('is somebody in HR without a part in it, where there is one, and nobody of the store', async () => {
    const { incident } = await warned('FINAL_WARNING', kim)
    expect((await cannotTake(bert, 'settleCause', saying(incident, 'CUSTOMER'))).message).toMatch(/HR decides/)
    expect(await cannotTake(kim, 'settleCause', saying(incident, 'CUSTOMER'))).toMatchObject({
      code: 'FORBIDDEN',
      message: expect.stringMatching(/somebody else in HR/i),
    })
    expect((await finds(mae, incident)).cause).toBe('CUSTOMER')
  })

  it('takes nothing back by hand: it is told what does', async () => {
    const { incident } = await warned()
    const refused = await kim.isRefused(documents.WITHDRAW, { id: incident.id, reason: 'Wrong.' })
    expect(refused.message).toMatch(/HR settles the cause/)
  })
})

describe('one answer to several', () => {
  async function overTwo() {
    const dana = await world.employee(riverside)
    const [first, second] = [await grave(dana), await grave(dana, { occurredAt: ago({ days: 3 }) })]
    const asked = await anna.responds(first, 'FINAL_WARNING', {
      misconduct: 'HARASSMENT',
      reason: 'She pushed him, twice.',
      furtherIncidents: [second.id],
    })
    expect((await agreed(world, asked, mae, ben)).status).toBe('ACTIVE')
    world.later({ days: 45 })
    return { dana, first, second, asked }
  }

  it('stands with what remains, which bears it by itself, and can be appealed anew', async () => {
    const { dana, first, second, asked } = await overTwo()
    expect(Date.parse((await letterOf(dana, first, asked)).appealUntil as string)).toBeLessThan(
      testClock.milliseconds(),
    )
    await finds(kim, first)
    const now = await letterOf(dana, first, asked)
    expect(now.status).toBe('ACTIVE')
    expect(now.letter.text).toContain(`${first.reference} was not yours`)
    expect(now.letter.text).toContain(FOUND)
    expect(Date.parse(now.appealUntil as string)).toBeGreaterThan(testClock.milliseconds())
    for (const person of [dana, anna]) expect(await kindsTo(person)).toContain('RESPONSE_NARROWED')
    await does(dana, 'appeal', { responseId: asked.id, text: 'Then the other is too little.' })
    expect(await letterOf(dana, first, asked)).toMatchObject({ status: 'UNDER_APPEAL' })
    await finds(kim, second)
    expect(await letterOf(dana, first, asked)).toMatchObject({ status: 'OVERTURNED', appeal: { status: 'UPHELD' } })
  })

  it('stands so also where they were not there at one of them', async () => {
    const { dana, first, second, asked } = await overTwo()
    await accepts(kim, await proposes(dana, first, { notThere: true }))
    expect((await letterOf(dana, first, asked)).status).toBe('ACTIVE')
    await accepts(kim, await proposes(dana, second, { notThere: true }))
    expect((await letterOf(dana, first, asked)).status).toBe('OVERTURNED')
  })
})
