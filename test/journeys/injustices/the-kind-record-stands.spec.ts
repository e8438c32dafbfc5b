import { describe, expect, it } from '@jest/globals'
import type { Data } from '../../world/client.js'
import * as documents from '../../world/documents.js'
import { saying, takes } from '../../world/due-process.js'
import type { Person } from '../../world/person.js'
import { startWorld } from '../../world/world.js'

/** One manager records it kindly; the next takes that back, and logs it as the employee's. */
const world = await startWorld()
const riverside = await world.store('Riverside')
const [anna, bert] = [await world.manager(riverside), await world.manager(riverside)]
const mae = await world.hr()

const cannotWithdraw = (by: Person, { id }: Data) => by.isRefused(documents.WITHDRAW, { id, reason: 'By mistake.' })
const withdrawal = async (by: Person, { id }: Data): Promise<Data> => {
  const { actions } = (await by.asks('query ($id: ID!) { incident(id: $id) { actions { kind possible whyNot } } }', { id })).incident // prettier-ignore
  return actions.find(({ kind }: Data) => kind === 'WITHDRAW')
}

describe('what a manager recorded', () => {
  it('and does not weigh against the employee is taken back by them or by HR, and by no other manager', async () => {
    for (const cause of ['CUSTOMER', 'PROCESS', 'UNKNOWN']) {
      const dana = await world.employee(riverside)
      const [one, other] = [await bert.logs({ about: dana, cause }), await bert.logs({ about: dana, cause })]
      const says = expect.stringMatching(/does not weigh against.*Whoever recorded it, or HR/)
      expect(await cannotWithdraw(anna, one)).toMatchObject({ code: 'FORBIDDEN', message: says })
      expect(await withdrawal(anna, one)).toMatchObject({ possible: false, whyNot: says })
      expect(await withdrawal(bert, one)).toMatchObject({ possible: true })
      expect((await bert.withdraws(one)).withdrawnAt).toEqual(expect.any(String))
      expect((await mae.withdraws(other)).withdrawnAt).toEqual(expect.any(String))
    }
  })

  it('and weighs against them, or names nobody, is taken back by any manager of the store', async () => {
    const dana = await world.employee(riverside)
    for (const incident of [await bert.logs({ about: dana, cause: 'EMPLOYEE' }), await bert.logs({ cause: 'PROCESS' })])
      expect((await anna.withdraws(incident)).withdrawnAt).toEqual(expect.any(String))
  })
})

it('what HR has settled is taken back by HR alone, whoever recorded it', async () => {
  const dana = await world.employee(riverside)
  const incident = await anna.logs({ about: dana, cause: 'EMPLOYEE', severity: 'MAJOR' })
  await takes(dana, 'contestCause', saying(incident, 'CUSTOMER'))
  await takes(mae, 'settleCause', saying(incident, 'CUSTOMER', 'The camera shows it.'))
  for (const by of [anna, bert])
    expect(await cannotWithdraw(by, incident)).toMatchObject({
      code: 'FORBIDDEN',
      message: expect.stringContaining('HR has settled'),
    })
  expect((await mae.withdraws(incident)).withdrawnAt).toEqual(expect.any(String))
})
