import { expect, it } from '@jest/globals'
import fc from 'fast-check'
import { paretoPicture } from './pareto-picture.js'

const seriesOf = (shares: { label: string; count: number; last?: boolean }[]) =>
  (paretoPicture({ title: '', legend: '', shares, words: '' }).option.series as { data: number[] }[]).map(
    ({ data }) => data,
  )

it('draws what is several together last, however many they are', () => {
  const [bars] = seriesOf([
    { label: 'hidden', count: 50, last: true },
    { label: 'a', count: 5 },
    { label: 'b', count: 9 },
  ])
  expect(bars).toEqual([9, 5, 50])
})

it('ends at all of them, whatever there is', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(1_000), { minLength: 1, maxLength: 12 }), (counts) => {
      fc.pre(counts.some((count) => count > 0))
      const [, line] = seriesOf(counts.map((count, n) => ({ label: String(n), count })))
      expect(line!.at(-1)).toBeCloseTo(100, 6)
    }),
  )
})
