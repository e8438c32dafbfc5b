import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql'
import { connectionOf } from '../graphql/connection.js'
import { DateTime } from '../graphql/scalars.js'
import { NoticeKind } from './notice-kinds.js'

registerEnumType(NoticeKind, {
  name: 'NoticeKind',
  description: 'What somebody is told of.',
  valuesMap: {
    INCIDENT_LOGGED: { description: 'An incident was logged.' },
    STATEMENT_REQUESTED: { description: 'The employee is asked for their account.' },
    STATEMENT_GIVEN: { description: 'The employee has given their account.' },
    CAUSE_CONTESTED: { description: 'An employee says that it was not theirs.' },
    CAUSE_CHANGED: { description: 'Whose it was is recorded otherwise now.' },
    CAUSE_UPHELD: { description: 'It was contested whose it was, and HR has decided that the record stays.' },
    SEVERITY_CONTESTED: { description: 'An employee says that it was not so grave.' },
    SEVERITY_SETTLED: { description: 'How grave it was is confirmed, or recorded otherwise now.' },
    CORRECTION_PROPOSED: { description: 'An employee says that the facts were otherwise.' },
    CORRECTION_DECIDED: { description: 'A correction was accepted or declined.' },
    PATTERN_FOUND: { description: 'An incident became part of a pattern.' },
    RESPONSE_GIVEN: { description: 'An incident was answered.' },
    RESPONSE_REQUESTED: { description: 'A formal response is asked for.' },
    RESPONSE_APPROVED: { description: 'A formal response takes effect.' },
    RESPONSE_DECLINED: { description: 'A formal response that was asked for does not take effect.' },
    RESPONSE_WITHDRAWN: { description: 'A response was taken back.' },
    RESPONSE_FINISHED: { description: 'What was agreed is done.' },
    RESPONSE_OVERTURNED: { description: 'HR found that it was not theirs: a formal response over it is overturned.' },
    RESPONSE_NARROWED: {
      description: 'HR found that one of several incidents was not theirs: a formal response stands with the rest.',
    },
    STOOD_DOWN: { description: 'Somebody was sent home with pay.' },
    STAND_DOWN_ENDED: {
      description: 'That somebody was sent home with pay has ended: it keeps them from work no more.',
    },
    DEADLINE_NEAR: {
      description:
        'The time to give your account, to say what was otherwise, or to appeal something formal is soon over.',
    },
    POLICY_CHANGED: {
      description:
        'By what rules people are judged, looked after or protected, or how long what is kept of them is kept, is otherwise from now on.',
    },
    CUSTOMER_POLICY_CHANGED: {
      description: 'What customers are given, or asked afterwards, is otherwise; told once a day at most.',
    },
    PERIODS_SHORTENED: {
      description:
        'For HR: somebody in HR adopted a shorter period for what is kept, which comes into force 30 days later. See retentionPolicyToCome.',
    },
    ACCOUNT_TOLD: {
      description: 'Somebody told HR what they saw: it is in accountsToAttach, and named nowhere else.',
    },
    STANDARD_PUBLISHED: {
      description: 'A service standard was published, to be read and acknowledged; told once a day at most.',
    },
    DEPUTY_NEEDED: {
      description:
        'For a deputy from outside: too few in HR are without a part in something formal, and they are called.',
    },
    HEARING_INVITED: { description: 'The employee is invited to be heard on what is alleged.' },
    HEARING_MOVED: { description: 'A hearing was moved by the employee, or adjourned by HR.' },
    HEARING_EVIDENCE: { description: 'There is new evidence that the employee can answer at a hearing.' },
    HEARING_NOTED: { description: 'There are notes of a hearing.' },
    HEARING_NOTES_ANSWERED: { description: 'The employee confirmed the notes of a hearing, or commented on them.' },
    REASSIGNMENT_AGREED: { description: 'The employee agreed to a reassignment.' },
    REASSIGNMENT_ENDING: { description: 'A reassignment ends soon.' },
    APPEAL_MADE: { description: 'An employee appeals a response.' },
    APPEAL_DECIDED: { description: 'An appeal was decided.' },
    RECORD_SENT: { description: 'What is new on the record was sent to the employee, to confirm item by item.' },
    INCIDENT_WITHDRAWN: { description: 'An incident was withdrawn: it counts nowhere.' },
    INCIDENT_MERGED: { description: 'An incident was merged into another about the same.' },
    INCIDENT_OPENED: { description: 'HR opened an incident to somebody it concerns.' },
    NAMED_IN_IT: {
      description: 'For somebody in HR: another in HR names them in an incident, so that they decide nothing about it.',
    },
    PART_DENIED: { description: 'Somebody in HR who is named in an incident says that they had no part in it.' },
    COMPLAINT_OPENED: { description: 'HR opened a complaint to whom it is about.' },
    COMPLAINT_MADE: { description: 'Somebody complains about another: told to HR alone.' },
    COMPLAINT_ENDED: { description: 'What came of a complaint: told to whoever made it.' },
    NAME_MAY_BE_KNOWN: { description: 'Whoever complained lets their name be known now.' },
    FOR_HR_FIRST: { description: 'HR looks at an incident before the store answers it.' },
    HR_LOOKED: { description: 'HR has looked at an incident.' },
    RESPONSE_ANSWERED: { description: 'The employee answered what they were told.' },
    MEANT_AS_PUNISHMENT: { description: 'An employee says that an answer was meant as a punishment.' },
    PUNISHMENT_ANSWERED: { description: 'HR answered what an employee said of an answer.' },
    SHIFT_CHANGED: { description: 'Somebody else changed what was counted on a shift of yours, or its hours.' },
    SHIFT_UPHELD: { description: 'You contested a shift of yours, and HR has entered it as it was.' },
    LEAVE_CHANGED_AFTER_SPEAKING_UP: {
      description:
        'For HR: the leave of somebody was recorded, moved or taken back by those against whom they had spoken up of late.',
    },
    ROSTER_CHANGED_AFTER_SPEAKING_UP: {
      description:
        'For HR: those against whom somebody had spoken up of late put them in another position, or moved their hours.',
    },
    LEAVE_CHANGED: { description: 'Somebody else recorded leave of yours, moved it or took it back.' },
    LEAVE_TO_CONFIRM: {
      description:
        'Somebody of your store recorded leave of their own: it counts once it is confirmed (`confirmLeave`).',
    },
    LEAVE_FOR_HR_TO_CONFIRM: {
      description:
        'For HR: the same of somebody who has something to answer meanwhile, or whose leave nobody else can confirm.',
    },
    LEAVE_CONFIRMED: { description: 'Leave that you recorded is confirmed: its days count.' },
    COMMENDATION_WITHDRAWN: { description: 'Praise of you was taken back by who had given it.' },
    COMMENDATION_WITHDRAWN_AFTER_SPEAKING_UP: {
      description: 'For HR: praise of somebody was taken back by a manager against whom they had spoken up of late.',
    },
    REASSIGNMENT_WISHED: { description: 'An employee wishes to do other work for a while.' },
    INCIDENT_ATTRIBUTED: { description: 'Somebody said whom a complaint of a customer concerned.' },
    ATTRIBUTION_DENIED: { description: 'An employee says that a complaint did not concern them.' },
    ATTRIBUTION_SETTLED: { description: 'It is settled whether a complaint concerned who was named.' },
    CUSTOMER_SIDE_SAID: {
      description: 'Something was said of how a customer behaved, or of what was agreed with them.',
    },
    REMEDY_ASKED_FOR: { description: 'For HR: a remedy outside of the catalogue waits to be approved.' },
    REMEDY_TO_DECIDE: {
      description: 'For a manager above the store: a remedy outside of the catalogue waits to be approved.',
    },
    REMEDY_DECIDED: { description: 'A remedy outside of the catalogue was approved or declined.' },
    CUSTOMER_STANDING_CHANGED: { description: 'A customer was let go, barred, or kept again.' },
    MODEL_NO_LONGER_FITS: {
      description:
        'The model by which findings are made no longer fits what happens: see modelHealth. It is about no incident.',
    },
    INCIDENT_CLOSED: { description: 'An incident is closed, with what was done.' },
    SEE_TO_IT: {
      description:
        'When an incident was closed, it was said that you see to what is to be done. It names the incident only to those who may read it.',
    },
    INCIDENT_REOPENED: {
      description: 'A customer says that it is not over for them: what was closed is open again.',
    },
    CUSTOMER_SIDE_CONTESTED: { description: 'What is recorded of a customer’s side is contested: HR settles it.' },
  },
})

@ObjectType({ description: 'Whom a notice is about, as they are called.' })
export class NoticePerson {
  @Field(() => String, { description: 'Their number in the directory.' })
  number!: string

  @Field(() => String, { description: 'What they are called.' })
  name!: string
}

@ObjectType({ description: 'That something happened which concerns you, or waits for you. What, is read by its ids.' })
export class Notice {
  @Field(() => ID, { description: 'The same for the same event, should it come twice.' })
  id!: string

  @Field(() => NoticeKind, { description: 'What happened.' })
  kind!: NoticeKind

  @Field(() => DateTime, { description: 'When it happened.' })
  at!: string

  @Field(() => ID, {
    description:
      'The incident it is about. Where it is about none, the id of the notice, by which no incident is found.',
    deprecationReason: 'It cannot say that there is none: aboutIncident can.',
  })
  incidentId!: string

  @Field(() => ID, {
    nullable: true,
    description: 'The incident it is about; null where it is about none, but about the whole organisation.',
  })
  aboutIncident!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'What people call that incident by; null once it is no longer there.',
  })
  reference?: string | null

  @Field(() => NoticePerson, {
    nullable: true,
    description:
      'Whom it is about: you, or for managers and HR somebody else; null where it is about nobody in particular.',
  })
  person?: NoticePerson | null

  /** The id of whom it is about. */
  employeeId!: string | null

  @Field(() => ID, { nullable: true, description: 'The response it is about, where it is about one.' })
  responseId!: string | null

  @Field(() => String, { description: 'A plain sentence.' })
  text!: string

  @Field(() => Boolean, { description: 'Whether it is later than what you have marked as read.' })
  unread!: boolean
}

export const NoticeConnection = connectionOf('Notice', Notice)
