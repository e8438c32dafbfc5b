import { describe, expect, it } from '@jest/globals'
import { answeredToo, type Different, soundCase } from '../../../test/world/sound-case.js'
import { ResponseStatus as Status } from '../response-words.js'
import { answeredBefore, isOfAnAnsweredDay, isSameMatter } from './once.js'

const before = (different: Different) => answeredBefore(soundCase(different))
const account = (at: string, giverId: string | null, takenBy = giverId ?? 'HR') => ({
  giverId,
  takenBy,
  at,
  pseudonym: giverId === null ? 'Customer A' : null,
  byManagement: false,
})
const DECLINED = { earlier: [answeredToo(Status.DECLINED)] }
const AFTER = '2026-03-16T10:00:00.000Z'

describe('one formal response for the same', () => {
  it.each([Status.AWAITING_HR, Status.ACTIVE, Status.UNDER_APPEAL, Status.COMPLETED, Status.EXPIRED])(
    'is all there is while one is %s',
    (state) => expect(before({ earlier: [answeredToo(state)] })).toEqual(['justCause.answeredAlready']),
  )

  it('never comes back once an appeal overturned it, whatever else was declined', () => {
    const earlier = [answeredToo(Status.DECLINED), answeredToo(Status.OVERTURNED)]
    expect(before({ earlier, accounts: [account(AFTER, 'a colleague')] })).toEqual(['justCause.overturned'])
  })

  it('may be asked for where none was, or one was withdrawn', () => {
    expect(before({})).toBeUndefined()
    expect(before({ earlier: [answeredToo(Status.WITHDRAWN)] })).toBeUndefined()
  })

  it('that was declined comes back only with what is new, and from somebody who had no part', () => {
    expect(before(DECLINED)).toEqual(['justCause.declinedBefore'])
    expect(before({ ...DECLINED, accounts: [account('2026-03-14T10:00:00.000Z', 'a colleague')] })).toBeDefined()
    for (const party of ['Tom', 'the manager'])
      expect(before({ ...DECLINED, accounts: [account(AFTER, party)] })).toBeDefined()
    expect(before({ ...DECLINED, accounts: [account(AFTER, null, 'the manager')] })).toBeDefined()
    expect(before({ ...DECLINED, accounts: [account(AFTER, 'a colleague')] })).toBeUndefined()
    expect(before({ ...DECLINED, accounts: [account(AFTER, null, 'HR')] })).toBeUndefined()
    expect(before({ ...DECLINED, documents: [{ obtainedBy: 'HR', sha256: 'b', at: AFTER }] })).toBeUndefined()
    expect(before({ ...DECLINED, documents: [{ obtainedBy: 'the manager', sha256: 'b', at: AFTER }] })).toBeDefined()
  })
})

describe('what was logged twice beforehand', () => {
  const twice = { incident: { incidentId: 'logged by another', recordedAt: '2026-03-10T15:10:00.000Z' } }
  const recording = { obtainedBy: 'HR', sha256: 'b', at: '2026-03-11T10:00:00.000Z' }
  const answered = { ...answeredToo(Status.OVERTURNED), toldOf: ['b', 'a colleague'] }

  it('is the same where nobody and nothing else tells of it', () => {
    for (const documents of [[], [recording]])
      expect(before({ ...twice, earlier: [answered], documents })).toEqual(['justCause.overturned'])
  })

  it('is another matter for HR to judge where somebody else does, and any other day is one of its own', () => {
    const more = { earlier: [answered], documents: [recording], accounts: [account(AFTER, 'another colleague')] }
    expect(before({ ...twice, ...more })).toBeUndefined()
    expect(isOfAnAnsweredDay(soundCase({ ...twice, ...more }))).toBe(true)
    const later = { incident: { ...twice.incident, day: '2026-03-11' }, earlier: [answered] }
    expect(before(later)).toBeUndefined()
    expect(isOfAnAnsweredDay(soundCase(later))).toBe(false)
  })
})

describe('the same matter', () => {
  const answered = answeredToo(Status.OVERTURNED)
  const other = {
    incidentId: 'another',
    eventId: null,
    day: '2026-03-10',
    occurredAt: '2026-03-10T18:00:00.000Z',
    recordedAt: '2026-03-11T10:00:00.000Z',
  }

  it.each([
    ['the same incident', { incidentId: answered.incidentId, day: '2026-01-01' }, true],
    ['another that was known when the answer was asked for', {}, false],
    ['recorded only afterwards, for the same day', { recordedAt: AFTER }, true],
    ['recorded only afterwards, for the day before', { recordedAt: AFTER, day: '2026-03-09' }, true],
    ['recorded only afterwards, for two days later', { recordedAt: AFTER, day: '2026-03-12' }, false],
    ['that happened only afterwards', { recordedAt: AFTER, occurredAt: '2026-03-12T10:00:00.001Z' }, false],
  ])('%s', (_, different, same) => expect(isSameMatter({ ...other, ...different }, answered)).toBe(same))

  it('one event, however many incidents tell of it', () => {
    const event = { eventId: 'the row at the till' }
    expect(isSameMatter({ ...other, ...event }, { ...answered, ...event })).toBe(true)
    expect(isSameMatter({ ...other, eventId: 'another' }, { ...answered, ...event })).toBe(false)
  })
})
