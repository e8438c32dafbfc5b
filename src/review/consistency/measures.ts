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
  /** What is counted: one, or several. */
  unit: 'incidents' | 'causes' | 'people' | 'approvals'
  /** How it was counted, and what counts as comparable. */
  counted: Message
  /** Whose doing it is, where managers are compared. */
  actor: 'whoAnswered' | 'whoLogged' | 'whoApproved' | null
}

const LIKE_INCIDENTS = message('measuredHow.likeIncidents')

const answered = (counted: Message): Words => ({
  unit: 'incidents',
  counted: message('measuredHow.answered', { counted, like: LIKE_INCIDENTS }),
  actor: 'whoAnswered',
})

const GIVEN = answered(message('measuredHow.given'))
/** Each informal kind is measured by itself. */
const INFORMAL: Record<InformalKind, Words> = {
  TEACHABLE_MOMENT: GIVEN,
  REASSIGNMENT: GIVEN,
  COACHING: GIVEN,
  TRAINING: GIVEN,
  SUPPORT: GIVEN,
  PROCESS_FIX: GIVEN,
  RECOGNITION: GIVEN,
  NO_ACTION: GIVEN,
  STAND_DOWN: GIVEN,
}

/** How each measure is told of; what it measures stands in the catalogue by its name. */
export const WORDS: Record<Measure, Words> = {
  FORMAL_ASKED_FOR: answered(message('measuredHow.askedFor')),
  FORMAL_IN_EFFECT: answered(message('measuredHow.inEffect')),
  ...INFORMAL,
  LATE_ANSWER: answered(message('measuredHow.late')),
  UNANSWERED: {
    unit: 'incidents',
    counted: message('measuredHow.unanswered', { like: LIKE_INCIDENTS }),
    actor: null,
  },
  CAUSE_CHANGED: { unit: 'causes', counted: message('measuredHow.causeChanged'), actor: 'whoLogged' },
  MOVED_AGAIN: { unit: 'people', counted: message('measuredHow.movedAgain'), actor: 'whoAnswered' },
  OVER_REPORTING: { unit: 'incidents', counted: message('measuredHow.overReporting'), actor: 'whoLogged' },
  AGAINST_PRECEDENT: { unit: 'approvals', counted: message('measuredHow.againstPrecedent'), actor: 'whoApproved' },
  AGAINST_FINDING: { unit: 'approvals', counted: message('measuredHow.againstFinding'), actor: 'whoApproved' },
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
