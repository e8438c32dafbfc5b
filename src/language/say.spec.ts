import { describe, expect, it } from '@jest/globals'
import { contextInWords } from './context-in-words.js'
import { perCent, roughNumber, tenths } from './figures.js'
import { Language } from './language.js'
import { message, textOf } from './message.js'
import { say, sayKept, toKeep } from './say.js'

const days = { since: '2026-02-03', expected: 1.2, usual: 3, daysBefore: 1, expectedBefore: 0 }
const going = message('finding.goingOn', {
  conditions: {
    all: ['SYSTEM_OUTAGE', 'UNDERSTAFFED', 'NEW_SYSTEM'].map((name) =>
      message('finding.conditionUnknown', { condition: contextInWords(name) }),
    ),
  },
})

describe('a message', () => {
  it('is said in the language of its reader, with its numbers, dates and plurals', () => {
    const change = message('finding.beforeAndSince', { ...days, days: 1_240 })
    expect(say(change, Language.EN)).toMatch(
      /since 3 February 2026 it was on 1,240 days, .* about 1\.2 .* before that on 1 day, .* would have had less than 0\.1\.$/,
    )
    expect(say(change, Language.NL)).toMatch(
      /sinds 3 februari 2026 was het op 1\.240 dagen, .* ongeveer 1,2 .* daarvoor op 1 dag, .* op minder dan 0,1 /,
    )
  })

  it('is filled with other messages, and with lists of them, in the same language', () => {
    expect(say(going, Language.EN)).toContain(
      'system outage (how much it does to anyone is not known yet), understaffed (how much it does to anyone is not known yet) and new system (',
    )
    expect(say(going, Language.NL)).toMatch(/een systeemstoring \(.*\), te weinig personeel \(.*\) en new system \(/)
  })

  it('takes what people write as it is, whatever stands in it', () => {
    const name = "{name, plural, other {#}} <b>O'Hara</b>"
    expect(say(message('finding.askHowTheyAre', { name }), Language.EN)).toBe(`Ask how ${name} is.`)
  })

  it('is kept as its key and values, and said again to whoever reads it', () => {
    const kept = toKeep(textOf(message('finding.isolated'), null, going, false))
    expect(kept).not.toContain('mistake')
    expect(sayKept(kept, Language.EN)).toMatch(/^This looks like a mistake that anybody makes\. Going on/)
    expect(sayKept(kept, Language.NL)).toMatch(/^Dit lijkt een fout die iedereen weleens maakt\. Wat er tijdens/)
    expect(sayKept(kept, Language.EN)).toMatch(/^This looks like a mistake/)
  })

  it('was kept as a sentence before there were keys, and stays one', () => {
    expect(sayKept('This looks like a bad day.', Language.NL)).toBe('This looks like a bad day.')
  })
})

describe('figures', () => {
  it('have as many digits as a reader needs', () => {
    expect([3, 3.14159, 12.6, 12_345.6, 0.04, 0].map(tenths)).toEqual([3, 3.1, 13, 12_346, 0, 0])
    expect([7.6, 99, 123, 1_249, 23_456].map(roughNumber)).toEqual([8, 99, 120, 1_200, 23_000])
    expect([0, 0.004, 0.337, 0.99, 0.995, 1].map(perCent)).toEqual([0, 0, 34, 99, 100, 100])
  })
})
