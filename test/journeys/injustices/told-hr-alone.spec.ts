import { describe, expect, it } from '@jest/globals'
import type { Data } from '../../world/client.js'
import { ANSWER_ATTRIBUTION, ATTRIBUTE, CLOSE, COMPLAIN, kindsTo } from '../../world/customers.js'
import { steps } from '../../world/due-process.js'
import { does } from '../../world/lives.js'
import type { Person } from '../../world/person.js'
import { looksInto, waits } from '../../world/reviews.js'
import { ago, dateAgo } from '../../world/times.js'
import { startWorld } from '../../world/world.js'

/** What an employee told HR alone is found out beside: by a notice, in the queue, an export or the trail, or by merging what it is about. */
const world = await startWorld()
const riverside = await world.store('Riverside')
const anna = await world.manager(riverside)
const [mae, ben] = [await world.hr(), await world.hr()] as const
const survey = await world.service()

const TELL = `mutation ($incidentId: ID!, $text: String!, $howItEnded: Boolean) {
  tellInConfidence(incidentId: $incidentId, text: $text, howItEnded: $howItEnded) { id } }`
const LOOK = 'mutation ($id: ID!) { lookInto(id: $id) { id } }'
const TOLD = 'query ($id: ID!) { incident(id: $id) { whatWasDone told { text } } }'
const EXPORT = 'query ($number: String!) { personExport(number: $number) { json } }'
const TRAIL = `query ($incident: ID) { auditTrail(incident: $incident, first: 50) { edges { node { action after } } } }`
const CASES = 'query ($id: ID!) { reviewQueue(incident: $id) { edges { node { reason case { told { text } } } } } }'
const LEAVE = 'mutation ($input: LeaveInput!) { recordLeave(input: $input) { id } }'
const MOVE = 'mutation ($id: ID!, $input: LeaveDatesInput!) { correctLeave(id: $id, input: $input) { id } }'

const held = async (reader: Person, whose: Person): Promise<string> =>
  (await reader.asks(EXPORT, { number: whose.number })).personExport.json as string
const trail = async (reader: Person, { id }: Data): Promise<string> =>
  JSON.stringify((await reader.asks(TRAIL, { incident: id })).auditTrail)
const cases = async (reader: Person, { id }: Data): Promise<string> =>
  JSON.stringify((await reader.asks(CASES, { id })).reviewQueue)

/** Somebody ends an incident with a threat, and its employee tells HR so. */
async function ended(by: Person): Promise<{ dana: Person; incident: Data; other: Data }> {
  const dana = await world.employee(riverside)
  const [incident, other] = [
    await anna.logs({ about: dana, cause: 'EMPLOYEE' }),
    await anna.logs({ about: dana, cause: 'EMPLOYEE' }),
  ]
  await by.asks(CLOSE, { id: incident.id, rootCause: 'PERSON', whatWasDone: 'Last warning.' })
  await dana.asks(TELL, { incidentId: incident.id, text: 'It threatens me.', howItEnded: true })
  return { dana, incident, other }
}
const merges = (by: Person, { incident, other }: { incident: Data; other: Data }) =>
  by.asks(steps.mergeIncident, { id: incident.id, into: other.id, reason: 'The same.' })

describe('that HR has looked', () => {
  it('is told to the store where it waited for that, and else to the employee alone', async () => {
    const { dana, incident } = await ended(anna)
    const before = await kindsTo(anna)
    await looksInto(mae, incident)
    expect(await kindsTo(dana)).toContain('HR_LOOKED')
    expect(await kindsTo(anna)).toEqual(before)
  })

  it('tells a manager who moved somebody’s leave nothing of who had spoken up in secret', async () => {
    const noticesAfter = async (secret: boolean): Promise<string[]> => {
      const dana = await world.employee(riverside)
      await anna.logs({ about: dana, cause: 'EMPLOYEE' })
      if (secret) await dana.logs({ about: dana, toHrAlone: true, occurredAt: ago({ days: 3 }) })
      world.later({ minutes: 5 })
      const { id } = (
        await anna.asks(LEAVE, { input: { employee: dana.number, from: dateAgo(-60), to: dateAgo(-62) } })
      ).recordLeave as Data
      const before = await kindsTo(anna)
      await anna.asks(MOVE, { id, input: { from: dateAgo(-61), to: dateAgo(-63) } })
      const signs = await waits(ben, { employee: dana.number, reasons: ['HIDDEN_PUNISHMENT'] })
      expect(signs).toHaveLength(secret ? 1 : 0)
      for (const { incident } of signs) await looksInto(ben, incident)
      return (await kindsTo(anna)).slice(0, -before.length)
    }
    expect(await noticesAfter(true)).toEqual(await noticesAfter(false))
  })
})

describe('what is said of how somebody in HR ended an incident', () => {
  it('is theirs to read nowhere, and waits for the others', async () => {
    const { dana, incident } = await ended(mae)
    expect(await held(mae, dana)).not.toContain('It threatens me.')
    expect(await cases(mae, incident)).not.toMatch(/It threatens me|MEANT_AS_PUNISHMENT/)
    expect(await held(ben, dana)).toContain('It threatens me.')
    expect(await cases(ben, incident)).toMatch(/MEANT_AS_PUNISHMENT.*It threatens me/)
  })

  it('stays with the words that it is about, whoever merges the incident, and with who had ended it then', async () => {
    const one = await ended(mae)
    await merges(mae, one)
    expect((await mae.asks(TOLD, { id: one.other.id })).incident.told).toEqual([])
    expect((await mae.asks(TOLD, { id: one.incident.id })).incident.told).toEqual([])
    expect(await mae.isRefused(LOOK, { id: one.incident.id })).toMatchObject({ code: 'FORBIDDEN' })
    expect((await ben.asks(TOLD, { id: one.incident.id })).incident).toEqual({
      whatWasDone: 'Last warning.',
      told: [{ text: 'It threatens me.' }],
    })
    const theirs = { reasons: ['MEANT_AS_PUNISHMENT'], incident: one.incident.id }
    expect(await waits(ben, theirs)).toHaveLength(1)
    await looksInto(ben, one.incident)
    expect(await waits(ben, theirs)).toEqual([])

    const byAnna = await ended(anna)
    await merges(anna, byAnna)
    expect((await ben.asks(TOLD, { id: byAnna.incident.id })).incident.whatWasDone).toBe('Last warning.')
  })
})

describe('whoever in HR did something', () => {
  it('reads nowhere that it is said to be a punishment', async () => {
    const dana = await world.employee(riverside)
    const incident = await anna.logs({ about: dana, cause: 'EMPLOYEE' })
    const { id: responseId } = await mae.responds(incident, 'TEACHABLE_MOMENT')
    await does(dana, 'sayMeantAsPunishment', { responseId, words: 'She punishes me for speaking.' })
    for (const read of [await held(mae, dana), await trail(mae, incident)])
      expect(read).not.toContain('She punishes me')
    for (const read of [await held(ben, dana), await trail(ben, incident)]) expect(read).toContain('She punishes me')
  })

  it('reads nowhere why somebody denies whom they had named', async () => {
    const dana = await world.employee(riverside)
    const input = { store: riverside.code, occurredAt: ago({ days: 1 }), summary: 'Nobody came.' }
    const complaint = (await survey.asks(COMPLAIN, { input })).logIncident as Data
    const named = { id: complaint.id, employee: dana.number, cause: 'EMPLOYEE', reason: 'It was their till.' }
    await mae.asks(ATTRIBUTE, named)
    await dana.asks(ANSWER_ATTRIBUTION, { incidentId: complaint.id, agrees: false, reason: 'She made this up.' })
    for (const read of [await held(mae, dana), await trail(mae, complaint)]) expect(read).not.toContain('She made this')
    for (const read of [await held(ben, dana), await trail(ben, complaint)]) expect(read).toContain('She made this')
  })
})
