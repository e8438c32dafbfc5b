import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { drawn, type Moment } from './one-at-a-time.js'

const momentsOf = (group: string, people: number, each = 1): Moment[] =>
  Array.from({ length: people * each }, (_, n) => ({ group, person: `${group} ${n % people}`, day: n }))

describe('who is followed of a group that is too large', () => {
  it('is everybody where it is not', () => {
    const moments = momentsOf('LESSON', 300, 3)
    expect(drawn(moments, 900)).toEqual(moments)
  })

  it('is as many people as leave few enough moments, each with all of theirs, in their order, of each group for itself', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ group: fc.constantFrom('A', 'B'), person: fc.nat(30).map(String), day: fc.nat(900) })),
        fc.integer({ min: 1, max: 40 }),
        (moments, most) => {
          const kept = drawn(moments, most)
          expect(kept).toEqual(moments.filter((one) => kept.includes(one)))
          for (const group of ['A', 'B']) {
            const [all, some] = [moments, kept].map((of) => of.filter((one) => one.group === group))
            const people = new Set(some!.map(({ person }) => person))
            expect(some).toEqual(all!.length <= most ? all : all!.filter(({ person }) => people.has(person)))
            expect(some!.length).toBeLessThanOrEqual(most)
          }
        },
      ),
    )
  })

  it('stays who it is, however they come, and is drawn evenly', () => {
    const moments = momentsOf('LESSON', 2_000, 2)
    const kept = drawn(moments, 1_000)
    const again = drawn([...moments].reverse(), 1_000)
    expect(new Set(again)).toEqual(new Set(kept))
    // of the first half of the people about as many as of the second: within three standard deviations
    const people = kept.length / 2
    const ofFirst = kept.filter(({ person }) => Number(person.split(' ')[1]) < 1_000).length / 2
    expect(Math.abs(ofFirst - people / 2)).toBeLessThan(3 * Math.sqrt(people / 4))
  })

  it('is never all but a few, whom the answer about a period a little shorter would tell of', () => {
    for (const size of [501, 502, 510, 1_000, 1_010, 2_100]) {
      const kept = drawn(momentsOf('LESSON', size), 500)
      expect(kept.length).toBeLessThan(0.6 * size)
      expect(kept.length).toBeGreaterThan(100)
      // whoever is drawn of a longer period is drawn of a shorter one
      const people = new Set(drawn(momentsOf('LESSON', size + 200), 500).map(({ person }) => person))
      const shorter = new Set(kept.map(({ person }) => person))
      for (const { person } of momentsOf('LESSON', size)) if (people.has(person)) expect(shorter).toContain(person)
    }
  })
})
