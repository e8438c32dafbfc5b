import { describe, expect, it } from '@jest/globals'
import { Remembered } from '../database/remembered.js'
import { AskedTogether } from './asked-together.js'

const row = (askedBy: string, n = 1) => ({ askedBy, n })
const nothingRemembered = () => new Remembered<ReturnType<typeof row>>(() => undefined)
const moment = () => new Promise((then) => setImmediate(then))

it('what is asked at one moment is asked once, and everybody gets their own', async () => {
  const asked: string[][] = []
  const people = new AskedTogether(async (names) => {
    asked.push(names)
    return [row('B'), row('A'), row('A', 2)]
  }, nothingRemembered())
  expect(await Promise.all(['A', 'B', 'A', 'C'].map((name) => people.of(name)))).toEqual([
    [row('A'), row('A', 2)],
    [row('B')],
    [row('A'), row('A', 2)],
    [],
  ])
  expect(asked).toEqual([['A', 'B', 'C']])
})

it('an answer is of no use to who asks after it was asked for', async () => {
  let asked = 0
  const people = new AskedTogether(async ([name]) => {
    const n = ++asked
    await moment()
    await moment()
    return [row(name!, n)]
  }, nothingRemembered())
  const first = people.of('A')
  await moment()
  expect(asked).toBe(1)
  expect(await people.of('A')).toEqual([row('A', 2)])
  expect(await first).toEqual([row('A', 1)])
})

it('so many at most go into one statement, and what fails fails for those in it alone', async () => {
  const people = new AskedTogether(async (names) => {
    if (names.includes('N0')) throw new Error('It is gone.')
    return names.map((name) => row(name))
  }, nothingRemembered())
  const all = await Promise.allSettled(Array.from({ length: 40 }, (_, n) => people.of(`N${n}`)))
  expect(all.filter(({ status }) => status === 'rejected')).toHaveLength(32)
  expect(all.at(-1)).toEqual({ status: 'fulfilled', value: [row('N39')] })
})

describe('for a moment an answer is used again,', () => {
  /** People of whom is counted how often they were asked for; `wrote` says that something was written, and time goes as it is told. */
  function people() {
    let [times, written, now] = [0, 0, 0]
    const asked = new AskedTogether(
      async (names) => {
        const n = ++times
        await moment()
        return names.filter((name) => name !== 'nobody').map((name) => row(name, n))
      },
      new Remembered<ReturnType<typeof row>>(
        () => written,
        () => now,
      ),
    )
    return {
      of: (name: string) => asked.of(name),
      wrote: () => written++,
      passes: (ms: number) => (now += ms),
      times: () => times,
    }
  }

  it('and not once anything was written', async () => {
    const { of, wrote } = people()
    expect(await of('A')).toEqual([row('A', 1)])
    expect(await of('A')).toEqual([row('A', 1)])
    expect(await of('B')).toEqual([row('B', 2)])
    wrote()
    expect(await of('A')).toEqual([row('A', 3)])
  })

  it('and not where something was written while it was asked for', async () => {
    const { of, wrote } = people()
    const asking = of('A')
    await moment()
    wrote()
    expect(await asking).toEqual([row('A', 1)])
    expect(await of('A')).toEqual([row('A', 2)])
  })

  it('nor longer than that moment', async () => {
    const { of, passes } = people()
    expect(await of('A')).toEqual([row('A', 1)])
    passes(50)
    expect(await of('A')).toEqual([row('A', 1)])
    passes(1)
    expect(await of('A')).toEqual([row('A', 2)])
  })

  it('and nobody is not remembered: they may have been entered by another process', async () => {
    const { of, times } = people()
    expect(await of('nobody')).toEqual([])
    expect(await of('nobody')).toEqual([])
    expect(times()).toBe(2)
  })
})
