import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql'
import { upTo } from '../graphql/up-to.js'
import { Incident } from '../incidents/incident.entity.js'
import { Leave } from '../workforce/leave.entity.js'

/** What can wait for somebody: first what is asked of them themselves, then what waits for them as a manager. */
export enum WaitingKind {
  STATEMENT_ASKED_OF_ME = 'STATEMENT_ASKED_OF_ME',
  RECORD_TO_CONFIRM = 'RECORD_TO_CONFIRM',
  MY_STEP_DUE = 'MY_STEP_DUE',
  ATTRIBUTION_TO_ANSWER = 'ATTRIBUTION_TO_ANSWER',
  MY_HEARING = 'MY_HEARING',
  REASSIGNMENT_TO_AGREE = 'REASSIGNMENT_TO_AGREE',
  UNANSWERED = 'UNANSWERED',
  REOPENED = 'REOPENED',
  STATEMENT_ARRIVED = 'STATEMENT_ARRIVED',
  CORRECTION_TO_DECIDE = 'CORRECTION_TO_DECIDE',
  REASSIGNMENT_ENDING = 'REASSIGNMENT_ENDING',
  STEP_DUE = 'STEP_DUE',
  LEAVE_TO_CONFIRM = 'LEAVE_TO_CONFIRM',
  REMEDY_EXCEPTION = 'REMEDY_EXCEPTION',
  LETTING_GO = 'LETTING_GO',
  CHECK_DUE = 'CHECK_DUE',
  TO_CLOSE = 'TO_CLOSE',
}

registerEnumType(WaitingKind, {
  name: 'WaitingKind',
  description: 'For what somebody is waited for.',
  valuesMap: {
    STATEMENT_ASKED_OF_ME: { description: 'You were asked for your account, and have not given it: `giveStatement`.' },
    RECORD_TO_CONFIRM: {
      description: 'It was sent to you, and you have not confirmed that you know of it: `confirmKnown`.',
    },
    MY_STEP_DUE: { description: 'A step that was agreed with you is due by tomorrow, or was: `completeStep`.' },
    ATTRIBUTION_TO_ANSWER: {
      description:
        'Somebody says that a customer’s complaint concerned you, and you have not said whether it did: `answerAttribution`.',
    },
    MY_HEARING: {
      description:
        'You are to be heard before something formal is decided, or on your appeal against it, or the notes of it wait for your word: `moveHearing`, `bringCompanion`, `answerNotes`.',
    },
    REASSIGNMENT_TO_AGREE: {
      description: 'Other work that was asked of you holds beyond its first day once you agree: `agreeToReassignment`.',
    },
    UNANSWERED: {
      description:
        'Of the last 30 days in your stores, and nobody has answered it: `respond`. Without what HR looks at first.',
    },
    REOPENED: {
      description:
        'It was closed, and the customer says that it is not over: read what they say, and close it anew: `closeIncident`.',
    },
    STATEMENT_ARRIVED: {
      description: 'The employee gave their account, and nobody has answered the incident: read it first.',
    },
    CORRECTION_TO_DECIDE: {
      description: 'The employee says it was otherwise, and you may decide that: `decideCorrection`.',
    },
    REASSIGNMENT_ENDING: { description: 'A reassignment ends today or tomorrow: see how it went.' },
    STEP_DUE: { description: 'A step that was agreed with somebody of yours is due by tomorrow, or was.' },
    LEAVE_TO_CONFIRM: {
      description:
        'Somebody of yours recorded leave of their own, and nobody has confirmed it: `confirmLeave`. It is about no incident, but about `leave`.',
    },
    REMEDY_EXCEPTION: {
      description:
        'For whoever is above the store: something beyond the catalogue is asked for: `approveRemedy`, `declineRemedy`.',
    },
    LETTING_GO: {
      description:
        'For whoever is above the store: the store proposes to let a customer go, to bar or to keep them: `decideLettingGo`. It is shown with the newest incident of the customer there.',
    },
    CHECK_DUE: {
      description:
        'When it was closed, it was said that somebody checks today whether it helped, or in the six days before: see whether it came back (`recurred`).',
    },
    TO_CLOSE: {
      description:
        'MODERATE or graver, answered within the last 60 days, and nobody has said what was done so that it does not come back: `closeIncident`. Without what something formal waits over.',
    },
  },
})

/** So many of each are shown unless more are asked for, as many as are counted. */
export const MOST_SHOWN = 20
/** More than these are not counted out. */
export const MOST_COUNTED = 100

@ObjectType({ description: 'What waits for you, of one kind.' })
export class Waiting {
  @Field(() => WaitingKind, { description: 'What it is.' })
  kind!: WaitingKind

  @Field(() => Int, { description: `How many wait. ${MOST_COUNTED} means that it may be more.` })
  count!: number

  @Field(() => [Incident], {
    complexity: upTo(MOST_SHOWN, 10),
    description: 'The incidents they are about, the latest of them, newest first: as many as `first` says.',
  })
  incidents!: Incident[]

  @Field(() => [Leave], {
    complexity: upTo(MOST_SHOWN, 1),
    description:
      'The leave that it is about, as much of it as `first` says, what ends soonest first; none where it is about incidents.',
  })
  leave!: Leave[]
}
