import { describe, expect, it } from '@jest/globals'
import type { Data } from '../world/client.js'
import * as customers from '../world/customers.js'
import { kindsTo, recorded } from '../world/customers.js'
import { answers } from '../world/lives.js'
import type { Person } from '../world/person.js'
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
})
