import { describe, expect, it } from '@jest/globals'
import { peersAt } from '../../world/a-pattern.js'
import type { Data } from '../../world/client.js'
import { RECORD_SHIFTS } from '../../world/documents.js'
import { becauseOf, outcomesOf } from '../../world/due-process.js'
import { brings, tells } from '../../world/formally.js'
import { judged, worked } from '../../world/history.js'
import type { Person } from '../../world/person.js'
import { ago } from '../../world/times.js'
import { startWorld } from '../../world/world.js'

const world = await startWorld()
const riverside = await world.store('Riverside')
const manager = await world.manager(riverside)
const hr = await world.hr()
await peersAt(world, riverside)
const colleague = async (store = riverside) => {
  const person = await world.employee(store)
  await worked(world, person, { from: 240, to: 1 })
  return person
}
const [friend, another, third] = [await colleague(), await colleague(), await colleague()]
await judged(world)

const OFTEN = 24

/** How what is said of one invented incident reaches HR: the incident, as it is recorded in the end. */
type Told = (n: number, about: Person) => Promise<Data>

const invents = (by: Person, about: Person) => by.logs({ about, cause: 'EMPLOYEE', occurredAt: ago({ hours: 2 }) })
const sees = (who: Person, about: Person, more: object = {}) =>
  tells(who, about, { occurredAt: ago({ hours: 2 }), ...more })
const attaches = (account: Data, incident: Data) =>
  brings(hr, 'attachAccount', { id: account.id, incidentId: incident.id })

/** Four months in which every fifth day something is said of somebody: what the last of it is found to be, and whether it is proved. */
async function fourMonths(
  about: Person,
  told: Told,
  asker = manager,
): Promise<{ finding: string; proof: string; because: string }> {
  let last: Data = {}
  for (let n = 0; n < OFTEN; n++) {
    world.later({ days: 5 })
    last = await told(n, about)
  }
  await about.states(last)
  // What is found of it now that everything is told.
  const { assessment } = (await hr.looksUp(about))!
  const asked = await asker.responds(last, 'VERBAL_WARNING')
  const refused = asked.__typename === 'DueProcessNotMet'
  return {
    finding: assessment.finding,
    proof: refused ? outcomesOf(asked).PROOF! : 'MET',
    because: refused ? becauseOf(asked, 'PROOF') : '',
  }
}
const SHIFT = { store: riverside.code, position: 'CASHIER', interactions: 60 }
const WHAT_HR_SEES = `{ reviewQueue(reasons: [FORMAL_RESPONSE_REQUESTED], first: 1) { edges { node { case {
  recorded { reference by { number } voices writtenDown }
  othersTold { reference account { giver { number } } daysLate provesNothing } } } } } }`
const IS_NONE = { finding: 'EMERGING', proof: 'NOT_MET' }

describe('a manager who invents, and a friend who tells HR that they saw it', () => {
  it('prove nothing together, however often they do', async () => {
    const dana = await colleague()
    const found = await fourMonths(dana, async (_n, about) => {
      const incident = await invents(manager, about)
      await attaches(await sees(friend, about), incident)
      return incident
    })
    expect(found).toMatchObject(IS_NONE)
  })

  it('nor where HR, in good faith, writes down as incidents what the friend tells', async () => {
    const dana = await colleague()
    const found = await fourMonths(dana, async (n, about) => {
      if (n % 2) return invents(manager, about)
      const account = await sees(friend, about, { withheld: n % 4 === 0 })
      const incident = await invents(hr, about)
      await attaches(account, incident)
      return incident
    })
    expect(found).toMatchObject(IS_NONE)
  })

  it('nor with a third who tells of all of it in the end', async () => {
    const dana = await colleague()
    const waiting: [Data, string][] = []
    const found = await fourMonths(dana, async (n, about) => {
      const incident = await invents(manager, about)
      await attaches(await sees(friend, about), incident)
      waiting.push([incident, ago({ hours: 2 })])
      if (n === OFTEN - 1)
        for (const [one, occurredAt] of waiting) await attaches(await sees(another, about, { occurredAt }), one)
      return incident
    })
    expect(found).toMatchObject(IS_NONE)
  })

  it('what two others have seen, each of enough of it and at once, proves it; HR sees who told what, when and how late', async () => {
    const dana = await colleague()
    const first: Data[] = []
    const rostered: { incident: Data; shift: object }[] = []
    const found = await fourMonths(dana, async (n, about) => {
      const incident = await invents(manager, about)
      const who = n % 2 ? another : third
      await attaches(await sees(who, about), incident)
      if (n === 0) {
        // By the roster nobody of those who tell was there.
        await hr.recordsShifts({ ...SHIFT, employee: about.number, date: ago({ hours: 2 }).slice(0, 10) })
        first.push(incident, { occurredAt: ago({ hours: 2 }) })
      }
      if (n === 4 || n === 6) {
        // The manager has it on the same evening, or days after, and then HR looks and has it so as well.
        const date = ago({ hours: 2 }).slice(0, 10)
        await hr.recordsShifts({ ...SHIFT, employee: about.number, date })
        rostered.push({ incident, shift: { ...SHIFT, employee: who.number, date } })
        if (n === 4) await manager.recordsShifts(rostered[0]!.shift)
      }
      if (n === 7) for (const by of [manager, hr]) await by.recordsShifts(rostered[1]!.shift)
      if (n === 2) await attaches(await sees(another, about, first[1]), first[0]!)
      return incident
    })
    expect(found).toMatchObject({ finding: 'PATTERN', proof: 'MET' })

    const { edges } = (await hr.asks(WHAT_HR_SEES)).reviewQueue
    const { recorded, othersTold } = edges[0].node.case as { recorded: Data[]; othersTold: Data[] }
    const [newest, oldest] = [recorded[0]!, recorded.at(-1)!]
    expect(newest).toMatchObject({ by: { number: manager.number }, voices: 2, writtenDown: false })
    expect(oldest).toMatchObject({ voices: 1 })
    expect(othersTold).toHaveLength(OFTEN + 1)
    expect(othersTold[0]).toEqual({
      reference: newest.reference,
      account: { giver: { number: another.number } },
      daysLate: 0,
      provesNothing: null,
    })
    expect(othersTold.filter(({ reference }) => reference === oldest.reference)).toMatchObject([
      { account: { giver: { number: another.number } }, daysLate: 10, provesNothing: 'TOLD_LATE' },
      { account: { giver: { number: third.number } }, provesNothing: 'NOT_ON_SHIFT' },
    ])
    for (const { incident } of rostered)
      expect(othersTold.filter(({ reference }) => reference === incident.reference)).toMatchObject([
        { provesNothing: null },
      ])
  })
})

describe('a manager who puts two friends on the roster of those days afterwards', () => {
  it('makes no voices of them', async () => {
    const market = await world.store('Old Market')
    const bert = await world.manager(market)
    await peersAt(world, market)
    const friends = [await colleague(market), await colleague(market)]
    const dana = await colleague(market)
    await judged(world)
    const shift = ({ number }: Person, date: string) => ({ ...SHIFT, store: market.code, employee: number, date })
    const days: string[] = []
    const invented = async (n: number, about: Person) => {
      const date = ago({ hours: 2 }).slice(0, 10)
      await hr.recordsShifts(shift(about, date))
      const incident = await invents(bert, about)
      for (const one of friends) await attaches(await sees(one, about), incident)
      days.push(date)
      if (n % 5 === 4) {
        const shifts = days.splice(0).flatMap((day) => friends.map((one) => shift(one, day)))
        await bert.asks(RECORD_SHIFTS, { shifts, reason: 'The paper lay about.' })
      }
      return incident
    }
    expect(await fourMonths(dana, invented, bert)).toMatchObject(IS_NONE)
  })
})
