import { Field, Int, ObjectType } from '@nestjs/graphql'
import { Column, Entity, PrimaryColumn } from 'typeorm'
import { INSTANT } from '../../database/column-types.js'
import type { Instant } from '../../time/instant.js'
import { DateTime } from '../../graphql/scalars.js'

/** How few people are too few to tell of. Never changed: a change is a new version. */
@ObjectType({ description: "How HR's questions protect the few." })
@Entity('review_policies')
export class ReviewPolicy {
  @PrimaryColumn('uuid')
  id!: string

  @Field(() => Int, { description: '0 for what Reprieve comes with.' })
  @Column({ type: 'integer', unique: true })
  version!: number

  @Field(() => Int, { description: 'Figures about fewer people than this are hidden. 5 or more; 10 unless changed.' })
  @Column({ type: 'integer', name: 'least_people' })
  leastPeople!: number

  @Field(() => DateTime, {
    nullable: true,
    description: 'Since when it has been in force; null for the one that holds from the start.',
  })
  @Column({ ...INSTANT, name: 'adopted_at' })
  adoptedAt!: Instant | null

  @Column({ type: 'uuid', name: 'adopted_by' })
  adoptedBy!: string

  @Field(() => String, { description: 'Why it was adopted.' })
  @Column({ type: 'text' })
  reason!: string
}
