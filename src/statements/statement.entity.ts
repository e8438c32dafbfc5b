import { Field, ID, ObjectType } from '@nestjs/graphql'
import { Column, Entity, Index, PrimaryColumn } from 'typeorm'
import { INSTANT } from '../database/column-types.js'
import type { Instant } from '../time/instant.js'
import { DateTime } from '../graphql/scalars.js'
import { column, shape } from '../graphql/shape.js'

/** The employee's own account of an incident. */
@ObjectType({ description: "The employee's own account." })
@Entity('statements')
export class Statement {
  @Field(() => ID, { description: 'Its id, for asking of it again.' })
  @PrimaryColumn('uuid')
  id!: string

  @Index()
  @Column({ type: 'uuid', name: 'incident_id' })
  incidentId!: string

  @Field(() => String, { description: 'What happened, in their own words.' })
  @Column({ type: 'text' })
  text!: string

  @Field(() => DateTime, { description: 'When it was given.' })
  @Column({ ...INSTANT, name: 'given_at' })
  givenAt!: Instant
}

export const statementShape = shape('statements', { text: column('text'), givenAt: column('given_at') })
