import { beforeAll, describe, expect, it } from '@jest/globals'
import type { Data } from '../world/client.js'
import { waits } from '../world/reviews.js'
import { startWorld } from '../world/world.js'

const world = await startWorld()
const dublin = await world.store('Dublin')
const leeds = await world.store('Leeds')
const hr = await world.hr()
const [manager, colleague] = [await world.manager(dublin), await world.manager(dublin)]
const onlyManager = await world.manager(leeds)

/** What waits in a store, once asked for by the store and once picked out of all that waits. */
const asked = async (code: string, more: object = {}) => (await waits(hr, { ...more, store: code })).map(told)
const pickedOut = async (incidents: readonly Data[], more: object = {}) =>
  (await waits(hr, more)).filter(({ incident }) => incidents.some(({ id }) => id === incident.id)).map(told)
const told = ({ reason, incident }: Data) => `${reason} ${incident.reference}`

describe('what waits in one store', () => {
  const inDublin: Data[] = []
  const inLeeds: Data[] = []
  beforeAll(async () => {
    const complaint = (about: { number: string }) => ({
      parties: [{ employee: about.number, part: 'COMPLAINED_ABOUT' }],
    })
    for (const named of [manager, colleague, manager])
      inDublin.push(
        await hr.logs({ about: await world.employee(dublin), store: dublin, cause: 'EMPLOYEE', ...complaint(named) }),
      )
    inDublin.push(await hr.logs({ about: await world.employee(dublin), store: dublin, cause: 'MANAGEMENT' }))
    for (const cause of ['EMPLOYEE', 'UNKNOWN'])
      inLeeds.push(
        await hr.logs({ about: await world.employee(leeds), store: leeds, cause, ...complaint(onlyManager) }),
      )
    inLeeds.push(await hr.logs({ about: onlyManager, store: leeds, cause: 'UNKNOWN' }))
  })

  // SQLite 3.52.0 lost each of these: an EXISTS within an EXISTS beside an equality that an index serves.
  it('is there when asked for by the store, a complaint that names one of its managers too', async () => {
    const waiting = await asked(dublin.code)
    expect(waiting.filter((one) => one.startsWith('CONFLICT_OF_INTEREST'))).toHaveLength(4)
    expect(waiting).toEqual(await pickedOut(inDublin))
  })

  it('is there where nobody of the store is left to decide', async () => {
    const waiting = await asked(leeds.code)
    expect(waiting.filter((one) => one.startsWith('MANAGER_RECUSED'))).toHaveLength(3)
    expect(waiting).toEqual(await pickedOut(inLeeds))
  })

  it.each([{ overdue: false }, { olderThanDays: 0 }, { takenBy: 'NOBODY' }, { reasons: ['CONFLICT_OF_INTEREST'] }])(
    'is the same whatever else is asked for: %j',
    async (more) => {
      expect(await asked(dublin.code, more)).toEqual(await pickedOut(inDublin, more))
      expect(await asked(leeds.code, more)).toEqual(await pickedOut(inLeeds, more))
    },
  )
})
