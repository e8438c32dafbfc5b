import { expect, it } from '@jest/globals'
import { Remembered } from './remembered.js'

/** What a code means, of which is counted how often it was asked for. */
function codes() {
  let [times, written] = [0, 0]
  const remembered = new Remembered<number>(
    () => written,
    () => 0,
  )
  const of = (name: string, rows: (n: number) => number[] = (n) => [n]) =>
    remembered.of(name, () => Promise.resolve(rows(++times)))
  return { of, wrote: () => void written++ }
}

it('rows are asked for once, until anything was written', async () => {
  const { of, wrote } = codes()
  expect([await of('A'), await of('A'), await of('B')]).toEqual([[1], [1], [2]])
  wrote()
  expect(await of('A')).toEqual([3])
})

it('that there are none is remembered as well: nobody is to tell it by the time it takes', async () => {
  const { of } = codes()
  expect(await of('A', () => [])).toEqual([])
  expect(await of('A')).toEqual([])
})

it('what was asked for before a write is of no use after it', async () => {
  const { of, wrote } = codes()
  const asking = of('A', (n) => {
    wrote()
    return [n]
  })
  expect(await asking).toEqual([1])
  expect(await of('A')).toEqual([2])
})
