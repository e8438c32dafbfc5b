import { expect, it } from '@jest/globals'
import { Language } from '../language/language.js'
import { say } from '../language/say.js'
import { HearingStep, inASentence, nextStep, type Progress } from './next-step.js'

const DECIDABLE: Progress = {
  decided: false,
  timeZone: 'UTC',
  now: '2026-03-30T10:00:00.000Z',
  heardFrom: '2026-03-10T00:00:00.000Z',
  at: '2026-03-12T10:00:00.000Z',
  heardAt: '2026-03-12T11:00:00.000Z',
  notesUntil: '2026-03-20T00:00:00.000Z',
  notesAnswered: true,
  questionsAnswered: true,
}

it.each<[HearingStep, Partial<Progress>]>([
  [HearingStep.DECIDE, {}],
  [HearingStep.DECIDED, { decided: true }],
  [HearingStep.DECIDED, { decided: true, at: null, heardAt: null }],
  [HearingStep.INVITE, { at: null, heardAt: null }],
  [HearingStep.HEAR, { heardAt: null }],
  [HearingStep.HEAR, { heardAt: null, now: '2026-03-11T10:00:00.000Z' }],
  [HearingStep.HEAR_AGAIN, { heardFrom: '2026-03-12T10:00:00.001Z' }],
  [HearingStep.HEAR_AGAIN, { heardFrom: '2026-03-12T10:00:00.001Z', heardAt: null }],
  [HearingStep.CONFIRM_NOTES, { notesAnswered: false, now: '2026-03-19T23:59:59.999Z' }],
  [HearingStep.ANSWER_QUESTIONS, { questionsAnswered: false }],
  [HearingStep.DECIDE, { notesAnswered: false, now: '2026-03-20T00:00:00.000Z' }],
])('the next step is %s where %j', (step, different) => {
  const progress = { ...DECIDABLE, ...different }
  expect(nextStep(progress)).toBe(step)
  for (const language of [Language.EN, Language.NL]) {
    expect(say(inASentence(step, progress, false), language)).toMatch(/^[A-Z].*\.$/)
    expect(say(inASentence(step, progress, true), language)).toMatch(/^[A-Z](?!.*(employee|medewerker)).*\.$/)
  }
})

it.each([
  ['America/Los_Angeles', '2026-03-12T01:30:00.000Z', 'It is heard on 11 March 2026.'],
  ['Europe/Amsterdam', '2026-03-12T10:00:00.000Z', 'It is heard on 12 March 2026.'],
])('a day is the one that the calendar of the store shows: in %s, %s', (timeZone, at, said) => {
  const waiting = { ...DECIDABLE, timeZone, at, heardAt: null, now: '2026-03-10T10:00:00.000Z' }
  expect(say(inASentence(HearingStep.HEAR, waiting, false), Language.EN)).toContain(said)
})

it('a day that ends with midnight is the last on which something counts', () => {
  const amsterdam = { ...DECIDABLE, timeZone: 'Europe/Amsterdam', heardFrom: '2026-03-09T23:00:00.000Z' }
  const noted = { ...amsterdam, notesUntil: '2026-03-19T23:00:00.000Z' }
  expect(say(inASentence(HearingStep.INVITE, amsterdam, false), Language.EN)).toContain('not before 10 March 2026')
  expect(say(inASentence(HearingStep.CONFIRM_NOTES, noted, false), Language.EN)).toContain('until 19 March 2026')
})
