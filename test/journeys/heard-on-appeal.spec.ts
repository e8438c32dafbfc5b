import { describe, expect, it } from '@jest/globals'
import { agreed, heardOut, invites, obtains } from '../world/formally.js'
import type { Data } from '../world/client.js'
import { testClock } from '../world/clock.js'
import { answers, cannot, does } from '../world/lives.js'
import type { Person } from '../world/person.js'
import { dateAgo, inWords } from '../world/times.js'
import { startWorld } from '../world/world.js'

const world = await startWorld()
const riverside = await world.store('Riverside')
const manager = await world.manager(riverside)
/** They hear and decide first. */
const [mae, ben] = [await world.hr(), await world.hr()] as const
/** Obtained the document. */
const ada = await world.hr()
/** Had no part in it. */
const [kim, lee] = [await world.hr(), await world.hr()] as const
const DAY = 86_400_000

const OF_RESPONSE = `query ($id: ID!) { incident(id: $id) { responses { id status appealUntil hearing { nextStep } letter { html text }
  appeal { id status hearing { nextStep alleged at } letter { html text } } } } }`
const read = async (person: Person, incident: Data): Promise<Data> =>
  (await person.asks(OF_RESPONSE, { id: incident.id })).incident.responses[0] as Data
const ON_LEAVE = 'mutation ($input: LeaveInput!) { recordLeave(input: $input) { id } }'

/** Somebody under a warning, after they were heard. */
async function warned(): Promise<{ dana: Person; incident: Data; warning: Data }> {
  const dana = await world.employee(riverside)
  const incident = await manager.logs({ about: dana, cause: 'EMPLOYEE', severity: 'MAJOR' })
  await dana.states(incident, 'I was called <away>.')
  await obtains(ada, incident)
  const reason = 'Ten pounds were missing.'
  const asked = await answers(manager, incident, 'WRITTEN_WARNING', { misconduct: 'THEFT', reason })
  return { dana, incident, warning: await agreed(world, asked, mae, ben) }
}
const appeals = (dana: Person, { id }: Data): Promise<Data> =>
  does(dana, 'appeal', { responseId: id, text: 'I was not there.' })
const rejects = (who: Person, { id }: Data): Promise<Data> =>
  does(who, 'decideAppeal', { id, upheld: false, reason: 'It was so.' })

describe('an appeal of something formal', () => {
  it('is heard in the same way by somebody without a part, and waits on until then', async () => {
    const { dana, incident, warning } = await warned()
    const appeal = await appeals(dana, warning)
    expect(await rejects(kim, appeal)).toMatchObject({ status: 'WAITING' })
    expect((await read(dana, incident)).appeal.hearing).toMatchObject({
      nextStep: 'INVITE',
      alleged: 'Ten pounds were missing.',
    })
    expect((await read(manager, incident)).appeal.hearing).toBeNull()
    // Those who heard and decided first lead no second hearing.
    for (const before of [mae, ben]) await expect(invites(before, warning)).rejects.toThrow(/without a part/)
    await heardOut(world, warning, kim)
    // Whoever has not answered the five questions decides nothing.
    expect(await rejects(lee, appeal)).toMatchObject({ status: 'WAITING' })
    expect((await read(dana, incident)).appeal.letter).toBeNull()
    expect((await read(dana, incident)).appeal.hearing.nextStep).toBe('ANSWER_QUESTIONS') // by whoever decides
    expect(await rejects(kim, appeal)).toMatchObject({ status: 'REJECTED' })
    expect(await read(dana, incident)).toMatchObject({ status: 'ACTIVE', hearing: { nextStep: 'DECIDED' } })
    for (const person of [dana, kim]) expect((await read(person, incident)).appeal.hearing.nextStep).toBe('DECIDED')
    await itsLetterTellsAllOfIt(dana, incident)
  })

  /** To the employee, and the same to HR; whoever asked for the response reads none. */
  async function itsLetterTellsAllOfIt(dana: Person, incident: Data): Promise<void> {
    const { appeal, letter, appealUntil } = await read(dana, incident)
    for (const said of [
      'rejected your appeal against a written warning: it stands',
      'It was so.', // the decision's reason
      'The records bear it out.', // of those who decided first
      'I was not there.', // the appeal
      'Both sides were heard.', // on appeal
      'Would a peer have done the same?',
      'It weighs until',
      'What is next',
    ])
      expect(appeal.letter.text).toContain(said)
    expect(appeal.letter.html).toContain('@page')
    expect(letter.text).toContain('You have appealed it.')
    expect(appealUntil).toBeNull()
    expect((await read(ben, incident)).appeal.letter).toEqual(appeal.letter)
    expect((await read(manager, incident)).appeal.letter).toBeNull()
  }

  it('that is upheld needs no hearing: nobody waits for being right', async () => {
    const { dana, incident, warning } = await warned()
    const { id } = await appeals(dana, warning)
    await does(kim, 'decideAppeal', { id, upheld: true, reason: 'It was not so.' })
    expect(await read(dana, incident)).toMatchObject({
      status: 'OVERTURNED',
      letter: { text: expect.stringMatching(/overturned it since/) },
      appeal: { letter: { text: expect.stringMatching(/upheld your appeal .* It never comes back/s) } },
    })
  })

  it('can be made for 30 days, which pause on leave', async () => {
    const { dana, incident, warning } = await warned()
    const until = Date.parse((await read(dana, incident)).appealUntil as string)
    expect(Math.floor((until - testClock.milliseconds()) / DAY)).toBe(30)
    const leave = { employee: dana.number, from: dateAgo(-2), to: dateAgo(-6) }
    await ada.asks(ON_LEAVE, { input: leave })
    expect(Date.parse((await read(dana, incident)).appealUntil as string)).toBe(until + 5 * DAY)
    world.later({ days: 34 })
    expect(await appeals(dana, warning)).toMatchObject({ status: 'WAITING' })
    const other = await warned()
    world.later({ days: 31 })
    expect(await cannot(other.dana, 'appeal', { responseId: other.warning.id, text: 'No.' })).toMatchObject({
      code: 'CONFLICT',
    })
  })
})

it('an appeal that nobody hears for 30 days suspends what is no discipline, too, without anybody doing anything', async () => {
  const dana = await world.employee(riverside)
  const incident = await manager.logs({ about: dana })
  const coaching = await answers(manager, incident, 'COACHING', { steps: [{ text: 'Watch.' }, { text: 'Try.' }] })
  const appeal = await appeals(dana, coaching)
  world.later({ days: 29 })
  expect(await read(dana, incident)).toMatchObject({ status: 'ACTIVE' })
  world.later({ days: 1, minutes: 1 })
  expect(await read(dana, incident)).toMatchObject({ status: 'UNDER_APPEAL' })
  expect(await rejects(kim, appeal)).toMatchObject({ status: 'REJECTED' })
  expect(await read(dana, incident)).toMatchObject({ status: 'ACTIVE' })
  const { letter } = (await read(dana, incident)).appeal
  expect(letter.text).toMatch(/against coaching.*It weighs nothing\./s)
  expect((await read(manager, incident)).appeal.letter).toBeNull()
})

describe('the letter', () => {
  it('comes with the decision, for the employee and HR, as a page and as text', async () => {
    const { dana, incident, warning } = await warned()
    const { letter } = await read(dana, incident)
    for (const said of [
      'Dear ' + dana.name,
      'a written warning',
      'Ten pounds were missing.',
      manager.name,
      'I was called <away>.',
      'Both sides were heard.',
      'The records bear it out.',
      'Would a peer have done the same?',
      inWords(warning.endsOn as string),
    ])
      expect(letter.text).toContain(said)
    expect(letter.html).toContain('I was called &lt;away&gt;.')
    expect(letter.text.indexOf('☐ No action')).toBeLessThan(letter.text.indexOf('☒ Written warning'))
    expect((await read(ben, incident)).letter).toEqual(letter)
    expect((await read(manager, incident)).letter).toBeNull()
  })

  it('tells the employee also that something was declined, and nothing before it is decided', async () => {
    const dana = await world.employee(riverside)
    const incident = await manager.logs({ about: dana, cause: 'EMPLOYEE', severity: 'MAJOR' })
    await dana.states(incident)
    await obtains(ada, incident)
    const asked = await answers(manager, incident, 'DISMISSAL', { misconduct: 'THEFT' })
    expect((await read(dana, incident)).letter).toBeNull()
    await mae.declines(asked)
    expect((await read(dana, incident)).letter.text).toMatch(
      /HR declined what was asked for, a dismissal\. It has no effect/,
    )
  })
})
