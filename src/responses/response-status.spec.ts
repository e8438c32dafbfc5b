import { describe, expect, it } from '@jest/globals'
import { ResponseKind as Kind, isFormal } from '../incidents/response-kinds.js'
import { holdsUntil, stateAtFirst, statusOf, statusToShow } from './response-status.js'
import { ResponseStatus as Status } from './response-words.js'

const TODAY = '2026-03-10'
const kinds = Object.values(Kind)

describe('time alone', () => {
  it('changes nothing until the last day is over', () => {
    for (const kind of kinds)
      for (const endsOn of [null, TODAY, '2026-03-11'])
        expect(statusOf(Status.ACTIVE, kind, endsOn, TODAY)).toBe(Status.ACTIVE)
  })

  it.each<[Status, Kind[]]>([
    [Status.COMPLETED, [Kind.REASSIGNMENT, Kind.STAND_DOWN, Kind.SUSPENSION]],
    [Status.EXPIRED, [Kind.VERBAL_WARNING, Kind.WRITTEN_WARNING, Kind.FINAL_WARNING, Kind.DISMISSAL]],
    [Status.ACTIVE, [Kind.TEACHABLE_MOMENT, Kind.COACHING, Kind.TRAINING, Kind.SUPPORT, Kind.PROCESS_FIX]],
  ])('makes it %s the day after for %j', (status, ofKinds) => {
    for (const kind of ofKinds) expect(statusOf(Status.ACTIVE, kind, '2026-03-09', TODAY)).toBe(status)
  })

  it('undoes nothing that people decided', () => {
    for (const state of Object.values(Status).filter((other) => other !== Status.ACTIVE))
      for (const kind of kinds) expect(statusOf(state, kind, '2026-03-09', TODAY)).toBe(state)
  })
})

describe('the last day on which it holds', () => {
  const span = { startsOn: '2026-03-10', endsOn: '2026-03-20' }
  it('is the first of a reassignment until the employee agrees', () => {
    expect(holdsUntil({ kind: Kind.REASSIGNMENT, ...span, agreedAt: null })).toBe('2026-03-10')
    expect(holdsUntil({ kind: Kind.REASSIGNMENT, ...span, agreedAt: '2026-03-10T12:00:00.000Z' })).toBe('2026-03-20')
  })

  it('is no day beyond its last', () => {
    const shortened = { kind: Kind.REASSIGNMENT, startsOn: '2026-03-10', endsOn: '2026-03-10', agreedAt: null }
    expect(holdsUntil(shortened)).toBe('2026-03-10')
  })

  it('is the last of everything else, agreed or not', () => {
    for (const kind of kinds.filter((other) => other !== Kind.REASSIGNMENT)) {
      expect(holdsUntil({ kind, ...span, agreedAt: null })).toBe('2026-03-20')
      expect(holdsUntil({ kind, startsOn: null, endsOn: null, agreedAt: null })).toBeNull()
    }
  })
})

describe('what is recorded', () => {
  it('is done at once, where nothing remains to be done', () => {
    const done = kinds.filter((kind) => stateAtFirst(kind, 0) === Status.COMPLETED)
    expect(done.sort()).toEqual([Kind.NO_ACTION, Kind.RECOGNITION, Kind.TEACHABLE_MOMENT])
    expect(kinds.some((kind) => stateAtFirst(kind, 0) === Status.COMPLETED && isFormal(kind))).toBe(false)
  })

  it('goes on while there is a next step', () => {
    expect(stateAtFirst(Kind.TEACHABLE_MOMENT, 1)).toBe(Status.ACTIVE)
    expect(stateAtFirst(Kind.COACHING, 3)).toBe(Status.ACTIVE)
  })
})

it.each([
  [Kind.REASSIGNMENT, '2026-03-11', Status.PLANNED],
  [Kind.REASSIGNMENT, '2026-03-10', Status.ACTIVE],
  [Kind.SUSPENSION, '2026-03-11', Status.PLANNED],
  [Kind.WRITTEN_WARNING, '2026-03-11', Status.ACTIVE],
])('%s from %s is shown on 10 March as %s', (kind, startsOn, shown) => {
  expect(statusToShow(Status.ACTIVE, kind, startsOn, '2026-03-10')).toBe(shown)
  expect(statusToShow(Status.AWAITING_HR, kind, startsOn, '2026-03-10')).toBe(Status.AWAITING_HR)
})
