import { describe, expect, it } from '@jest/globals'
import { placeAfter } from './place-then.js'

describe('a place, as it is to be expected later', () => {
  it.each([
    ['in trouble, it goes back to what is usual there', { now: 3, usual: 1 }, [3, 1.73, 1.32, 1.03]],
    ['lastingly hard, it stays so', { now: 2, usual: 2 }, [2, 2, 2, 2]],
    ['hard, and in trouble besides, it keeps what is usual', { now: 6, usual: 2 }, [6, 3.46, 2.63, 2.07]],
    ['calmer than usual, it does not stay so', { now: 0.5, usual: 1 }, [0.5, 0.71, 0.84, 0.98]],
    ['as stored before it was asked what is usual, it stays as it was', { now: 3, usual: null }, [3, 3, 3, 3]],
  ])('%s', (_, place, expected) => {
    const found = [0, 60, 120, 300].map((days) => placeAfter(place, days))
    found.forEach((factor, n) => expect(factor).toBeCloseTo(expected[n]!, 2))
  })

  it('has, over the three months after trouble was seen, twice what is usual and not three times', () => {
    const days = Array.from({ length: 90 }, (_, n) => placeAfter({ now: 3, usual: 1 }, n))
    expect(days.reduce((a, b) => a + b, 0) / days.length).toBeCloseTo(2.05, 1)
  })
})
