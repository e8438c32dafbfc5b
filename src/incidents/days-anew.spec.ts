import { expect, it } from '@jest/globals'
import { moving, movingTogether } from './days-anew.js'

const [MONDAY, TUESDAY, WEDNESDAY] = ['2026-03-02', '2026-03-03', '2026-03-04'] as const
const of = (...days: [day: string, found: string][]) => days.map(([day, found], n) => ({ id: `${n}`, day, found }))
const ids = (rows: { id: string }[]) => rows.map(({ id }) => id)

it('what the roster has on another day moves there', () => {
  expect(ids(moving(of([MONDAY, MONDAY], [TUESDAY, MONDAY])))).toEqual(['1'])
})

it.each([
  ['a night becomes one day', of([MONDAY, MONDAY], [TUESDAY, MONDAY]), ['1']],
  ['what is of one day moves together', of([TUESDAY, MONDAY], [TUESDAY, MONDAY]), ['0', '1']],
  [
    'to where something was already, it moves alone',
    of([MONDAY, MONDAY], [TUESDAY, MONDAY], [TUESDAY, TUESDAY]),
    ['1'],
  ],
  ['one day does not become two', of([MONDAY, MONDAY], [MONDAY, TUESDAY]), []],
  ['nor two others', of([TUESDAY, MONDAY], [TUESDAY, WEDNESDAY]), []],
])('nobody’s days become more by it: %s', (_, theirs, moved) => {
  expect(ids(movingTogether(theirs))).toEqual(moved)
})
