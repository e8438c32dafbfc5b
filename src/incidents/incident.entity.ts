import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql'
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm'
import { CALENDAR_DATE, INSTANT } from '../database/column-types.js'
import type { CalendarDate, Instant } from '../time/instant.js'
import { Employee } from '../directory/employee.entity.js'
import { Store } from '../directory/store.entity.js'
import { Node } from '../graphql/node.js'
import { DateTime } from '../graphql/scalars.js'
import { ContextFactor } from '../workforce/context-factors.js'
import { CauseClaim } from './cause-claim.entity.js'
import { Correction } from './correction.entity.js'
import { IncidentParty } from './incident-party.entity.js'
import { AgainstExpectation, Cause, Conduct, ReportSource, RootCause, Severity, Touchpoint } from './incident-words.js'
import { SeverityClaim } from './severity-claim.entity.js'

registerEnumType(Cause, {
  name: 'Cause',
  description: 'Whose a breakdown was, as recorded: a claim that can be contested.',
  valuesMap: {
    EMPLOYEE: { description: "The employee's." },
    CUSTOMER: { description: "The customer's." },
    MANAGEMENT: { description: "A manager's, or how work was organised." },
    PROCESS: { description: 'A procedure or a system that did not work.' },
    OFFER: { description: 'What was sold: the product or the promise itself.' },
    UNKNOWN: { description: 'Nobody can tell yet.' },
  },
})
registerEnumType(Severity, {
  name: 'Severity',
  description: 'How grave a breakdown was.',
  valuesMap: {
    MINOR: { description: 'An annoyance that an apology mends.' },
    MODERATE: { description: 'A customer let down in what they came for.' },
    MAJOR: { description: 'Serious harm to somebody, or a customer lost for good.' },
  },
})
registerEnumType(Touchpoint, {
  name: 'Touchpoint',
  description: 'Where customer and company met.',
  valuesMap: {
    CHECKOUT: { description: 'At a till.' },
    SERVICE_DESK: { description: 'At the service desk.' },
    SALES_FLOOR: { description: 'On the sales floor.' },
    PHONE: { description: 'On the phone.' },
    ONLINE: { description: 'Online.' },
    DELIVERY: { description: 'At a delivery.' },
    OTHER: { description: 'Somewhere else.' },
  },
})
registerEnumType(ReportSource, {
  name: 'ReportSource',
  description: 'Who noticed it.',
  valuesMap: {
    CUSTOMER: { description: 'A customer.' },
    COLLEAGUE: { description: 'A colleague.' },
    MANAGER: { description: 'A manager.' },
    SYSTEM: { description: 'A system, such as a survey or a till.' },
    SELF: { description: 'The employee themselves.' },
  },
})

registerEnumType(Conduct, {
  name: 'Conduct',
  description: 'How the customer behaved: a claim that can be contested.',
  valuesMap: {
    REASONABLE: { description: 'As one may expect of anybody who was let down.' },
    DEMANDING: { description: 'Hard to please, and no worse than that.' },
    ABUSIVE: { description: 'Insults, threats or worse. The employee is owed care.' },
  },
})
registerEnumType(AgainstExpectation, {
  name: 'AgainstExpectation',
  description: 'What the customer asked for, against what had been agreed with them.',
  valuesMap: {
    WITHIN: { description: 'It is what was agreed.' },
    BEYOND: { description: 'It goes beyond what was agreed, which weighs for the employee.' },
    NOT_AGREED: { description: 'Nothing had been agreed with this customer at the time.' },
  },
})
registerEnumType(RootCause, {
  name: 'RootCause',
  description: 'Where a breakdown came from, as far as it was found out.',
  valuesMap: {
    PERSON: { description: 'What somebody could not or did not do.' },
    PLACE: { description: 'The room, the equipment, the noise.' },
    PROCESS: { description: 'A procedure or a system that did not work.' },
    OFFER: {
      description: 'What was sold: the product or the promise itself, or that it was sold to the wrong customer.',
    },
    CUSTOMER: { description: 'What the customer did.' },
    MANAGEMENT: { description: 'How work was organised, or what was instructed.' },
  },
})

/** One person's part in a service breakdown, as logged. */
@ObjectType({ implements: () => [Node], description: "One person's part in a service breakdown, as logged." })
@Entity('incidents')
@Index(['day'])
@Index(['occurredAt', 'id'])
@Index(['storeId', 'occurredAt', 'id'])
@Index(['employeeId', 'occurredAt', 'id'])
@Index(['finding', 'occurredAt', 'id'])
export class Incident {
  @Field(() => ID, { description: 'Its id, for asking of it again.' })
  @PrimaryColumn('uuid')
  id!: string

  @Field(() => String, { description: 'What people call it by, on the phone or on paper.' })
  @Column({ type: 'varchar', length: 40, unique: true })
  reference!: string

  @Column({ type: 'uuid', name: 'store_id' })
  storeId!: string

  @Field(() => Store, { description: 'Where it happened.' })
  @ManyToOne(() => Store)
  @JoinColumn({ name: 'store_id' })
  store!: Relation<Store>

  @Column({ type: 'uuid', name: 'employee_id', nullable: true })
  employeeId!: string | null

  @Field(() => Employee, {
    nullable: true,
    description: 'Whose part it is; null where nobody in particular was involved.',
  })
  @ManyToOne(() => Employee)
  @JoinColumn({ name: 'employee_id' })
  employee?: Relation<Employee> | null

  @Field(() => DateTime, { description: 'When it happened.' })
  @Column({ ...INSTANT, name: 'occurred_at' })
  occurredAt!: Instant

  /** The date on which the shift began, by the store's clock: the unit in which episodes are counted. */
  @Column({ ...CALENDAR_DATE })
  day!: CalendarDate

  @Field(() => String, { nullable: true, description: 'Imported records may have none.' })
  @Column({ type: 'text', nullable: true })
  summary!: string | null

  @Field(() => ReportSource, { description: 'Who noticed it, as the recorder says.' })
  @Column({ type: 'varchar', length: 20 })
  source!: ReportSource

  @Field(() => Touchpoint, { description: 'Where customer and company met.' })
  @Column({ type: 'varchar', length: 20 })
  touchpoint!: Touchpoint

  @Field(() => Severity, { description: 'How grave it was, as recorded: a claim that can be contested.' })
  @Column({ type: 'varchar', length: 20 })
  severity!: Severity

  @Field(() => DateTime, {
    nullable: true,
    description: 'The employee contests how grave it is said to be, and HR has not settled it yet.',
  })
  @Column({ ...INSTANT, name: 'severity_contested_at', nullable: true })
  severityContestedAt!: Instant | null

  @Field(() => Boolean, {
    description: 'HR has confirmed how grave it was. Before that nothing bears more than a MINOR incident does.',
  })
  severityConfirmed!: boolean

  /** Who in HR said so last. */
  @Column({ type: 'uuid', name: 'severity_confirmed_by', nullable: true })
  severityConfirmedBy!: string | null

  @Field(() => [SeverityClaim], {
    description: 'Who said what of how grave it was, after it was logged, when and why; oldest first.',
  })
  severityHistory!: SeverityClaim[]

  @Field(() => Cause, { description: 'Whose it was, as recorded: a claim that can be contested.' })
  @Column({ type: 'varchar', length: 20 })
  cause!: Cause

  @Field(() => [ContextFactor], { description: 'Without what the employee told in confidence.' })
  context!: ContextFactor[]

  /** Who logged it; null for an imported record that doesn't say. */
  @Column({ type: 'uuid', name: 'reporter_id', nullable: true })
  reporterId!: string | null

  @Column({ ...INSTANT, name: 'recorded_at' })
  recordedAt!: Instant

  /** It came from a file: who wrote it there, and when, is what the file says. */
  @Column({ type: 'boolean', default: false })
  imported!: boolean

  @Field(() => DateTime, {
    nullable: true,
    description:
      'When it was sent to the employee, to confirm that they know of it. Null for imported records until then.',
  })
  @Column({ ...INSTANT, name: 'sent_at', nullable: true })
  sentAt!: Instant | null

  @Field(() => DateTime, {
    nullable: true,
    description:
      'When the employee confirmed that they know of it, or gave their account of it. What they left unanswered for seven days after it was sent, leave not counted, counts as known as well.',
  })
  @Column({ ...INSTANT, name: 'known_at', nullable: true })
  knownAt!: Instant | null

  @Field(() => DateTime, { nullable: true, description: 'The employee contests the cause, and it is not settled yet.' })
  @Column({ ...INSTANT, name: 'contested_at', nullable: true })
  contestedAt!: Instant | null

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Logged, made theirs or made graver by a manager whom the employee had contested or complained about in the 180 days before: HR looks at it first. For the employee and HR; null for managers.',
  })
  @Column({ type: 'boolean', name: 'retaliation_risk', default: false })
  retaliationRisk!: boolean

  /** A complaint, or told to HR alone: nobody of the store sees it, nor who is complained about, until HR opens it. */
  @Field(() => Boolean, {
    nullable: true,
    description:
      'Nobody of the store sees it, nor whoever is complained about, until HR opens it. For the employee and HR; null for others.',
  })
  @Column({ type: 'boolean', name: 'for_hr_alone', default: false })
  forHrAlone!: boolean

  @Field(() => Boolean, {
    nullable: true,
    description:
      'The employee asks HR to hold their name back; until they say otherwise HR opens it to nobody. For them and HR.',
  })
  @Column({ type: 'boolean', name: 'name_held_back', default: false })
  nameHeldBack!: boolean

  /** HR looks at it before anybody of the store answers it: after somebody spoke up, or because it was drawn. */
  @Field(() => Boolean, {
    description: 'HR looks at it before anybody of the store answers it otherwise than with support.',
  })
  @Column({ type: 'boolean', name: 'hr_first', default: false })
  hrFirst!: boolean

  @Field(() => DateTime, {
    nullable: true,
    description: 'When HR had read it and looked into it. For the employee and HR.',
  })
  @Column({ ...INSTANT, name: 'hr_looked_at', nullable: true })
  hrLookedAt!: Instant | null

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the employee said that they wish to be reassigned after this.',
  })
  @Column({ ...INSTANT, name: 'reassignment_wished_at', nullable: true })
  reassignmentWishedAt!: Instant | null

  @Field(() => String, {
    nullable: true,
    description: 'How a complaint ended, in words of HR. For the employee and HR.',
  })
  @Column({ type: 'text', name: 'complaint_outcome', nullable: true })
  complaintOutcome!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the complaint ended. For the employee and HR.' })
  @Column({ ...INSTANT, name: 'complaint_ended_at', nullable: true })
  complaintEndedAt!: Instant | null

  /** Incidents of one event share it. */
  @Column({ type: 'uuid', name: 'event_id', nullable: true })
  eventId!: string | null

  @Field(() => ID, {
    nullable: true,
    description: 'It was logged twice: this one is the other record of the same part.',
  })
  @Column({ type: 'uuid', name: 'merged_into', nullable: true })
  mergedInto!: string | null

  @Field(() => [IncidentParty], { description: 'Who else had a part in it, and which.' })
  parties!: IncidentParty[]

  @Field(() => [Correction], {
    description: 'What the employee says was otherwise, and what came of it; oldest first.',
  })
  corrections!: Correction[]

  @Field(() => [CauseClaim], { description: 'Who said whose it was, when and why; oldest first.' })
  causeHistory!: CauseClaim[]

  @Field(() => DateTime, {
    nullable: true,
    description: 'Logged by mistake: it stays in the trail and counts nowhere.',
  })
  @Column({ ...INSTANT, name: 'withdrawn_at', nullable: true })
  withdrawnAt!: Instant | null

  @Field(() => DateTime, { nullable: true, description: 'When the employee was asked for their account.' })
  @Column({ ...INSTANT, name: 'statement_requested_at', nullable: true })
  statementRequestedAt!: Instant | null

  /** Written by statements/. */
  @Column({ ...INSTANT, name: 'statement_given_at', nullable: true })
  statementGivenAt!: Instant | null

  /** Written by assessments/: the newest assessment and its finding, so that a list can show and filter by them. */
  @Column({ type: 'uuid', name: 'assessment_id', nullable: true })
  assessmentId!: string | null

  @Column({ type: 'varchar', length: 20, nullable: true })
  finding!: string | null

  /**
   * Written by assessments/: the newest assessment where it is graver than the one served, and HR has yet to look at why. While findings
   * are off, and so none is served: what was served last, where something waited.
   */
  @Column({ type: 'uuid', name: 'held_assessment_id', nullable: true })
  heldAssessmentId!: string | null

  /** Written by queue/: who recorded it records this person far more than everybody else does. HR alone is told. */
  @Column({ type: 'boolean', name: 'over_reported', default: false })
  overReported!: boolean

  /** Written by responses/: when it was first answered. */
  @Column({ ...INSTANT, name: 'answered_at', nullable: true })
  answeredAt!: Instant | null

  /** The customer's side, written by customers/. Null where nothing was said of it. */
  @Column({ type: 'uuid', name: 'customer_id', nullable: true })
  customerId!: string | null

  @Column({ type: 'varchar', length: 20, nullable: true })
  conduct!: Conduct | null

  @Column({ type: 'varchar', length: 20, name: 'against_expectation', nullable: true })
  againstExpectation!: AgainstExpectation | null

  @Column({ type: 'uuid', name: 'offering_id', nullable: true })
  offeringId!: string | null

  /** Who said whom a complaint concerned, when, and of what cause; it counts for nothing until it is agreed. */
  @Column({ type: 'uuid', name: 'attributed_by', nullable: true })
  attributedBy!: string | null

  @Column({ ...INSTANT, name: 'attributed_at', nullable: true })
  attributedAt!: Instant | null

  /** Held aside while it is not agreed: the cause that is said, where that is EMPLOYEE. */
  @Column({ type: 'varchar', length: 20, name: 'attributed_cause', nullable: true })
  attributedCause!: Cause | null

  @Column({ ...INSTANT, name: 'attribution_agreed_at', nullable: true })
  attributionAgreedAt!: Instant | null

  @Column({ ...INSTANT, name: 'closed_at', nullable: true })
  closedAt!: Instant | null

  @Column({ type: 'varchar', length: 20, name: 'root_cause', nullable: true })
  rootCause!: RootCause | null

  @Column({ type: 'text', name: 'what_was_done', nullable: true })
  whatWasDone!: string | null

  @Column({ type: 'uuid', name: 'done_by', nullable: true })
  doneBy!: string | null

  @Column({ ...CALENDAR_DATE, name: 'checked_on', nullable: true })
  checkedOn!: CalendarDate | null

  /** Written by retention/: when its period was over and the person, and what was told of them, was taken out. */
  @Column({ ...INSTANT, name: 'ended_at', nullable: true })
  endedAt!: Instant | null
}
