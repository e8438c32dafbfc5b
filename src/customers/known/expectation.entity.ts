import { Field, ID, ObjectType } from '@nestjs/graphql'
import { Column, Entity, Index, PrimaryColumn } from 'typeorm'
import { CALENDAR_DATE, INSTANT } from '../../database/column-types.js'
import { CalendarDate, DateTime } from '../../graphql/scalars.js'
import { column, derived, shape } from '../../graphql/shape.js'
import type { CalendarDate as StoredDate, Instant } from '../../time/instant.js'

/** What a customer may expect, by three questions. Never changed: a newer one takes its place. */
@ObjectType({ description: 'What a customer may reasonably expect, as it was agreed with them.' })
@Entity('expectations')
@Index(['customerId', 'inForceFrom', 'id'])
export class Expectation {
  @Field(() => ID, { description: 'Its id, for asking of it again.' })
  @PrimaryColumn('uuid')
  id!: string

  @Column({ type: 'uuid', name: 'customer_id' })
  customerId!: string

  @Field(() => String, { description: 'What must we do to keep your business?' })
  @Column({ type: 'text', name: 'must_do' })
  mustDo!: string

  @Field(() => String, { description: 'What must we never do?' })
  @Column({ type: 'text', name: 'must_not_do' })
  mustNotDo!: string

  @Field(() => String, { description: 'If we fail once, what then?' })
  @Column({ type: 'text', name: 'if_we_fail_once' })
  ifWeFailOnce!: string

  @Field(() => Boolean, { description: 'Whether a single failure is forgiven.' })
  @Column({ type: 'boolean', name: 'forgives_once' })
  forgivesOnce!: boolean

  @Field(() => CalendarDate, { description: 'The day on which it was agreed, as whoever recorded it says.' })
  @Column({ ...CALENDAR_DATE, name: 'agreed_on' })
  agreedOn!: StoredDate

  @Field(() => DateTime, { description: 'From when it was recorded: an earlier incident is not held against it.' })
  @Column({ ...INSTANT, name: 'in_force_from' })
  inForceFrom!: Instant

  @Column({ type: 'uuid', name: 'recorded_by' })
  recordedBy!: string
}

export const expectationShape = shape('expectations', {
  mustDo: column('must_do'),
  mustNotDo: column('must_not_do'),
  ifWeFailOnce: column('if_we_fail_once'),
  forgivesOnce: derived(['forgives_once'], ([flag]) => Boolean(flag)),
  agreedOn: column('agreed_on'),
  inForceFrom: column('in_force_from'),
})

/** The agreement with a customer that was in force at an instant, newest recorded first; both are SQL expressions. */
export const inForceAt = (customerId: string, instant: string): string =>
  `(SELECT x.id FROM expectations x WHERE x.customer_id = ${customerId} AND x.in_force_from <= ${instant}
    ORDER BY x.in_force_from DESC, x.id DESC LIMIT 1)`
