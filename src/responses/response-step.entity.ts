import { Field, ID, Int, ObjectType } from '@nestjs/graphql'
import { Column, Entity, Index, PrimaryColumn } from 'typeorm'
import { CALENDAR_DATE, INSTANT } from '../database/column-types.js'
import type { CalendarDate, Instant } from '../time/instant.js'
import { CalendarDate as CalendarDateScalar, DateTime } from '../graphql/scalars.js'
import { column, shape } from '../graphql/shape.js'

/** A small step that somebody takes, of coaching or after a teachable moment. */
@ObjectType({ description: 'A small step, done or not yet.' })
@Entity('response_steps')
@Index(['responseId', 'number'], { unique: true })
export class ResponseStep {
  @Field(() => ID, { description: 'Its id, for asking of it again.' })
  @PrimaryColumn('uuid')
  id!: string

  @Column({ type: 'uuid', name: 'response_id' })
  responseId!: string

  @Field(() => Int, { description: 'Its place in the order, from 1.' })
  @Column({ type: 'integer' })
  number!: number

  @Field(() => String, { description: 'What is to be done.' })
  @Column({ type: 'varchar', length: 500 })
  text!: string

  @Field(() => CalendarDateScalar, { nullable: true, description: 'By when it should be done.' })
  @Column({ ...CALENDAR_DATE, name: 'due_on', nullable: true })
  by!: CalendarDate | null

  @Field(() => DateTime, { nullable: true, description: 'Null while it is not done.' })
  @Column({ ...INSTANT, name: 'done_at', nullable: true })
  doneAt!: Instant | null

  @Column({ type: 'uuid', name: 'done_by', nullable: true })
  doneBy!: string | null
}

export const stepShape = shape('response_steps', {
  number: column('number'),
  text: column('text'),
  by: column('due_on'),
  doneAt: column('done_at'),
})
