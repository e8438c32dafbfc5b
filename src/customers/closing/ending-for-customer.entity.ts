import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql'
import { Column, Entity, PrimaryColumn } from 'typeorm'
import { INSTANT } from '../../database/column-types.js'
import { Employee, employeeShape } from '../../directory/employee.entity.js'
import { DateTime } from '../../graphql/scalars.js'
import { addServedField, column, type Shape, shape } from '../../graphql/shape.js'
import { Incident } from '../../incidents/incident.entity.js'
import { incidentShape } from '../../incidents/incident.shape.js'
import type { Instant } from '../../time/instant.js'

/** How a customer heard how it ended. */
export enum ToldHow {
  MAIL = 'MAIL',
  STAFF = 'STAFF',
}
registerEnumType(ToldHow, {
  name: 'ToldHow',
  description: 'How a customer heard how it ended.',
  valuesMap: {
    MAIL: { description: 'By a mail that leads to the words.' },
    STAFF: { description: 'By somebody of the house, as they say.' },
  },
})

/** What a customer hears of how it ended, and whether they have. One for each incident of a customer that was closed. */
@ObjectType({ description: 'What a customer hears of how it ended, and whether they have heard it.' })
@Entity('endings_for_customers')
export class EndingForCustomer {
  @Field(() => ID, { description: 'Its id, for asking of it again.' })
  @PrimaryColumn('uuid')
  id!: string

  @Column({ type: 'uuid', name: 'incident_id', unique: true })
  incidentId!: string

  @Field(() => Incident, { description: 'What ended.' })
  incident!: Incident

  @Field(() => String, {
    nullable: true,
    description: 'What they read by their link. Null where nothing was written: somebody has to tell them.',
  })
  @Column({ type: 'text', nullable: true })
  words!: string | null

  /** Of the link by which they read it. */
  @Column({ type: 'varchar', length: 64, nullable: true, unique: true })
  code!: string | null

  @Column({ type: 'uuid', name: 'written_by', nullable: true })
  writtenBy!: string | null

  @Field(() => DateTime, { description: 'Since when they are to be told.' })
  @Column({ ...INSTANT, name: 'written_at' })
  writtenAt!: Instant

  @Field(() => DateTime, { nullable: true, description: 'When they were told; null while they have yet to be.' })
  @Column({ ...INSTANT, name: 'told_at', nullable: true })
  toldAt!: Instant | null

  @Field(() => ToldHow, { nullable: true, description: 'How they were told; null while they have yet to be.' })
  @Column({ type: 'varchar', length: 10, nullable: true })
  how!: ToldHow | null

  @Column({ type: 'uuid', name: 'told_by', nullable: true })
  toldById!: string | null

  @Field(() => Employee, { nullable: true, description: 'Who told them; null where a mail did.' })
  toldBy?: Employee | null
}

export const endingShape: Shape = shape('endings_for_customers', {
  words: column('words'),
  writtenAt: column('written_at'),
  toldAt: column('told_at'),
  how: column('how'),
  toldBy: { kind: 'one', shape: () => employeeShape, on: (own, person) => `${person}.id = ${own}.told_by` },
  incident: { kind: 'one', shape: () => incidentShape, on: (own, incident) => `${incident}.id = ${own}.incident_id` },
})

declare module '../../incidents/incident.entity.js' {
  interface Incident {
    endingForCustomer?: EndingForCustomer | null
  }
}

addServedField(
  Incident,
  incidentShape,
  'endingForCustomer',
  () => EndingForCustomer,
  {
    nullable: true,
    description:
      'What the customer hears of how it ended: it names nobody, and the employee reads it too. Null while it is open, and where no customer is known.',
  },
  {
    kind: 'one',
    shape: () => endingShape,
    on: (incident, ending) => `${ending}.incident_id = ${incident}.id AND ${incident}.closed_at IS NOT NULL`,
  },
)
