import { describe, expect, it } from '@jest/globals'
import type { Data } from '../world/client.js'
import * as customers from '../world/customers.js'
import { kindsTo, recorded } from '../world/customers.js'
import * as documents from '../world/documents.js'
import { answers } from '../world/lives.js'
import type { Person } from '../world/person.js'
import { ago } from '../world/times.js'
import { startWorld } from '../world/world.js'

const world = await startWorld()
const riverside = await world.store('Riverside')
const [manager, elsewhere] = [await world.manager(riverside), await world.manager()]
const hr = await world.hr()

/** An incident that was answered and closed, whose customer is still to be called, and whom it was about. */
async function closed(severity = 'MODERATE'): Promise<{ dana: Person; incident: Data; followUp: Data }> {
  const [dana, { reference: customer }] = [await world.employee(riverside), await recorded(manager)]
  const incident = await manager.logs({ about: dana, cause: 'PROCESS', severity, customer })
  await answers(manager, incident, 'NO_ACTION')
  await closes(incident)
  const { followUp } = (await manager.asks(customers.CALL_OF, incident)).incident
  return { dana, incident, followUp }
}
const closes = ({ id }: Data) =>
  manager.asks(customers.CLOSE, { id, rootCause: 'PROCESS', whatWasDone: 'The list is checked.' })
const WORDS = 'Your cake is ordered a day sooner from now on.'
const sends = (path: string, said: Record<string, string>) =>
  fetch(world.server.url + path, { method: 'POST', body: new URLSearchParams(said) })
const reopenedTo = async (person: Person) =>
  (await kindsTo(person)).filter((kind) => kind === 'INCIDENT_REOPENED').length
const waitsFor = async (person: Person, { id }: Data) => {
  const { waitingForMe } = await person.asks('{ waitingForMe { kind incidents { id } } }')
  const line = (waitingForMe as Data[]).find(({ kind }) => kind === 'REOPENED')
  return (line?.incidents as Data[] | undefined)?.some((incident) => incident.id === id) ?? false
}

describe('a customer who says that it is not over', () => {
  it('by the link is heard by the store, HR and the employee, and it waits until it is closed anew', async () => {
    const { dana, incident, followUp } = await closed()
    const { followUpLink: path } = await manager.asks(customers.ANSWER_LINK, { id: followUp.id })
    const told = [dana, manager, hr]
    const before = await Promise.all(told.map(reopenedTo))
    const [question] = followUp.questions
    const body = new URLSearchParams({ [`score-${question.id}`]: '0', again: 'on' })
    expect((await fetch(world.server.url + path, { method: 'POST', body })).status).toBe(200)
    expect(await Promise.all(told.map(reopenedTo))).toEqual(before.map((times) => times + 1))
    expect([await waitsFor(manager, incident), await waitsFor(elsewhere, incident)]).toEqual([true, false])
    await closes(incident)
    expect(await waitsFor(manager, incident)).toBe(false)
  })

  it('when they are called, too; but nobody is told that it is open again where it never was closed', async () => {
    const { dana, incident, followUp } = await closed('MAJOR')
    const calls = (call: Data) =>
      hr.asks(customers.CALLED, {
        id: call.id,
        outcome: 'ANSWERED',
        answers: [{ questionId: call.questions[0].id, score: 1, text: 'It happened again.' }],
        reopen: true,
      })
    const before = await reopenedTo(manager)
    await calls(followUp)
    expect([await reopenedTo(dana), await reopenedTo(manager), await waitsFor(manager, incident)]).toEqual([
      1,
      before + 1,
      true,
    ])
    const { reference: customer } = await recorded(manager)
    const open = await manager.logs({ about: dana, severity: 'MAJOR', customer })
    await calls((await hr.asks(customers.CALL_OF, open)).incident.followUp)
    expect([await reopenedTo(dana), await waitsFor(manager, open)]).toEqual([1, false])
  })

  it('says that alone, and is called all the same', async () => {
    const { dana, incident, followUp } = await closed()
    const { followUpLink: path } = await manager.asks(customers.ANSWER_LINK, { id: followUp.id })
    expect((await sends(path, { again: 'on' })).status).toBe(200)
    expect([await reopenedTo(dana), await waitsFor(manager, incident)]).toEqual([1, true])
    const { followUp: after } = (await manager.asks(customers.CALL_OF, incident)).incident
    expect(after).toMatchObject({ outcome: null, answers: [] })
    // Once more says nothing new, and the questions are still there to be answered.
    expect((await sends(path, { again: 'on' })).status).toBe(200)
    expect(await reopenedTo(dana)).toBe(1)
    expect(await (await fetch(world.server.url + path)).text()).toContain(followUp.questions[0].text)
  })

  it('says it of every ending: after they were called, and where they are not called at all', async () => {
    const ends = async (incident: Data, more: object = {}) => {
      await manager.asks(customers.CLOSE, {
        id: incident.id,
        rootCause: 'PROCESS',
        whatWasDone: 'Done.',
        toCustomer: WORDS,
        ...more,
      })
      return (await manager.asks(customers.ENDING_LINK, { id: incident.id })).endingLink as string
    }
    const dana = await world.employee(riverside)
    const { reference: customer } = await recorded(manager)
    const called = await manager.logs({ about: dana, cause: 'PROCESS', severity: 'MODERATE', customer })
    const { followUp } = (await manager.asks(customers.CALL_OF, called)).incident
    const answers = [{ questionId: followUp.questions[0].id, text: 'It was late.' }]
    await manager.asks(customers.CALLED, { id: followUp.id, outcome: 'ANSWERED', answers })
    const path = await ends(called)
    const html = await (await fetch(world.server.url + path)).text()
    expect([html.includes(WORDS), html.includes('name="again"'), html.includes('<fieldset')]).toEqual([
      true,
      true,
      false,
    ])
    // What they had written in the page that stood open can't be sent any more, and they are told so.
    const open = await sends(path, { [`words-${followUp.questions[0].id}`]: 'It was cold.' })
    const told = await open.text()
    expect([open.status, told.includes('It was cold.'), told.includes('What you wrote now was not sent.')]).toEqual([
      409,
      true,
      true,
    ])
    expect(told).not.toContain('send it again')
    expect((await sends(path, { again: 'on' })).status).toBe(200)
    expect([await reopenedTo(dana), await waitsFor(manager, called)]).toEqual([1, true])
    expect((await sends(path, { again: 'on' })).status).toBe(404)

    let small: Data
    do small = await manager.logs({ about: dana, cause: 'PROCESS', severity: 'MINOR', customer })
    while ((await manager.asks(customers.CALL_OF, small)).incident.followUp)
    expect((await sends(await ends(small), { again: 'on' })).status).toBe(200)
    expect([await reopenedTo(dana), await waitsFor(manager, small)]).toEqual([2, true])
  })

  it('finds what they wrote again, whatever was wrong with it, and when HR asks other questions meanwhile', async () => {
    const { followUp } = await closed()
    const { followUpLink: path } = await manager.asks(customers.ANSWER_LINK, { id: followUp.id })
    const [first, second] = followUp.questions
    const words = 'I waited an <hour> & nobody helped.'
    const wrong = await sends(path, { [`score-${first.id}`]: '11', [`words-${second.id}`]: words, again: 'on' })
    const filled = await wrong.text()
    expect(wrong.status).toBe(400)
    expect(filled).toContain('I waited an &lt;hour&gt; &amp; nobody helped.</textarea>')
    expect([filled.includes('value="11"'), filled.includes('checked')]).toEqual([true, true])

    await hr.asks(customers.SCRIPT, { questions: ['Was it late?', 'Are you well?', 'Is it over?', 'What else?'] })
    const changed = await sends(path, { [`score-${first.id}`]: '3', [`words-${second.id}`]: words, again: 'on' })
    const anew = await changed.text()
    expect(changed.status).toBe(409)
    expect(anew).toContain('I waited an &lt;hour&gt; &amp; nobody helped.</textarea>')
    expect([anew.includes('Was it late?'), anew.includes('checked'), anew.includes('still stands below')]).toEqual([
      true,
      true,
      true,
    ])
  })
})

describe('an ending that was written for a customer', () => {
  const ENDING = { rootCause: 'PROCESS', whatWasDone: 'The rota was mended.', toCustomer: WORDS }

  it('goes along into what is open, and nobody has said by that that it is not over', async () => {
    const { reference: customer } = await recorded(manager)
    const dana = await world.employee(riverside)
    const logged = () => manager.logs({ about: dana, cause: 'PROCESS', customer, severity: 'MODERATE' })
    const [one, into] = [await logged(), await logged()]
    await manager.asks(customers.CLOSE, { id: one.id, ...ENDING })
    await manager.asks(
      'mutation ($id: ID!, $into: ID!) { mergeIncident(id: $id, into: $into, reason: "The same.") { id } }',
      { id: one.id, into: into.id },
    )
    expect(await waitsFor(manager, into)).toBe(false)
  })

  it('nor where HR finds that the complaint concerned somebody else, and it is open anew', async () => {
    const [{ reference: customer }, tom] = [await recorded(manager), await world.employee(riverside)]
    const input = { store: riverside.code, occurredAt: ago({ hours: 2 }), summary: 'Rude.', customer, severity: 'MODERATE' } // prettier-ignore
    const about = (await (await world.service()).asks(documents.LOG, { input })).logIncident as Data
    const naming = { id: about.id, employee: tom.number, cause: 'EMPLOYEE', reason: 'He was at that till.' }
    await manager.asks(customers.ATTRIBUTE, naming)
    await manager.asks(customers.CLOSE, { id: about.id, ...ENDING })
    const no = { incidentId: about.id, agrees: false, reason: 'He was away.' }
    const anew = (await hr.asks(customers.ANSWER_ATTRIBUTION, no)).answerAttribution as Data
    expect(await waitsFor(manager, anew)).toBe(false)
  })
})
