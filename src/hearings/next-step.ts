import { message, type Message } from '../language/message.js'
import { instantOf, localDate } from '../time/instant.js'

/** A hearing as far as it tells what comes next. Instants as texts. */
export interface Progress {
  /** It is over: what it was about is decided, or taken back. */
  decided: boolean
  now: string
  /** Of the store, by whose clock days are told. */
  timeZone: string
  /** Five working days after the employee was given all that there is. */
  heardFrom: string
  /** When it is heard; null while nobody is invited. */
  at: string | null
  heardAt: string | null
  /** Until when the employee may confirm the notes or comment on them. */
  notesUntil: string | null
  notesAnswered: boolean
  /** Whoever would decide has answered the five questions since it was heard. */
  questionsAnswered: boolean
}

export enum HearingStep {
  INVITE = 'INVITE',
  HEAR = 'HEAR',
  HEAR_AGAIN = 'HEAR_AGAIN',
  CONFIRM_NOTES = 'CONFIRM_NOTES',
  ANSWER_QUESTIONS = 'ANSWER_QUESTIONS',
  DECIDE = 'DECIDE',
  DECIDED = 'DECIDED',
}

/** What comes next on the way to a decision, in the order of the code of practice. Drawn in docs/states.md. */
export function nextStep({ now, heardFrom, at, heardAt, notesUntil, ...done }: Progress): HearingStep {
  if (done.decided) return HearingStep.DECIDED
  if (at === null) return HearingStep.INVITE
  // What came too late for the employee to prepare an answer is heard on a later day, or not decided on.
  if (heardFrom > at) return HearingStep.HEAR_AGAIN
  if (heardAt === null) return HearingStep.HEAR
  if (!done.notesAnswered && notesUntil !== null && now < notesUntil) return HearingStep.CONFIRM_NOTES
  return done.questionsAnswered ? HearingStep.DECIDE : HearingStep.ANSWER_QUESTIONS
}

/** The same in a sentence, for whoever waits for it: spoken to the employee where it is they who read it. */
export function inASentence(
  step: HearingStep,
  { now, timeZone, heardFrom, at, notesUntil }: Progress,
  isReader: boolean,
): Message {
  const you = isReader ? 'yes' : 'no'
  const day = (instant: string) => localDate(instant, timeZone)
  switch (step) {
    case HearingStep.INVITE:
      return message('hearing.invite', { you, day: day(heardFrom) })
    case HearingStep.HEAR:
      return now < at! ? message('hearing.heardOn', { day: day(at!) }) : message('hearing.hear', { you })
    case HearingStep.HEAR_AGAIN:
      return message('hearing.hearAgain', { you, day: day(heardFrom) })
    case HearingStep.CONFIRM_NOTES:
      return message('hearing.confirmNotes', { you, day: day(justBefore(notesUntil!)) })
    case HearingStep.ANSWER_QUESTIONS:
      return message('hearing.answerQuestions')
    case HearingStep.DECIDE:
      return message('hearing.decide', { you })
    case HearingStep.DECIDED:
      return message('hearing.decided')
  }
}

/** The days end with midnight, which belongs to the day after. */
const justBefore = (instant: string): string => instantOf(Date.parse(instant) - 1)
