import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql'
import { Column, Entity, Index, PrimaryColumn } from 'typeorm'
import { ResponseKind } from '../incidents/response-kinds.js'
import { CALENDAR_DATE, INSTANT } from '../database/column-types.js'
import type { CalendarDate, Instant } from '../time/instant.js'
import { Employee } from '../directory/employee.entity.js'
import { CalendarDate as CalendarDateScalar, DateTime } from '../graphql/scalars.js'
import { ResponseStep } from './response-step.entity.js'
import { Misconduct, ResponseStatus } from './response-words.js'

registerEnumType(ResponseKind, {
  name: 'ResponseKind',
  description:
    'What the manager does about it. Warnings, suspension and dismissal are formal: they pass the due-process gate first.',
  valuesMap: {
    STAND_DOWN: { description: 'Sent home with pay, 14 days at most. Counts for nothing; HR is told.' },
    TEACHABLE_MOMENT: { description: 'A conversation: what happened, what was learned, the next small step.' },
    REASSIGNMENT: { description: 'Other work for a while, with the same pay and hours.' },
    COACHING: { description: 'Steps that are agreed and worked through together.' },
    TRAINING: { description: 'Something is learned or practised.' },
    SUPPORT: { description: 'Help for the employee.' },
    PROCESS_FIX: { description: "A process is mended, so that it doesn't happen to the next." },
    RECOGNITION: { description: 'Thanks for how it was handled.' },
    NO_ACTION: { description: 'Nothing needs to be done.' },
    VERBAL_WARNING: { description: 'The first formal step: passes the seven tests first.' },
    WRITTEN_WARNING: { description: 'The second formal step: passes the seven tests first.' },
    FINAL_WARNING: { description: 'The last warning: passes the seven tests first.' },
    SUSPENSION: { description: 'Sent home for a time as a sanction: passes the seven tests first.' },
    DISMISSAL: { description: 'The end of employment: passes the seven tests first.' },
  },
})
registerEnumType(ResponseStatus, {
  name: 'ResponseStatus',
  valuesMap: {
    PLANNED: { description: 'It begins on a later day.' },
    COMPLETED: { description: 'Done, or, for a reassignment, ended.' },
    EXPIRED: { description: 'A spent warning: it weighs in nothing any more.' },
    UNDER_APPEAL: {
      description:
        'The employee appealed it: something formal is suspended until that is decided, anything else from 30 days on.',
    },
    OVERTURNED: {
      description: 'An appeal was upheld, or HR found that it was not theirs: it leaves no trace that counts.',
    },
    ACTIVE: { description: 'It holds.' },
    AWAITING_HR: { description: 'It waits for HR, and does not hold yet.' },
    DECLINED: { description: 'HR declined it: it never took effect.' },
    WITHDRAWN: { description: 'Taken back by who gave it.' },
  },
  description: 'How a response stands today.',
})
registerEnumType(Misconduct, {
  name: 'Misconduct',
  description: 'Of a kind that HR alone judges.',
  valuesMap: {
    HARASSMENT: { description: 'Somebody was harassed.' },
    VIOLENCE: { description: 'Somebody was attacked or threatened.' },
    THEFT: { description: 'Something was stolen.' },
    DISCRIMINATION: { description: 'Somebody was treated worse for who they are.' },
    IMPAIRMENT: { description: 'At work under the influence of alcohol or drugs.' },
  },
})

@ObjectType({ description: 'What was done about an incident.' })
@Entity('responses')
@Index(['employeeId', 'requestedAt'])
@Index(['state', 'requestedAt', 'id'])
export class Response {
  @Field(() => ID, { description: 'Its id, for asking of it again.' })
  @PrimaryColumn('uuid')
  id!: string

  @Field(() => ID, { description: 'The incident it answers.' })
  @Index()
  @Column({ type: 'uuid', name: 'incident_id' })
  incidentId!: string

  @Column({ type: 'uuid', name: 'employee_id', nullable: true })
  employeeId!: string | null

  @Field(() => ResponseKind, { description: 'What is done about it.' })
  @Column({ type: 'varchar', length: 20 })
  kind!: ResponseKind

  /** What people decided. The status adds what time alone has changed since. */
  @Column({ type: 'varchar', length: 20 })
  state!: ResponseStatus

  @Field(() => ResponseStatus, { description: 'How it stands today.' })
  status!: ResponseStatus

  @Field(() => String, { description: 'Why, in the words of who gave it.' })
  @Column({ type: 'text' })
  reason!: string

  @Field(() => CalendarDateScalar, { nullable: true, description: 'Its first day; null where it has none.' })
  @Column({ ...CALENDAR_DATE, name: 'starts_on', nullable: true })
  startsOn!: CalendarDate | null

  @Field(() => CalendarDateScalar, {
    nullable: true,
    description: 'The last day on which it holds; for a warning, the last day on which it weighs.',
  })
  @Column({ ...CALENDAR_DATE, name: 'ends_on', nullable: true })
  endsOn!: CalendarDate | null

  /** Read from kind, days and agreement: see response-status.ts. */
  @Field(() => CalendarDateScalar, {
    nullable: true,
    description: 'As things stand: a reassignment holds beyond its first day once the employee agrees to it.',
  })
  holdsUntil!: CalendarDate | null

  @Field(() => String, { nullable: true, description: 'What they do meanwhile, for a reassignment.' })
  @Column({ type: 'varchar', length: 60, nullable: true })
  position!: string | null

  @Column({ type: 'uuid', name: 'standard_id', nullable: true })
  standardId!: string | null

  @Field(() => Misconduct, { nullable: true, description: 'Where it is of a kind that HR alone judges.' })
  @Column({ type: 'varchar', length: 20, nullable: true })
  misconduct!: Misconduct | null

  @Column({ type: 'uuid', name: 'requested_by' })
  requestedBy!: string

  @Field(() => DateTime, { description: 'When it was given or asked for.' })
  @Column({ ...INSTANT, name: 'requested_at' })
  requestedAt!: Instant

  @Column({ type: 'uuid', name: 'decided_by', nullable: true })
  decidedBy!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When HR decided on it; null where nobody has, or needs to.' })
  @Column({ ...INSTANT, name: 'decided_at', nullable: true })
  decidedAt!: Instant | null

  @Field(() => String, { nullable: true, description: 'Why HR approved or declined it.' })
  @Column({ type: 'text', name: 'decision_reason', nullable: true })
  decisionReason!: string | null

  /** Whether it departed from precedent when HR approved it; null where nobody has, or too little was there to compare. */
  @Column({ type: 'boolean', name: 'against_precedent', nullable: true })
  againstPrecedent!: boolean | null

  @Field(() => DateTime, { nullable: true, description: 'When the employee agreed to a reassignment.' })
  @Column({ ...INSTANT, name: 'agreed_at', nullable: true })
  agreedAt!: Instant | null

  @Field(() => Boolean, { description: 'That a reassignment ended early because the employee wished it.' })
  @Column({ type: 'boolean', name: 'ended_at_own_wish', default: false })
  endedAtOwnWish!: boolean

  @Field(() => String, { nullable: true, description: 'For a teachable moment.' })
  @Column({ type: 'text', name: 'what_happened', nullable: true })
  whatHappened!: string | null

  @Field(() => String, { nullable: true, description: 'For a teachable moment.' })
  @Column({ type: 'text', name: 'what_was_learned', nullable: true })
  whatWasLearned!: string | null

  @Field(() => ResponseStep, { nullable: true, description: 'The next small step after a teachable moment.' })
  nextStep?: ResponseStep | null

  @Field(() => [ResponseStep], { description: 'The steps of coaching, or the next step of a teachable moment.' })
  steps!: ResponseStep[]

  @Field(() => String, { nullable: true, description: 'The employee’s own, if they wished to give one.' })
  @Column({ type: 'text', nullable: true })
  reflection!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the employee last wrote their own reflection.' })
  @Column({ ...INSTANT, name: 'reflected_at', nullable: true })
  reflectedAt!: Instant | null

  @Column({ type: 'uuid', name: 'owner_id', nullable: true })
  ownerId!: string | null

  @Field(() => Employee, { nullable: true, description: 'Who sees to a process fix.' })
  owner?: Employee | null

  @Field(() => String, { nullable: true, description: 'What came of it.' })
  @Column({ type: 'text', nullable: true })
  outcome!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When somebody finished it or ended it early.' })
  @Column({ ...INSTANT, name: 'finished_at', nullable: true })
  finishedAt!: Instant | null

  /** That whoever gave it had been spoken up against by the employee of late: HR alone is to know. */
  @Column({ type: 'boolean', name: 'after_speaking_up', nullable: true })
  afterSpeakingUp!: true | null

  /** That it is one lesson more than helps, or what an appeal overturned: HR alone is to know. */
  @Column({ type: 'boolean', name: 'once_more', nullable: true })
  onceMore!: true | null
}

/** A response's own columns, without what is read along with it. */
export type ResponseRow = Omit<
  Response,
  | 'status'
  | 'holdsUntil'
  | 'nextStep'
  | 'steps'
  | 'owner'
  | 'appeal'
  | 'meantAsPunishment'
  | 'afterSpeakingUp'
  | 'onceMore'
>
