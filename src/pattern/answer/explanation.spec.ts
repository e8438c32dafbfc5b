import { describe, expect, it } from '@jest/globals'
import { Language } from '../../language/language.js'
import { say } from '../../language/say.js'
import * as explained from './explanation.js'
import { ordinary } from '../../../test/world/a-judgement.js'
import { dayOfDate } from '../records/facts.js'
import type { Judgement } from './judgement.js'

const explainToManager = (...of: Parameters<typeof explained.explainToManager>) =>
  say(explained.explainToManager(...of), Language.EN)
const explainToEmployee = (...of: Parameters<typeof explained.explainToEmployee>) =>
  say(explained.explainToEmployee(...of), Language.EN)
const explainWithNumbers = (...of: Parameters<typeof explained.explainWithNumbers>) =>
  say(explained.explainWithNumbers(...of), Language.EN)

const about = { name: 'Dana' }
const said = (change: Partial<Judgement>) => explainToManager({ ...ordinary, ...change }, about)
const everyFinding: Partial<Judgement>[] = [
  {},
  { finding: 'BAD_DAY', badDayProbability: 0.8 },
  { finding: 'EMERGING', probability: 0.63, change: { cleanInteractions: 3_500, afterOneMore: 'PATTERN' } },
  {
    finding: 'PATTERN',
    probability: 0.95,
    observedDays: 11,
    change: { cleanInteractions: 9_000, afterOneMore: 'PATTERN' },
  },
  { finding: 'SYSTEMIC', placeProbability: 0.96, placeFactor: 2.4 },
  { finding: 'NOT_THEIRS', cause: 'MANAGEMENT' },
  { finding: 'NOT_THEIRS', cause: 'UNKNOWN' },
  {
    certainty: 'LITTLE_KNOWN',
    shifts: 1,
    interactions: 50,
    expectedDays: 0.02,
    usualDays: [0, 0],
    observedDays: 1,
    sinceLast: null,
  },
]

describe('What a manager reads', () => {
  it('says what happened against what peers would have had, what was going on and what went well', () => {
    expect(said({})).toBe(
      'This looks like a mistake that anybody makes. ' +
        'In the last 24 months it was on 2 days that something went wrong that was put down to Dana, in about 18,000 customer interactions on 330 shifts. ' +
        'On the same shifts a peer would have had about 2.4 such days, and anything from 0 to 5 is usual. ' +
        'Going on during that shift: system outage (for anyone, breakdowns come 2.8 times as often; between 2.2 and 3.4 times). This is already taken into account. ' +
        'What went well: about 2,500 interactions and 71 days had passed since the last such day before this. ' +
        'This is very likely. ' +
        'This is no proof, and nothing follows from it by itself: it is for you to find out, and to decide.',
    )
  })

  it.each<[string, Partial<Judgement>, RegExp]>([
    ['a bad day', everyFinding[1]!, /^This looks like a bad day, not like part of a pattern\. Ask how Dana is\./],
    ['a bad day the employee spoke of', { finding: 'BAD_DAY', saidBadDay: true }, /^Dana said that it was a bad day/],
    ['something emerging', everyFinding[2]!, /^Something may be changing for Dana:.* to offer support/],
    [
      'a pattern',
      everyFinding[3]!,
      /^This looks like part of a pattern: .* Ask first what is behind it.*on 11 days.*what others, independently, notice/,
    ],
    [
      'a place in trouble',
      everyFinding[4]!,
      /^This looks like the store's trouble rather than Dana's: .* more often than elsewhere/,
    ],
    [
      'a place worse than is usual there',
      { ...everyFinding[4]!, placeUsual: 1.1 },
      /^This looks like the store's trouble rather than Dana's: .* more often than is usual there/,
    ],
    [
      "management's part",
      everyFinding[5]!,
      /^The recorded cause of this is not Dana, but a decision of management\..*A corrected cause would change this/,
    ],
    ['an unknown cause', everyFinding[6]!, /^It is not known whose this was/],
    [
      'a missing shift',
      { shiftUnknown: true },
      /No shift is recorded for that day, so Dana's usual one stands in for it\./,
    ],
    ['a missing count', { countUnknown: true }, /is not recorded, so a usual day's number stands in for it\./],
    [
      'a new condition',
      { conditions: [{ name: 'NEW_SYSTEM', factor: 1.4, low: 0.8, high: 2.6, episodes: 0 }] },
      /new system \(how much it does to anyone is not known yet\)/,
    ],
  ])('has words for %s', (_, change, words) => {
    expect(said(change)).toMatch(words)
  })

  it('says so where little is known', () => {
    expect(said(everyFinding[7]!)).toMatch(
      /Little is known yet about Dana: only 1 shift with about 50 interactions on record/,
    )
    expect(said(everyFinding[7]!)).toMatch(/hardly more than a guess/)
  })

  it.each(everyFinding.map((change) => [change.finding ?? 'ISOLATED', change] as const))(
    'names no probability for %s',
    (_, change) => {
      expect(said(change)).not.toMatch(/%|probab/i)
      expect(said(change)).toMatch(change.finding === 'NOT_THEIRS' ? /neither for nor against/ : /This is no proof/)
    },
  )

  it('counts one day as a day', () => {
    expect(said({ observedDays: 1, sinceLast: { days: 1, interactions: 60 } })).toMatch(
      /on 1 day that .* about 60 interactions and 1 day had passed/,
    )
  })
})

describe('What the employee reads', () => {
  it.each(everyFinding.map((change) => [change.finding ?? 'ISOLATED', change] as const))(
    'speaks to them, and never as a manager would be spoken to, for %s',
    (_, change) => {
      const judgement = { ...ordinary, ...change }
      for (const text of [explainToEmployee(judgement), explainWithNumbers(judgement, { ...about, isReader: true })]) {
        expect(text).toMatch(/\byou|anybody here/)
        expect(text).not.toMatch(/Dana|\bAsk\b|to decide|offer support|undefined/)
      }
    },
  )

  it('says since when, and how often before and since, where it is a change', () => {
    const sinceWhen = {
      day: dayOfDate('2025-02-03'),
      before: { days: 4, expected: 5.1 },
      since: { days: 9, expected: 1.2, usual: [0, 3] as [number, number] },
    }
    const judgement: Judgement = { ...ordinary, finding: 'PATTERN', observedDays: 13, sinceWhen }
    expect(explainToEmployee(judgement)).toMatch(
      /since 3 February 2025 it was on 9 days, .* up to 3 is usual for so long; before that on 4 days/,
    )
    expect(explainToManager(judgement, about)).toMatch(/since about 3 February 2025 it has been more often than before/)
    expect(explainToManager(judgement, about)).not.toMatch(/9 days|4 days/)
  })
})

describe('Whoever reads it', () => {
  it.each(['MANAGEMENT', 'UNKNOWN', 'CUSTOMER'])(
    'hears nothing of the person’s history where the cause is %s',
    (cause) => {
      const judgement: Judgement = { ...ordinary, finding: 'NOT_THEIRS', cause, observedDays: 9 }
      for (const text of [
        explainToManager(judgement, about),
        explainToEmployee(judgement),
        explainWithNumbers(judgement, about),
      ])
        expect(text).not.toMatch(/24 months|9 days|interactions|lasting|probab/)
    },
  )

  it('is never told that the person would be next where the store is in trouble', () => {
    const judgement: Judgement = {
      ...ordinary,
      finding: 'SYSTEMIC',
      change: { cleanInteractions: null, afterOneMore: 'PATTERN' },
    }
    for (const text of [
      explainToManager(judgement, about),
      explainToEmployee(judgement),
      explainWithNumbers(judgement, about),
    ])
      expect(text).not.toMatch(/part of a pattern|one more/i)
  })

  it('hears that it rests on one person’s records, without whose they are', () => {
    const judgement: Judgement = { ...ordinary, finding: 'EMERGING', voices: { unknown: false, restsOn: 'Kim' } }
    for (const text of [
      explainToManager(judgement, about),
      explainToEmployee(judgement),
      explainWithNumbers(judgement, about),
    ]) {
      expect(text).toMatch(/It rests on one person's records/)
      expect(text).not.toMatch(/Kim/)
    }
  })

  it('hears what is lastingly so at the store', () => {
    const judgement: Judgement = { ...ordinary, placeUsual: 2.1 }
    for (const text of [
      explainToManager(judgement, about),
      explainToEmployee(judgement),
      explainWithNumbers(judgement, about),
    ])
      expect(text).toMatch(/about 2\.1 times as often at this store as elsewhere/)
  })
})

describe('What the employee and HR read', () => {
  it('has the number and its logic', () => {
    const text = explainWithNumbers({ ...ordinary, finding: 'EMERGING', probability: 0.634 }, about)

    expect(text).toMatch(/The probability that it is 2 or more is 63%\./)
    expect(text).toMatch(
      /from 90%, with such things on 3 different days or more; of something emerging from 50%, on 2 days or more/,
    )
    expect(text).toMatch(/about 0\.9, with 90% certainty between 0\.4 and 1\.8/)
    expect(text).toMatch(
      /201,455 shifts of 690 people with 4,402 incidents that were put down to somebody, all before 1 May 2025/,
    )
    expect(text).toMatch(/What was told in confidence does not enter\.$/)
  })

  it('says where no records of peers were there to learn from', () => {
    expect(explainWithNumbers({ ...ordinary, basis: { ...ordinary.basis, shifts: 0 } }, about)).toMatch(
      /general assumptions stand in/,
    )
  })
})

describe('Where no shift is on record, what is said does not contradict itself', () => {
  const asAll = (judgement: Judgement) => [
    explainToManager(judgement, about),
    explainToEmployee(judgement),
    explainWithNumbers(judgement, about),
  ]
  const without: Judgement = {
    ...ordinary,
    finding: 'EMERGING',
    certainty: 'LITTLE_KNOWN',
    probability: 0.62,
    observedDays: 6,
    daysWithoutShift: 6,
    expectedDays: 0.9,
    usualDays: [0, 3],
    interactions: 0,
    shifts: 0,
    presumedInteractions: 4_200,
    shiftUnknown: true,
    sinceLast: { days: 3, interactions: 0 },
  }

  it('by comparing with shifts that there are not, with peers after all, or with a usual shift that nobody has', () => {
    for (const text of asAll(without)) {
      expect(text).toMatch(/no shift is on record, so that what is usual is mostly presumed/)
      expect(text).toMatch(/on more days than would be usual for anybody, as far as so little tells/)
      expect(text).toMatch(
        /In as much work as is presumed where no shift is on record a peer would have had about 0\.9 such days/,
      )
      expect(text).toMatch(/one that is usual in the position stands in for it/)
      expect(text).not.toMatch(/than with peers|same shifts|too few to compare|went well|(Dana's|your) usual/)
    }
    for (const text of asAll({ ...without, finding: 'ISOLATED' }))
      expect(text).toMatch(/too few to compare with anybody/)
  })

  it('by putting on the shifts that there are what happened on a day without one', () => {
    for (const text of asAll({ ...ordinary, daysWithoutShift: 1 })) {
      expect(text).toMatch(
        /on 2 days that .*, in about 18,000 .* on 330 shifts, and on 1 day without a shift on record\./,
      )
      expect(text).toMatch(/On these shifts, and in the work that is presumed where none is on record, a peer/)
    }
    // What was kept before such days were counted knows of the day itself.
    expect(said({ shiftUnknown: true })).toMatch(/on 1 day without a shift on record/)
  })

  it('nor by saying that nearly all went well where much of little did not', () => {
    const little = { observedDays: 4, interactions: 12, shifts: 4, sinceLast: null }
    expect(said(little)).not.toMatch(/went well/)
    expect(said({ ...little, shifts: 9, interactions: 400 })).toMatch(/Nearly all of Dana's interactions went well/)
    // a roster of the days alone on which something went wrong tells nothing of the others
    expect(said({ ...little, interactions: 400 })).not.toMatch(/went well/)
  })
})
