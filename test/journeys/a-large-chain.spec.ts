import { describe, expect, it } from '@jest/globals'
import { had } from '../world/history.js'
import { intoLastQuarter, lastQuarter } from '../world/times.js'
import { startWorld } from '../world/world.js'

const ASK = `query ($from: Date!, $to: Date!, $purpose: String) {
  breakdowns(by: CAUSE, from: $from, to: $to, purpose: $purpose) { groups { name breakdowns } writtenAnswer { howCounted } }
}`
const PEOPLE = 20

const world = await startWorld()
const dana = await world.employee()
const [corrector, reader] = [await world.hr(), await world.hr()]
const oftenIn = (count: number) => Array.from({ length: count }, (_, n) => ({ daysAgo: intoLastQuarter(5 + (n % 60)) }))
const [wrong] = await had(world, dana, ...oftenIn(3))
for (let n = 0; n < PEOPLE; n++) await had(world, await world.employee(), ...oftenIn(10_000 / PEOPLE))

const counted = async (person: typeof reader, purpose: string | null = null) =>
  (await person.asks(ASK, { ...lastQuarter(), purpose })).breakdowns.groups[0].breakdowns as number

describe('in a large chain', () => {
  it('figures are told for a while as they were found out, but to who has changed anything, and for a purpose', async () => {
    expect([await counted(corrector), await counted(reader)]).toEqual([10_005, 10_005])
    await corrector.withdraws(wrong!)
    expect(await counted(corrector)).toBe(10_000)
    expect(await counted(reader)).toBe(10_005)
    expect(await counted(reader, 'To see whether a mistake is mended.')).toBe(10_002)
  })
})
