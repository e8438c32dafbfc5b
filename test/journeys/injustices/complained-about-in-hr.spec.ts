import { describe, expect, it } from '@jest/globals'
import type { Data } from '../../world/client.js'
import type { Person } from '../../world/person.js'
import { startWorld } from '../../world/world.js'

/** Mae in HR is complained about by Dana, and means to make Dana's records go. Ben in HR has nothing to do with it. */
const world = await startWorld()
const riverside = await world.store('Riverside')
const manager = await world.manager(riverside)
const [mae, ben] = [await world.hr({ name: 'Mae' }), await world.hr({ name: 'Ben' })] as const

const PLACE = `mutation ($employee: String, $incidentId: ID) {
  placeLegalHold(employee: $employee, incidentId: $incidentId, reason: "A claim is pending.") { id } }`
const CONFIRM = 'mutation ($id: ID!) { confirmLegalHold(id: $id, reason: "Still needed.") { confirmedAt } }'
const LIFT = 'mutation ($id: ID!) { liftLegalHold(id: $id, reason: "Not needed.") { liftedAt } }'
const holds = async (person: Person, on: object): Promise<Data> => (await person.asks(PLACE, on)).placeLegalHold as Data
const complains = (by: Person, about: Person): Promise<Data> =>
  by.logs({ about: by, parties: [{ employee: about.number, part: 'COMPLAINED_ABOUT' }] })

describe('a legal hold on whoever complained about somebody in HR', () => {
  it('is placed, confirmed and lifted by the others in HR, whether it is on the person or on an incident', async () => {
    const dana = await world.employee(riverside)
    const incident = await manager.logs({ about: dana })
    const onBoth = [await holds(ben, { employee: dana.number }), await holds(ben, { incidentId: incident.id })]
    await complains(dana, mae)
    for (const { id } of onBoth)
      for (const document of [CONFIRM, LIFT])
        expect(await mae.isRefused(document, { id })).toMatchObject({
          code: 'FORBIDDEN',
          message: 'This is for somebody else in HR.',
        })
    for (const on of [{ employee: dana.number }, { incidentId: incident.id }])
      expect(await mae.isRefused(PLACE, on)).toMatchObject({ code: 'FORBIDDEN' })
    for (const { id } of onBoth) {
      expect((await ben.asks(CONFIRM, { id })).confirmLegalHold.confirmedAt).not.toBeNull()
      expect((await ben.asks(LIFT, { id })).liftLegalHold.liftedAt).not.toBeNull()
    }
  })

  it('is anybody’s in HR where the complaint is about somebody else', async () => {
    const dana = await world.employee(riverside)
    const { id } = await holds(mae, { employee: dana.number })
    await complains(dana, manager)
    expect((await mae.asks(LIFT, { id })).liftLegalHold.liftedAt).not.toBeNull()
  })
})
