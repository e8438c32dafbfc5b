import { expect, it } from '@jest/globals'
import { AskedTogether } from './asked-together.js'

const row = (askedBy: string, n = 1) => ({ askedBy, n })
const moment = () => new Promise((then) => setImmediate(then))

it('what is asked at one moment is asked once, and everybody gets their own', async () => {
  const asked: string[][] = []
  const people = new AskedTogether(async (names) => {
    asked.push(names)
    return [row('B'), row('A'), row('A', 2)]
  })
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
  })
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
  })
  const all = await Promise.allSettled(Array.from({ length: 40 }, (_, n) => people.of(`N${n}`)))
  expect(all.filter(({ status }) => status === 'rejected')).toHaveLength(32)
  expect(all.at(-1)).toEqual({ status: 'fulfilled', value: [row('N39')] })
})
