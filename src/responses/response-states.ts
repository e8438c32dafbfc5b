import { type Family, familyOf, type ResponseKind as Kind } from '../incidents/response-kinds.js'
import { ResponseStatus as Status } from './response-words.js'
import { type Message, message } from '../language/message.js'

/** What people do with a response. What time alone does to it is in response-status.ts. */
export enum ResponseAction {
  APPROVE = 'APPROVE',
  DECLINE = 'DECLINE',
  WITHDRAW = 'WITHDRAW',
  AGREE = 'AGREE',
  SHORTEN = 'SHORTEN',
  END = 'END',
  CALL_OFF = 'CALL_OFF',
  COMPLETE_STEP = 'COMPLETE_STEP',
  COMPLETE_LAST_STEP = 'COMPLETE_LAST_STEP',
  FINISH = 'FINISH',
  REFLECT = 'REFLECT',
  APPEAL = 'APPEAL',
  UPHOLD = 'UPHOLD',
  REJECT = 'REJECT',
  OVERTURN = 'OVERTURN',
}

type Transitions = Partial<Record<Status, Partial<Record<ResponseAction, Status>>>>

/** An appeal suspends discipline alone: what helps goes on meanwhile, and ends if the appeal is upheld. */
const appealable = (state: Status) => ({ APPEAL: state, ...decidable(state) })
/** An appeal that was made before is decided all the same, or it would wait for ever. */
const decidable = (state: Status) => ({ UPHOLD: Status.OVERTURNED, REJECT: state })
/** Of discipline HR itself finds at any time that it was not theirs. */
const NOT_THEIRS = { OVERTURN: Status.OVERTURNED }
const WAITING = { APPROVE: Status.ACTIVE, DECLINE: Status.DECLINED, WITHDRAW: Status.WITHDRAWN }

/** Status × action → state. What isn't here cannot be done. Drawn in docs/states.md. */
export const TRANSITIONS: Record<Family, Transitions> = {
  FORMAL: {
    AWAITING_HR: WAITING,
    ACTIVE: { APPEAL: Status.UNDER_APPEAL, ...NOT_THEIRS },
    // A suspension that is over still weighs on the record.
    COMPLETED: { APPEAL: Status.UNDER_APPEAL, ...NOT_THEIRS },
    EXPIRED: NOT_THEIRS,
    UNDER_APPEAL: { UPHOLD: Status.OVERTURNED, REJECT: Status.ACTIVE, ...NOT_THEIRS },
  },
  REASSIGNMENT: {
    AWAITING_HR: { ...WAITING, AGREE: Status.AWAITING_HR },
    ACTIVE: {
      AGREE: Status.ACTIVE,
      SHORTEN: Status.ACTIVE,
      END: Status.COMPLETED,
      CALL_OFF: Status.WITHDRAWN,
      REFLECT: Status.ACTIVE,
      ...appealable(Status.ACTIVE),
    },
    COMPLETED: { REFLECT: Status.COMPLETED, ...appealable(Status.COMPLETED) },
    WITHDRAWN: decidable(Status.WITHDRAWN),
  },
  STAND_DOWN: {
    AWAITING_HR: WAITING,
    ACTIVE: {
      APPROVE: Status.ACTIVE,
      DECLINE: Status.DECLINED,
      FINISH: Status.COMPLETED,
      REFLECT: Status.ACTIVE,
      ...appealable(Status.ACTIVE),
    },
    COMPLETED: { REFLECT: Status.COMPLETED, ...appealable(Status.COMPLETED) },
    DECLINED: decidable(Status.DECLINED),
  },
  LEARNING: {
    ACTIVE: {
      COMPLETE_STEP: Status.ACTIVE,
      COMPLETE_LAST_STEP: Status.COMPLETED,
      FINISH: Status.COMPLETED,
      REFLECT: Status.ACTIVE,
      ...appealable(Status.ACTIVE),
    },
    COMPLETED: { REFLECT: Status.COMPLETED, ...appealable(Status.COMPLETED) },
  },
  TASK: {
    ACTIVE: { FINISH: Status.COMPLETED, REFLECT: Status.ACTIVE, ...appealable(Status.ACTIVE) },
    COMPLETED: { REFLECT: Status.COMPLETED, ...appealable(Status.COMPLETED) },
  },
  DONE: { COMPLETED: { REFLECT: Status.COMPLETED } },
}

/** Where an action leads from a status, or undefined where it cannot be done. */
export const stateAfter = (kind: Kind, status: Status, action: ResponseAction): Status | undefined =>
  TRANSITIONS[familyOf(kind)][status]?.[action]

/** In whose words each action is spoken of: what is one to people has one sentence. */
const SPOKEN_OF = {
  APPROVE: 'APPROVE',
  DECLINE: 'DECLINE',
  WITHDRAW: 'WITHDRAW',
  AGREE: 'AGREE',
  SHORTEN: 'END',
  END: 'END',
  CALL_OFF: 'END',
  COMPLETE_STEP: 'COMPLETE_STEP',
  COMPLETE_LAST_STEP: 'COMPLETE_STEP',
  FINISH: 'FINISH',
  REFLECT: 'REFLECT',
  APPEAL: 'APPEAL',
  UPHOLD: 'UPHOLD',
  REJECT: 'UPHOLD',
  OVERTURN: 'OVERTURN',
} as const satisfies Record<ResponseAction, string>

/** For an action that cannot be done: why not, and what can. */
export function whyNot(kind: Kind, status: Status, action: ResponseAction): Message {
  const why = {
    kind: message(`responseNoun.${kind}`),
    status: message(`responseStatus.${status}`),
    done: message(`responseDone.${SPOKEN_OF[action]}`),
  }
  const possible = possibleFrom(kind, status)
  if (possible.length === 0) return message('responses.nothingMore', why)
  return message('responses.cannotBe', {
    ...why,
    possible: { any: possible.map((one) => message(`responseCan.${one}`)) },
  })
}

function possibleFrom(kind: Kind, status: Status) {
  const actions = Object.keys(TRANSITIONS[familyOf(kind)][status] ?? {}) as ResponseAction[]
  // Elsewhere than under appeal, whether there is an appeal to decide is not for this table to say.
  const certain = actions.filter(
    (one) => status === Status.UNDER_APPEAL || (one !== ResponseAction.UPHOLD && one !== ResponseAction.REJECT),
  )
  return [...new Set(certain.map((one) => SPOKEN_OF[one]))]
}
