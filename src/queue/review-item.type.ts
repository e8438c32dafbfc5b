import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql'
import { Appeal } from '../appeals/appeal.entity.js'
import { Employee } from '../directory/employee.entity.js'
import { DateTime } from '../graphql/scalars.js'
import { Incident } from '../incidents/incident.entity.js'
import { Response } from '../responses/response.entity.js'
import { ReviewCase } from './review-case.type.js'
import { DAYS_TO_DECIDE, ReviewReason } from './review-reasons.js'

const WORDS: Record<ReviewReason, string> = {
  FORMAL_RESPONSE_REQUESTED: 'Discipline takes effect only once HR approves it.',
  PATTERN_WITHOUT_RESPONSE: 'A finding of PATTERN that nobody has answered: see which support fits.',
  APPEAL: 'The employee does not accept a response: decideAppeal, by somebody who had no part in it.',
  FREQUENT_REASSIGNMENT: 'More than 14 days of reassignment in 90: it holds once HR approves it.',
  STOOD_DOWN:
    'Somebody was sent home with pay while a serious matter is looked into; beyond 14 days in 90 it holds only once HR approves it.',
  CONFLICT_OF_INTEREST:
    'The cause is MANAGEMENT or a manager of the store is named in it, so it is not theirs to decide.',
  MEANT_AS_PUNISHMENT:
    'The employee says that an informal answer was meant as a punishment: answerMeantAsPunishment, by somebody who did not give it. Or that how an incident was ended was: read what they told, then lookInto.',
  OVER_REPORTING:
    'Who recorded this records that person far more than everybody else does, of late or as its finding has it: look at what was recorded, and by whom, then lookInto.',
  HIDDEN_PUNISHMENT:
    'Three times or more in 90 days somebody was moved or sent home without having wished it; or it was done, a lesson given, or their leave recorded, moved or taken back, by those against whom they had spoken up; or they were taught for the third time for the same, or beside what was taken back, or again what an appeal had overturned: ask them and those who did it, then lookInto.',
  SHIFT_CONTESTED:
    'The employee says that a shift was otherwise than the roster has it: recordShifts enters it, as it was or otherwise.',
  FINDING_CHANGED:
    'A change of shifts, a cause or a date made a finding graver, and it is not served yet: look at what changed, then serveFinding, or correct it.',
  CAUSE_CONTESTED: 'The employee says it was otherwise: settleCause changes or upholds the cause.',
  SEVERITY_CONTESTED: 'The employee says it was not so grave: settleSeverity changes or confirms it.',
  FACTS_CONTESTED: 'The employee says that what is recorded was otherwise: decideCorrection accepts or declines that.',
  FIRST_LOOK: 'Drawn by chance: HR looks at it before the store answers it, so that no hold betrays anything.',
  COMPLAINT:
    'Told to HR in trust: somebody is complained about, or asks that their name be held back. Read it, then end it: for both there is a day by when.',
  RETALIATION_RISK:
    'Logged, made theirs or made graver by a manager whom the employee had contested or complained about in the 180 days before.',
  MANAGER_RECUSED:
    'It is about a manager of the store or one is named in it, and there is no other manager: nobody there can decide.',
  STATEMENT_REFUSED:
    'The employee was asked for a statement seven days ago and gave none, and a formal response or the answer to a pattern waits on it: find out why before anything is decided.',
  DEADLINE_NEAR:
    'Within five days it is too late: to ask for a formal response to a pattern or a major matter, to approve what has a last day of its own, or to settle what somebody is stood down for. It is gone with the deadline.',
  CUSTOMER_SIDE_CONTESTED:
    'Somebody says that the customer behaved otherwise, or that it was otherwise against what was agreed: claimConduct or weighExpectation settles it, by somebody who has said nothing of it before.',
  ATTRIBUTION_DENIED:
    'The employee says that a complaint was not about them: answerAttribution confirms it or takes their name out, by somebody who did not name them.',
  REMEDY_EXCEPTION:
    'Somebody asks to give a customer what the catalogue does not: approveRemedy or declineRemedy, by somebody who did not ask.',
  LETTING_GO:
    'A store proposes to let a customer go, to bar them, or to keep them again: decideLettingGo, by somebody who did not propose it. Or somebody was let go on what no longer stands: the same takes it back.',
  RETENTION_HELD:
    'A legal hold keeps records whose period is over: liftLegalHold, or confirmLegalHold where it is still needed: then it waits again after half a year. The incident is the oldest that it keeps.',
}

registerEnumType(ReviewReason, {
  name: 'ReviewReason',
  description: 'Why something waits for HR, and how soon it should be decided.',
  valuesMap: Object.fromEntries(
    Object.values(ReviewReason).map((reason) => [
      reason,
      { description: `${WORDS[reason]} Within ${DAYS_TO_DECIDE[reason]} days.` },
    ]),
  ),
})

@ObjectType({ description: 'Something that waits for HR.' })
export class ReviewItem {
  @Field(() => ID, { description: 'Its id, for asking of it again.' })
  id!: string

  @Field(() => ReviewReason, { description: 'Why it waits.' })
  reason!: ReviewReason

  @Field(() => Incident, { description: 'The incident it is about.' })
  incident!: Incident

  @Field(() => Response, { nullable: true, description: 'The response it is about, where it is about one.' })
  response!: Response | null

  @Field(() => Appeal, { nullable: true, description: 'For APPEAL.' })
  appeal!: Appeal | null

  @Field(() => ReviewCase, { description: 'The account and the facts, before the finding.' })
  case!: ReviewCase

  @Field(() => DateTime, { description: 'Since when it has waited.' })
  since!: string

  @Field(() => DateTime, { description: 'By when it should be decided: each reason has its days.' })
  dueAt!: string

  @Field(() => Boolean, { description: 'Whether its due date is past.' })
  overdue!: boolean

  @Field(() => Employee, {
    nullable: true,
    description: 'Who in HR has taken it, with all that waits about the same incident. It lapses after three days.',
  })
  takenBy!: Employee | null

  @Field(() => DateTime, { nullable: true, description: 'When somebody in HR took it; null where nobody has.' })
  takenAt!: string | null
}
