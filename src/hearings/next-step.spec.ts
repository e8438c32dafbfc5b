import { expect, it } from '@jest/globals'
import { Language } from '../language/language.js'
import { say } from '../language/say.js'
import { HearingStep, inASentence, nextStep, type Progress } from './next-step.js'

const DECIDABLE: Progress = {
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
  expect(say(inASentence(step, progress), Language.EN)).toMatch(/^[A-Z].*\.$/)
})
