import { describe, expect, it } from '@jest/globals'
import type { Data } from '../world/client.js'
import * as customers from '../world/customers.js'
import { agreed, heard, invites, obtains, takesStep, untilAfter } from '../world/formally.js'
import { answers, does } from '../world/lives.js'
import type { Person } from '../world/person.js'
import { ago, dateAgo, today } from '../world/times.js'
import { startWorld } from '../world/world.js'

const world = await startWorld()
const riverside = await world.store('Riverside')
const manager = await world.manager(riverside)
const [mae, ben, ada, kim] = [await world.hr(), await world.hr(), await world.hr(), await world.hr()] as const

/** The incidents of one kind that wait for somebody. */
async function waits(person: Person, wanted: string): Promise<string[]> {
  const { waitingForMe } = await person.asks('{ waitingForMe { kind incidents { id } } }')
  const { incidents } = waitingForMe.find(({ kind }: Data) => kind === wanted)
  return incidents.map(({ id }: Data) => id)
}

describe('a customer’s complaint that somebody says was theirs', () => {
  async function attributed(dana: Person): Promise<Data> {
    const service = await world.service(riverside)
    const input = {
      store: riverside.code,
      occurredAt: ago({ hours: 3 }),
      summary: 'Rude at the till.',
      source: 'CUSTOMER',
      idempotencyKey: `complaint-${dana.number}`,
    }
    const { logIncident } = await service.asks(customers.COMPLAIN, { input })
    const said = { id: logIncident.id, employee: dana.number, cause: 'EMPLOYEE', reason: 'They were at the till.' }
    await manager.asks(customers.ATTRIBUTE, said)
    return logIncident as Data
  }
  const says = (dana: Person, { id }: Data, agrees: boolean) =>
    dana.asks(customers.ANSWER_ATTRIBUTION, { incidentId: id, agrees, reason: null })
  const DENIED = 'query ($id: ID!) { incident(id: $id) { attributionDenied { at } attributionAgreedAt } }'

  it('waits for their yes or no, and after a no for HR alone', async () => {
    const dana = await world.employee(riverside)
    const complaint = await attributed(dana)
    expect(await waits(dana, 'ATTRIBUTION_TO_ANSWER')).toEqual([complaint.id])
    await says(dana, complaint, false)
    expect(await waits(dana, 'ATTRIBUTION_TO_ANSWER')).toEqual([])
    expect((await dana.asks(DENIED, { id: complaint.id })).incident).toEqual({
      attributionDenied: { at: expect.any(String) },
      attributionAgreedAt: null,
    })
    await says(dana, complaint, true) // after all
    expect((await dana.asks(DENIED, { id: complaint.id })).incident.attributionAgreedAt).toEqual(expect.any(String))
  })

  it('is asked of them anew where HR said no, and says later that it was them', async () => {
    const dana = await world.employee(riverside)
    const complaint = await attributed(dana)
    await says(dana, complaint, false)
    const no = { incidentId: complaint.id, agrees: false, reason: 'On leave.' }
    const left = (await mae.asks(customers.ANSWER_ATTRIBUTION, no)).answerAttribution as Data
    expect(await waits(dana, 'ATTRIBUTION_TO_ANSWER')).toEqual([])
    const said = { id: left.id, employee: dana.number, cause: 'EMPLOYEE', reason: 'The till says so.' }
    await mae.asks(customers.ATTRIBUTE, said)
    expect(await waits(dana, 'ATTRIBUTION_TO_ANSWER')).toEqual([left.id])
  })
})

it('to be heard waits for them until it is decided, and once more on their appeal, in the calendar too', async () => {
  const dana = await world.employee(riverside)
  const incident = await manager.logs({ about: dana, cause: 'EMPLOYEE', severity: 'MAJOR' })
  await dana.states(incident)
  await obtains(ada, incident)
  expect(await waits(dana, 'MY_HEARING')).toEqual([])
  const asked = await answers(manager, incident, 'WRITTEN_WARNING', { misconduct: 'THEFT' })
  expect(await waits(dana, 'MY_HEARING')).toEqual([incident.id])
  expect(await waits(manager, 'MY_HEARING')).toEqual([])
  await heard(world, asked, mae)
  expect(await waits(dana, 'MY_HEARING')).toEqual([incident.id]) // the notes wait for their word
  await takesStep(dana, 'answerNotes', { responseId: asked.id, wasThere: true, comment: null })
  expect(await waits(dana, 'MY_HEARING')).toEqual([])
  await agreed(world, asked, mae, ben)
  expect(await waits(dana, 'MY_HEARING')).toEqual([])

  await does(dana, 'appeal', { responseId: asked.id, text: 'I was not there.' })
  expect(await waits(dana, 'MY_HEARING')).toEqual([incident.id])
  expect(await hearingsIn(dana)).toEqual([])
  const { at } = await invites(kim, asked)
  expect(await hearingsIn(dana)).toEqual([(at as string).replace(/[-:]|\.\d+/g, '')])
  untilAfter(world, at as string)
  await takesStep(kim, 'recordHearing', { responseId: asked.id, attended: true, notes: 'Heard once more.' })
  expect(await waits(dana, 'MY_HEARING')).toEqual([incident.id])
  await takesStep(dana, 'answerNotes', { responseId: asked.id, wasThere: true, comment: null })
  expect([await waits(dana, 'MY_HEARING'), await hearingsIn(dana)]).toEqual([[], []])
})

async function hearingsIn(person: Person): Promise<string[]> {
  const path = (await person.asks('mutation { makeCalendarLink }')).makeCalendarLink
  const text = await (await fetch(world.server.url + path)).text()
  return [...text.matchAll(/DTSTART:(\S+)[^]*?SUMMARY:(.*)\r/g)]
    .filter(([, , said]) => said!.includes('you are invited'))
    .map(([, at]) => at!)
}

it('other work waits for their agreement while its first day lasts, where it would hold for longer', async () => {
  const dana = await world.employee(riverside)
  const [one, short] = [await manager.logs({ about: dana }), await manager.logs({ about: dana })]
  const given = (incident: Data, endsOn: string) =>
    answers(manager, incident, 'REASSIGNMENT', { position: 'STOCKROOM', startsOn: today(), endsOn })
  const longer = await given(one, dateAgo(-3))
  await given(short, today()).catch(() => undefined)
  expect(await waits(dana, 'REASSIGNMENT_TO_AGREE')).toEqual([one.id])
  await dana.asks('mutation ($id: ID!) { agreeToReassignment(id: $id) { id } }', { id: longer.id })
  expect(await waits(dana, 'REASSIGNMENT_TO_AGREE')).toEqual([])
})
