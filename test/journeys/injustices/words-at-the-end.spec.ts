import { describe, expect, it } from '@jest/globals'
import type { Data } from '../../world/client.js'
import { CLOSE, kindsTo } from '../../world/customers.js'
import type { Person } from '../../world/person.js'
import { looksInto, waits } from '../../world/reviews.js'
import { startWorld } from '../../world/world.js'

/** A manager says by how they end an incident what would be discipline as an answer, and so could be answered. */
const world = await startWorld()
const riverside = await world.store('Riverside')
const anna = await world.manager(riverside)
const mae = await world.hr()

const TELL = `mutation ($incidentId: ID!, $text: String!, $howItEnded: Boolean) {
  tellInConfidence(incidentId: $incidentId, text: $text, howItEnded: $howItEnded) { id text howItEnded } }`
const TOLD = 'query ($id: ID!) { incident(id: $id) { told { text howItEnded } } }'
const THREAT = 'Last warning: lazy and rude. One more time and you are dismissed.'
const says = ({ id: incidentId }: Data) => ({ incidentId, text: 'It threatens me.', howItEnded: true })
const waiting = async ({ id: incident }: Data): Promise<Data[]> =>
  waits(mae, { reasons: ['MEANT_AS_PUNISHMENT'], incident })

async function ended(): Promise<{ dana: Person; incident: Data }> {
  const dana = await world.employee(riverside)
  const incident = await anna.logs({ about: dana, cause: 'EMPLOYEE' })
  await anna.asks(CLOSE, { id: incident.id, rootCause: 'PERSON', whatWasDone: THREAT })
  return { dana, incident }
}

describe('a last warning by how an incident is ended', () => {
  it('is said to HR alone, waits there until HR has looked into it, and the employee hears of that', async () => {
    const { dana, incident } = await ended()
    expect(await waiting(incident)).toEqual([])
    const told = await kindsTo(anna)
    expect((await dana.asks(TELL, says(incident))).tellInConfidence).toMatchObject({ howItEnded: true })
    expect(await waiting(incident)).toMatchObject([{ response: null, overdue: false }])
    expect(await kindsTo(mae)).toContain('MEANT_AS_PUNISHMENT')
    expect(await kindsTo(anna)).toEqual(told)
    expect((await anna.asks(TOLD, { id: incident.id })).incident.told).toEqual([])
    expect((await mae.asks(TOLD, { id: incident.id })).incident.told).toEqual([
      { text: 'It threatens me.', howItEnded: true },
    ])
    await looksInto(mae, incident)
    expect(await waiting(incident)).toEqual([])
    expect(await kindsTo(dana)).toContain('HR_LOOKED')
  })

  it('is said once more where it goes on, and also where HR had looked at the incident first or it was withdrawn', async () => {
    const { dana, incident } = await ended()
    await dana.asks(TELL, says(incident))
    await looksInto(mae, incident)
    await world.change((tx) => tx.query(`UPDATE incidents SET hr_first = TRUE WHERE id = '${incident.id}'`))
    world.later({ minutes: 1 })
    await dana.asks(TELL, says(incident))
    await mae.asks('mutation ($id: ID!) { withdrawIncident(id: $id, reason: "By mistake.") { id } }', {
      id: incident.id,
    })
    expect(await waiting(incident)).toHaveLength(1)
    await looksInto(mae, incident)
    expect(await waiting(incident)).toEqual([])
  })

  it('is said as well of the words in which somebody withdrew it', async () => {
    const dana = await world.employee(riverside)
    const incident = await anna.logs({ about: dana, cause: 'EMPLOYEE' })
    await anna.withdraws(incident, THREAT)
    await dana.asks(TELL, says(incident))
    expect(await waiting(incident)).toHaveLength(1)
    const next = await anna.logs({ about: dana, cause: 'EMPLOYEE' })
    expect((await anna.asks('query ($id: ID!) { incident(id: $id) { hrFirst } }', next)).incident.hrFirst).toBe(true)
    await looksInto(mae, incident)
    expect(await waiting(incident)).toEqual([])
  })

  it('is no other confidence, which waits for nobody, and nobody else’s to say', async () => {
    const { dana, incident } = await ended()
    await dana.asks(TELL, { incidentId: incident.id, text: 'I was ill that day.' })
    expect(await waiting(incident)).toEqual([])
    for (const person of [anna, mae])
      expect(await person.isRefused(TELL, says(incident))).toMatchObject({ code: 'FORBIDDEN' })
    const open = await anna.logs({ about: dana })
    expect(await dana.isRefused(TELL, says(open))).toMatchObject({
      code: 'CONFLICT',
      message: expect.stringMatching(/has not ended/),
    })
  })

  it('is looked into by somebody else where it was somebody in HR who ended it, and its words are not theirs to read', async () => {
    const [ben, dana] = [await world.hr(), await world.employee(riverside)]
    const incident = await anna.logs({ about: dana, cause: 'EMPLOYEE' })
    await mae.asks(CLOSE, { id: incident.id, rootCause: 'PERSON', whatWasDone: THREAT })
    const heard = (await kindsTo(mae)).filter((kind: string) => kind === 'MEANT_AS_PUNISHMENT').length
    await dana.asks(TELL, says(incident))
    expect((await kindsTo(mae)).filter((kind: string) => kind === 'MEANT_AS_PUNISHMENT')).toHaveLength(heard)
    expect((await mae.asks(TOLD, { id: incident.id })).incident.told).toEqual([])
    const LOOK = 'mutation ($id: ID!) { lookInto(id: $id) { id } }'
    expect(await mae.isRefused(LOOK, { id: incident.id })).toMatchObject({ code: 'FORBIDDEN' })
    expect((await ben.asks(TOLD, { id: incident.id })).incident.told).toHaveLength(1)
    await looksInto(ben, incident)
  })
})
