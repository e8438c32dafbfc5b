import { describe, expect, it } from '@jest/globals'
import { ago } from '../world/times.js'
import { startWorld } from '../world/world.js'

const world = await startWorld()
const riverside = await world.store('Riverside')
const manager = await world.manager(riverside)
const dana = await world.employee(riverside, { name: 'Dana Whitlock', position: 'CASHIER' })
const hr = await world.hr()

describe('a cashier snaps at a customer, once', () => {
  it('is logged with three words, and answers what it looks like at once', async () => {
    const incident = await manager.logs({ about: dana, cause: 'EMPLOYEE', occurredAt: ago({ hours: 2 }) })
    expect(incident).toMatchObject({
      store: { code: riverside.code },
      employee: { number: dana.number, name: 'Dana Whitlock' },
      source: 'MANAGER',
      touchpoint: 'OTHER',
      severity: 'MINOR',
      context: [],
    })
  })
  it('seen', async () => {
    expect(await hr.looksUp(dana)).toMatchObject({ number: dana.number })
  })
})
