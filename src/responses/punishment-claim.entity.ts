import { Field, ID, ObjectType } from '@nestjs/graphql'
import { Column, Entity, Index, PrimaryColumn } from 'typeorm'
import { DateTime } from '../graphql/scalars.js'
import { INSTANT } from '../database/column-types.js'
import type { Instant } from '../time/instant.js'

/** The employee's word that an answer which is no discipline was meant as one. */
@ObjectType({
  description: 'What the employee says of an answer that was meant as a punishment, and what HR says to it.',
})
@Entity('punishment_claims')
export class PunishmentClaim {
  @Field(() => ID, { description: 'Its id, for asking of it again.' })
  @PrimaryColumn('uuid')
  id!: string

  @Index({ unique: true })
  @Column({ type: 'uuid', name: 'response_id' })
  responseId!: string

  @Field(() => String, { description: 'In the employee’s words.' })
  @Column({ type: 'text' })
  words!: string

  @Field(() => DateTime, { description: 'When the employee said so.' })
  @Column({ ...INSTANT, name: 'said_at' })
  saidAt!: Instant

  @Field(() => String, { nullable: true, description: 'What HR found and did about it.' })
  @Column({ type: 'text', nullable: true })
  answer!: string | null

  @Column({ type: 'uuid', name: 'answered_by', nullable: true })
  answeredBy!: string | null

  @Field(() => DateTime, { nullable: true, description: 'Null while it waits for HR.' })
  @Column({ ...INSTANT, name: 'answered_at', nullable: true })
  answeredAt!: Instant | null
}
