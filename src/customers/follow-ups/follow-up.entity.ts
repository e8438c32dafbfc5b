import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql'
import { Column, Entity, Index, PrimaryColumn } from 'typeorm'
import { CALENDAR_DATE, INSTANT } from '../../database/column-types.js'
import { CalendarDate } from '../../graphql/scalars.js'
import { addServedField, column, derived, type Reading, type Shape, shape } from '../../graphql/shape.js'
import { Incident } from '../../incidents/incident.entity.js'
import { incidentShape } from '../../incidents/incident.shape.js'
import { FORMAL_WAITS_OVER } from '../../incidents/something-formal.js'
import type { CalendarDate as StoredDate, Instant } from '../../time/instant.js'
import { keptFromStaff } from '../known/customer.shape.js'

/** What came of calling a customer. */
export enum FollowUpOutcome {
  ANSWERED = 'ANSWERED',
  NO_ANSWER = 'NO_ANSWER',
  DECLINED = 'DECLINED',
}
registerEnumType(FollowUpOutcome, {
  name: 'FollowUpOutcome',
  description: 'What came of calling a customer.',
  valuesMap: {
    ANSWERED: { description: 'They answered the questions.' },
    NO_ANSWER: { description: 'Nobody was reached; after three tries it is over.' },
    DECLINED: { description: 'They do not wish to be asked.' },
  },
})

/** A question of the script. Never changed: a newer version takes its place. */
@ObjectType({ description: 'A question that customers are asked when they are called.' })
@Entity('follow_up_questions')
@Index(['version', 'place'], { unique: true })
export class FollowUpQuestion {
  @Field(() => ID, { description: 'Its id, to answer it by.' })
  @PrimaryColumn('uuid')
  id!: string

  @Column('integer')
  version!: number

  @Column('integer')
  place!: number

  @Field(() => String, { description: 'The question, as it is asked.' })
  @Column({ type: 'text' })
  text!: string

  /** Null for those that Reprieve comes with. */
  @Column({ type: 'uuid', name: 'published_by', nullable: true })
  publishedBy!: string | null

  @Column({ ...INSTANT, name: 'published_at' })
  publishedAt!: Instant
}

/** What a customer answered: their own voice where they answered by the link, else the caller's. */
@ObjectType({ description: 'What a customer answered to a question.' })
@Entity('follow_up_answers')
@Index(['followUpId', 'id'])
export class FollowUpAnswer {
  @PrimaryColumn('uuid')
  id!: string

  @Column({ type: 'uuid', name: 'follow_up_id' })
  followUpId!: string

  @Column({ type: 'uuid', name: 'incident_id' })
  incidentId!: string

  @Column({ type: 'uuid', name: 'question_id' })
  questionId!: string

  @Field(() => FollowUpQuestion, { description: 'What was asked.' })
  question!: FollowUpQuestion

  @Field(() => Int, { nullable: true, description: 'From 0 to 10; null where it was answered in words alone.' })
  @Column('integer', { nullable: true })
  score!: number | null

  @Field(() => String, { nullable: true, description: 'In words.' })
  @Column({ type: 'text', nullable: true })
  text!: string | null

  @Field(() => Boolean, {
    description: 'Whether it came in by the link that the customer was sent: else it is the caller’s word.',
  })
  @Column({ type: 'boolean', name: 'by_customer' })
  byCustomer!: boolean
}

/** That a customer is to be called after an incident, and what they said. */
@ObjectType({ description: 'That a customer is to be called after an incident, and what came of it.' })
@Entity('follow_ups')
@Index(['dueOn', 'id'])
export class FollowUp {
  @Field(() => ID, { description: 'Its id, for asking of it again.' })
  @PrimaryColumn('uuid')
  id!: string

  @Column({ type: 'uuid', name: 'incident_id', unique: true })
  incidentId!: string

  @Field(() => Incident, { description: 'After which incident.' })
  incident!: Incident

  @Field(() => CalendarDate, { description: 'By which day, at the store.' })
  @Column({ ...CALENDAR_DATE, name: 'due_on' })
  dueOn!: StoredDate

  @Field(() => Int, { description: 'How often somebody has tried.' })
  @Column('integer', { default: 0 })
  attempts!: number

  @Field(() => FollowUpOutcome, {
    nullable: true,
    description: 'What came of it; null while they are still to be called.',
  })
  @Column({ type: 'varchar', length: 20, nullable: true })
  outcome!: FollowUpOutcome | null

  /** Of the script it was answered by; null until then. */
  @Column('integer', { nullable: true })
  version!: number | null

  /** Of the link by which the customer can answer themselves. */
  @Column({ type: 'varchar', length: 64, nullable: true, unique: true })
  code!: string | null

  @Field(() => [FollowUpQuestion], { description: 'What to ask, or what was asked.' })
  questions!: FollowUpQuestion[]

  @Field(() => [FollowUpAnswer], { description: 'What they answered; none where that is kept back.' })
  answers!: FollowUpAnswer[]

  @Field(() => Boolean, {
    description:
      'That what they answered is kept from you, who are in HR, until something formal over the incident is decided: the employee cannot read it. What is to weigh is taken down as an account.',
  })
  keptBack!: boolean

  @Column({ type: 'uuid', name: 'recorded_by', nullable: true })
  recordedBy!: string | null

  @Column({ ...INSTANT, name: 'recorded_at', nullable: true })
  recordedAt!: Instant | null

  /** When it was said that it is not over for them, of what had been closed. */
  @Column({ ...INSTANT, name: 'reopened_at', nullable: true })
  reopenedAt!: Instant | null
}

const NEWEST_SCRIPT = '(SELECT MAX(q.version) FROM follow_up_questions q)'

export const questionShape = shape('follow_up_questions', { text: column('text') })
const answerShape = shape('follow_up_answers', {
  score: column('score'),
  text: column('text'),
  byCustomer: derived(['by_customer'], ([flag]) => Boolean(flag)),
  question: { kind: 'one', shape: () => questionShape, on: (own, question) => `${question}.id = ${own}.question_id` },
})

/** What the employee cannot read and answer is not read by those who decide about them. */
const waitsOver = (own: string) => [`CASE WHEN ${FORMAL_WAITS_OVER(`${own}.incident_id`)} THEN 1 ELSE 0 END`]
const isKeptBack = ([waits]: unknown[], { seesAll }: Reading): boolean => seesAll && Boolean(waits)

export const followUpShape: Shape = shape('follow_ups', {
  dueOn: column('due_on'),
  attempts: column('attempts'),
  outcome: column('outcome'),
  keptBack: { kind: 'columns', columns: waitsOver, read: isKeptBack },
  incident: {
    kind: 'one',
    shape: () => incidentShape,
    on: (own, incident) => `${incident}.id = ${own}.incident_id`,
  },
  questions: {
    kind: 'many',
    shape: () => questionShape,
    on: (own, question) => `${question}.version = COALESCE(${own}.version, ${NEWEST_SCRIPT})`,
    orderBy: (question) => `${question}.place`,
  },
  answers: {
    kind: 'many',
    shape: () => answerShape,
    on: (own, answer) => `${answer}.follow_up_id = ${own}.id`,
    orderBy: (answer) => `${answer}.id`,
    withheld: { columns: waitsOver, from: isKeptBack },
  },
})

declare module '../../incidents/incident.entity.js' {
  interface Incident {
    followUp?: FollowUp | null
  }
}

addServedField(
  Incident,
  incidentShape,
  'followUp',
  () => FollowUp,
  {
    nullable: true,
    description:
      'That the customer is to be called, and what they said: for the managers of its store and HR, null for the employee, and where nobody is to be called.',
  },
  {
    kind: 'one',
    shape: () => followUpShape,
    on: (incident, followUp) => `${followUp}.incident_id = ${incident}.id`,
    withheld: {
      columns: (own) => [`${own}.employee_id`, `${own}.store_id`],
      from: ([employeeId, storeId], reading) => keptFromStaff(employeeId, storeId, reading),
    },
  },
)
