import { Field, Float, Int, ObjectType } from '@nestjs/graphql'
import { Column, Entity, PrimaryColumn } from 'typeorm'
import { DateTime } from '../graphql/scalars.js'
import { INSTANT } from '../database/column-types.js'
import type { Instant } from '../time/instant.js'

/** How many of all incidents HR looks at before the store answers them. Never changed: a change is a new version. */
@ObjectType({
  description:
    'How many of all incidents HR looks at before the store answers them, drawn by chance, so that no hold betrays anything.',
})
@Entity('first_look_policies')
export class FirstLookPolicy {
  @PrimaryColumn('uuid')
  id!: string

  @Field(() => Int, { description: '0 for what Reprieve comes with.' })
  @Column({ type: 'integer', unique: true })
  version!: number

  @Field(() => Float, {
    description:
      'A share of all incidents about somebody: 0 to 1; 0.02 unless changed. Drawn by person and store, for half a year at a time.',
  })
  @Column({ type: 'double precision' })
  share!: number

  @Field(() => DateTime, { nullable: true, description: 'Null for what Reprieve comes with.' })
  @Column({ ...INSTANT, name: 'adopted_at' })
  adoptedAt!: Instant | null

  @Column({ type: 'uuid', name: 'adopted_by' })
  adoptedBy!: string

  @Field(() => String, { description: 'Why it is so.' })
  @Column({ type: 'text' })
  reason!: string
}
