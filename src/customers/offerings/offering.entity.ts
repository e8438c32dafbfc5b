import { Field, ID, ObjectType } from '@nestjs/graphql'
import { Column, Entity, PrimaryColumn } from 'typeorm'
import { CALENDAR_DATE, INSTANT } from '../../database/column-types.js'
import { CalendarDate } from '../../graphql/scalars.js'
import { addServedField, column, shape } from '../../graphql/shape.js'
import { Incident } from '../../incidents/incident.entity.js'
import { incidentShape } from '../../incidents/incident.shape.js'
import type { CalendarDate as StoredDate, Instant } from '../../time/instant.js'

/** What was sold or how it was done: a list that grows as breakdowns name what they were about. */
@ObjectType({ description: 'A product, a feature or a procedure that a breakdown can be about.' })
@Entity('offerings')
export class Offering {
  @Field(() => ID, { description: 'Its id, for asking of it again.' })
  @PrimaryColumn('uuid')
  id!: string

  @Field(() => String, { description: 'Its code.' })
  @Column({ type: 'varchar', length: 60, unique: true })
  code!: string

  @Field(() => String, { description: 'What people call it.' })
  @Column({ type: 'varchar', length: 200 })
  name!: string

  @Field(() => CalendarDate, { nullable: true, description: 'Since when it is mended; null where it is not.' })
  @Column({ ...CALENDAR_DATE, name: 'mended_on', nullable: true })
  mendedOn!: StoredDate | null

  @Column({ type: 'uuid', name: 'recorded_by' })
  recordedBy!: string

  @Column({ ...INSTANT, name: 'recorded_at' })
  recordedAt!: Instant
}

export const offeringShape = shape('offerings', {
  code: column('code'),
  name: column('name'),
  mendedOn: column('mended_on'),
})

declare module '../../incidents/incident.entity.js' {
  interface Incident {
    offering?: Offering | null
  }
}

addServedField(
  Incident,
  incidentShape,
  'offering',
  () => Offering,
  { nullable: true, description: 'The product, feature or procedure that it was about; null where nobody said.' },
  {
    kind: 'one',
    shape: () => offeringShape,
    on: (incident, offering) => `${offering}.id = ${incident}.offering_id`,
  },
)
