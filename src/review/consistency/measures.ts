import { type Message, message } from '../../language/message.js'
import { type InformalKind, ResponseKind } from '../../incidents/response-kinds.js'

/** By what people are told apart. */
export enum ConsistencyBy {
  MANAGER = 'MANAGER',
  STORE = 'STORE',
  POSITION = 'POSITION',
  TENURE = 'TENURE',
}

/** What is compared. */
export enum ConsistencyMeasure {
  FORMAL_ASKED_FOR = 'FORMAL_ASKED_FOR',
  FORMAL_IN_EFFECT = 'FORMAL_IN_EFFECT',
  TEACHABLE_MOMENT = 'TEACHABLE_MOMENT',
  REASSIGNMENT = 'REASSIGNMENT',
  COACHING = 'COACHING',
  TRAINING = 'TRAINING',
  SUPPORT = 'SUPPORT',
  PROCESS_FIX = 'PROCESS_FIX',
  RECOGNITION = 'RECOGNITION',
  NO_ACTION = 'NO_ACTION',
  STAND_DOWN = 'STAND_DOWN',
  LATE_ANSWER = 'LATE_ANSWER',
  UNANSWERED = 'UNANSWERED',
  CAUSE_CHANGED = 'CAUSE_CHANGED',
  MOVED_AGAIN = 'MOVED_AGAIN',
  OVER_REPORTING = 'OVER_REPORTING',
  /** As the API called it before; inside they are one. */
  LOGS_ONE_PERSON = OVER_REPORTING,
  AGAINST_PRECEDENT = 'AGAINST_PRECEDENT',
  AGAINST_FINDING = 'AGAINST_FINDING',
}

import Measure = ConsistencyMeasure

interface Words {
  /** As it stands in "…: 2.4 times as often as elsewhere". */
  what: string
  /** What is counted, for one and for several. */
  unit: [one: string, several: string]
  /** How it was counted, and what counts as comparable. */
  counted: string
  /** Whose doing it is, where managers are compared. */
  actor: string
}

const INCIDENTS: [string, string] = ['incident', 'incidents']
const LIKE_INCIDENTS = 'Comparable are incidents of the same finding, cause and severity.'
const WHO_ANSWERED = 'whoever gave, or asked for, the first response to the incident'

const answered = (what: string, counted: string): Words => ({
  what,
  unit: INCIDENTS,
  counted: `Counted are incidents that were answered, by the day on which the shift began. ${counted} ${LIKE_INCIDENTS}`,
  actor: WHO_ANSWERED,
})
const given = (what: string): Words =>
  answered(
    what,
    'An incident counts where this was among its responses, and was not withdrawn, declined or overturned.',
  )

/** Each informal kind is measured by itself. */
const GIVEN: Record<InformalKind, Words> = {
  TEACHABLE_MOMENT: given('a teachable moment is given'),
  REASSIGNMENT: given('somebody is reassigned'),
  COACHING: given('coaching is given'),
  TRAINING: given('training is given'),
  SUPPORT: given('support is given'),
  PROCESS_FIX: given('a process is mended'),
  RECOGNITION: given('somebody is recognised'),
  NO_ACTION: given('no action is taken'),
  STAND_DOWN: given('somebody is stood down'),
}

export const WORDS: Record<Measure, Words> = {
  FORMAL_ASKED_FOR: answered(
    'a formal response is asked for',
    'An incident counts where a warning, suspension or dismissal was asked for, whatever came of it.',
  ),
  FORMAL_IN_EFFECT: answered(
    'a formal response takes effect',
    'An incident counts where a warning, suspension or dismissal was approved and has not been overturned.',
  ),
  ...GIVEN,
  LATE_ANSWER: answered(
    'the answer comes late',
    'An incident counts where its first answer took more whole days than for the middle one of its class.',
  ),
  UNANSWERED: {
    what: 'an incident stays without an answer for 30 days',
    unit: INCIDENTS,
    counted: `Counted are incidents that were recorded 30 days ago or earlier, and within 30 days of happening. ${LIKE_INCIDENTS}`,
    actor: '',
  },
  CAUSE_CHANGED: {
    what: 'a contested cause is changed',
    unit: ['contested cause', 'contested causes'],
    counted:
      'Counted are incidents whose cause was contested and the contest decided; how often people contest does not matter. Comparable are those of the same severity that were logged with the same cause.',
    actor: 'whoever logged the incident',
  },
  MOVED_AGAIN: {
    what: 'a person is moved out of sight twice or more',
    unit: ['person', 'people'],
    counted:
      'Counted are people, once in each group, with two reassignments or more after incidents of the period that were not withdrawn or declined. Comparable are people with as many answered incidents there (five and more are one class).',
    actor: WHO_ANSWERED,
  },
  OVER_REPORTING: {
    what: 'what is put down to one person is logged',
    unit: INCIDENTS,
    counted:
      'Counted are own incidents that the manager both noticed and logged. Expected is what the same person’s share is of all that customers, colleagues, systems and other managers noticed in the same store. Shown is the one person who stands out most, by a test that allows for there being several; the counts are one person’s and stay hidden.',
    actor: 'whoever logged the incident',
  },
  AGAINST_PRECEDENT: {
    what: 'a formal response is approved although precedents do not bear it out',
    unit: ['approval', 'approvals'],
    counted:
      'Counted are formal responses that HR approved when five comparable incidents or more had been answered. One counts where under half of those had got as much, as it was at that moment. Comparable are approvals of the same step for the same severity.',
    actor: 'whoever approved it in HR',
  },
  AGAINST_FINDING: {
    what: 'a formal response is approved although the finding is no pattern',
    unit: ['approval', 'approvals'],
    counted:
      'Counted are formal responses that HR approved. One counts where the finding on the incident, as it stands today, is no pattern; misconduct that HR alone judges is among them. Comparable are approvals of the same step for the same severity.',
    actor: 'whoever approved it in HR',
  },
}

/** The response that a measure is about, where it is about one kind. */
export const kindOf = (measure: Measure): ResponseKind | undefined =>
  Object.values(ResponseKind).find((kind) => kind === (measure as string))

/** Why this cannot be asked by that, in a sentence; undefined where it can. */
export function cannotBeAsked(measure: Measure, by: ConsistencyBy): Message | undefined {
  if (measure === Measure.OVER_REPORTING && by !== ConsistencyBy.MANAGER)
    return message('review.eagernessByManagerAlone')
  if (measure === Measure.UNANSWERED && by === ConsistencyBy.MANAGER) return message('review.unansweredByStore')
  return undefined
}
