import { describe, expect, it } from '@jest/globals'
import type { Data } from '../../world/client.js'
import { ATTRIBUTE } from '../../world/customers.js'
import { takesInPeople } from '../../world/directory.js'
import { saying, takes } from '../../world/due-process.js'
import { tells } from '../../world/formally.js'
import { does } from '../../world/lives.js'
import type { Person, StoreAtHand } from '../../world/person.js'
import { dateAgo } from '../../world/times.js'
import { startWorld } from '../../world/world.js'

/** Whoever was spoken up against logs it where the guard was thought to end: at their other store, or at the next one. */
const world = await startWorld()
const [riverside, market, harbour] = [await world.store(), await world.store(), await world.store()]
const zoe = await world.manager(riverside, market)
const bert = await world.manager(riverside)
const elsewhere = await world.manager(harbour)
const mae = await world.hr()

/** Somebody of Riverside who has helped out at the others. */
async function helpsOut(): Promise<Person> {
  const dana = await world.employee(riverside)
  const shift = { employee: dana.number, date: dateAgo(1), position: 'CASHIER', conditions: [], interactions: 3 }
  for (const { code } of [market, harbour]) await mae.recordsShifts({ ...shift, store: code })
  return dana
}
async function isHeld(by: Person, about: Person, store: StoreAtHand): Promise<boolean> {
  const { id } = await by.logs({ about, store, cause: 'EMPLOYEE' })
  const [row] = await world.rows('SELECT retaliation_risk AS risk FROM incidents WHERE id = $1', [id as string])
  return Boolean(row!.risk)
}

describe('who has spoken up is guarded from whom it was against at each of their stores', () => {
  const WAYS: [way: string, how: (dana: Person) => Promise<unknown>][] = [
    [
      'by telling HR alone',
      (dana) => dana.logs({ about: dana, cause: 'UNKNOWN', toHrAlone: true, summary: 'My manager shouts at us.' }),
    ],
    ['by telling what they saw', async (dana) => tells(dana, await world.employee(riverside))],
    [
      'by an appeal',
      async (dana) => {
        const incident = await bert.logs({ about: dana, cause: 'EMPLOYEE' })
        const { id } = await bert.responds(incident, 'COACHING')
        await does(dana, 'appeal', { responseId: id, text: 'It was the till.' })
      },
    ],
    [
      'by saying that an answer was meant as a punishment',
      async (dana) => {
        const incident = await bert.logs({ about: dana, cause: 'EMPLOYEE' })
        const { id } = await bert.responds(incident, 'COACHING')
        await does(dana, 'sayMeantAsPunishment', { responseId: id, words: 'They punish me.' })
      },
    ],
  ]
  for (const [way, how] of WAYS)
    it(`${way}, and from nobody else`, async () => {
      const dana = await helpsOut()
      expect(await isHeld(zoe, dana, market)).toBe(false)
      await how(dana)
      expect([await isHeld(zoe, dana, riverside), await isHeld(zoe, dana, market)]).toEqual([true, true])
      expect(await isHeld(elsewhere, dana, harbour)).toBe(false)
    })
})

it('the guard goes along when both of them are moved to another store, for half a year', async () => {
  const stays = await world.employee(riverside)
  const move = async (yan: Person, eve: Person) =>
    expect(
      await takesInPeople(world, [riverside, market], [
        `${yan.number},Yan,${market.code},STORE_MANAGER,,2020-01-01,,STORE_MANAGER`,
        `${eve.number},Eve,${market.code},CASHIER,${yan.number},2020-01-01,,EMPLOYEE`,
        `${bert.number},Bert,${riverside.code},STORE_MANAGER,,2020-01-01,,STORE_MANAGER`,
        `${stays.number},Tom,${riverside.code},CASHIER,${bert.number},2020-01-01,,EMPLOYEE`,
      ]),
    ).toEqual([]) // prettier-ignore
  const speaksUp: ((eve: Person) => Promise<unknown>)[] = [
    (eve) => eve.logs({ about: eve, cause: 'UNKNOWN', toHrAlone: true, summary: 'My manager shouts at us.' }),
    async (eve) => {
      const theirs: Data = await bert.logs({ about: eve, cause: 'EMPLOYEE' })
      await takes(eve, 'contestCause', saying(theirs, 'MANAGEMENT'))
    },
  ]
  for (const how of speaksUp) {
    const [yan, eve] = [await world.manager(riverside), await world.employee(riverside)]
    await how(eve)
    await move(yan, eve)
    expect(await isHeld(yan, eve, market)).toBe(true)
    expect(await isHeld(yan, await world.employee(market), market)).toBe(false)
    world.later({ days: 181 })
    expect(await isHeld(yan, eve, market)).toBe(false)
  }
})

type Says = (by: Person, about: Person, store: StoreAtHand) => Promise<Data>
const WAYS_TO_SAY: [how: string, says: Says][] = [
  ['logged about them', (by, about, store) => by.logs({ about, store, cause: 'EMPLOYEE' })],
  [
    'that a complaint which named nobody was about them',
    async (by, about, store) => {
      const { id } = await mae.logs({ about: null, store, source: 'CUSTOMER', summary: 'A customer rang.' })
      await by.asks(ATTRIBUTE, { id, employee: about.number, cause: 'EMPLOYEE', reason: 'It was their till.' })
      return { id }
    },
  ],
]

it.each(WAYS_TO_SAY)(
  'a hold by chance goes along as far, so that no second hold tells who has spoken up: %s',
  async (_, says) => {
    const CHANGE = 'mutation ($share: Float!) { changeFirstLookPolicy(share: $share, reason: "To see.") { version } }'
    await mae.asks(CHANGE, { share: 0.5 })
    const waits: (...at: Parameters<Says>) => Promise<boolean> = async (...at) => {
      const { id } = await says(...at)
      const [row] = await world.rows('SELECT hr_first AS waits FROM incidents WHERE id = $1', [id as string])
      return Boolean(row!.waits)
    }
    const yan = await world.manager(riverside, market)
    const held: Record<'home' | 'other' | 'elsewhere', boolean>[] = []
    for (let n = 0; n < 12; n++) {
      const dana = await helpsOut()
      const home = await waits(yan, dana, riverside)
      held.push({ home, other: await waits(yan, dana, market), elsewhere: await waits(elsewhere, dana, harbour) })
    }
    await mae.asks(CHANGE, { share: 0.01 })
    expect(held.filter(({ home, other }) => home !== other)).toEqual([])
    expect(held.filter(({ home, elsewhere: there }) => home !== there)).not.toEqual([])
  },
)
