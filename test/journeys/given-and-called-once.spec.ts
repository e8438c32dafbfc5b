import { beforeAll, describe, expect, it } from '@jest/globals'
import type { Data } from '../world/client.js'
import * as customers from '../world/customers.js'
import { startWorld } from '../world/world.js'

const world = await startWorld()
const riverside = await world.store('Riverside')
const manager = await world.manager(riverside)
const colleague = await world.manager(riverside)
const elsewhere = await world.manager()
const hr = await world.hr()
const dana = await world.employee(riverside)

describe('a tablet hears no answer and sends again', () => {
  let incident: Data
  beforeAll(async () => {
    await hr.asks(customers.PUBLISH, {
      input: { code: 'VOUCHER', name: 'A voucher', upToSeverity: 'MAJOR', upToAmount: 20 },
    })
    const { reference } = await customers.recorded(manager)
    incident = await manager.logs({ about: dana, customer: reference, severity: 'MAJOR' })
  })

  describe('what a customer gets', () => {
    const voucher = (more: object = {}) => ({
      input: { incidentId: incident['id'], remedy: 'VOUCHER', amount: 10, idempotencyKey: 'voucher-1', ...more },
    })
    const given = () => world.rows('SELECT amount, status FROM given_remedies WHERE incident_id = $1', [incident['id']])

    it('is given once, and what is left of the limit stays', async () => {
      const { giveRemedy } = await manager.asks(customers.GIVE, voucher())
      const before = await world.counts()
      expect((await manager.asks(customers.GIVE, voucher())).giveRemedy).toEqual(giveRemedy)
      const atOnce = await Promise.all(Array.from({ length: 5 }, () => manager.asks(customers.GIVE, voucher())))
      expect(new Set(atOnce.map((answer) => answer.giveRemedy.id))).toEqual(new Set([giveRemedy.id]))
      expect(await world.counts()).toEqual(before)
      expect(await given()).toEqual([{ amount: 10, status: 'GIVEN' }])
      const rest = voucher({ idempotencyKey: 'voucher-2' })
      expect((await manager.asks(customers.GIVE, rest)).giveRemedy).toMatchObject({ exception: false })
    })

    it('is no other under the same key, which shows what it had been', async () => {
      const { errors } = await manager.sends(customers.GIVE, voucher({ amount: 5 }))
      expect(errors![0]!.extensions).toMatchObject({
        code: 'CONFLICT',
        sentBefore: { incidentId: incident['id'] },
      })
      expect(await given()).toHaveLength(2)
    })

    it('is asked for once where it goes beyond what everybody gets', async () => {
      const beyond = voucher({ amount: 30, reason: 'It was their wedding.', idempotencyKey: 'beyond' })
      const first = (await manager.asks(customers.GIVE, beyond)).giveRemedy
      expect((await manager.asks(customers.GIVE, beyond)).giveRemedy.id).toBe(first.id)
      expect(await given()).toHaveLength(3)
    })

    it('shares no keys with anybody, and shows nobody else what they led to', async () => {
      const theirs = voucher({ amount: 1, reason: 'Once more.' })
      expect((await colleague.asks(customers.GIVE, theirs)).giveRemedy).toMatchObject({ amount: 1 })
      expect(await elsewhere.isRefused(customers.GIVE, voucher())).toMatchObject({ code: 'NOT_FOUND' })
    })
  })

  describe('a call', () => {
    const callOf = async () =>
      (await manager.asks('query ($id: ID!) { incident(id: $id) { followUp { id attempts outcome } } }', incident))
        .incident.followUp as Data
    const calls = (variables: object) => manager.asks(CALLED, variables)

    it('counts as one try', async () => {
      const { id } = await callOf()
      const nobody = { id, outcome: 'NO_ANSWER', key: 'call-1' }
      for (let n = 0; n < 3; n++) expect((await calls(nobody)).recordFollowUp).toMatchObject({ attempts: 1 })
      expect((await calls({ ...nobody, key: 'call-2' })).recordFollowUp).toMatchObject({ attempts: 2 })
    })

    it('is recorded once, also where it was the last', async () => {
      const { id } = await callOf()
      const declined = { id, outcome: 'DECLINED', key: 'call-3' }
      const before = await calls(declined)
      const counts = await world.counts()
      expect(await calls(declined)).toEqual(before)
      expect(await world.counts()).toEqual(counts)
      const { errors } = await manager.sends(CALLED, { ...declined, outcome: 'NO_ANSWER' })
      expect(errors![0]!.extensions).toMatchObject({ code: 'CONFLICT', sentBefore: { incidentId: incident['id'] } })
      expect(await elsewhere.isRefused(CALLED, declined)).toMatchObject({ code: 'NOT_FOUND' })
    })
  })
})

const CALLED = `mutation ($id: ID!, $outcome: FollowUpOutcome!, $key: String) {
  recordFollowUp(id: $id, outcome: $outcome, idempotencyKey: $key) { id attempts outcome } }`
