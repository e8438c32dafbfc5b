import { Field, ID, ObjectType } from '@nestjs/graphql'
import { Column, Entity, Index, PrimaryColumn } from 'typeorm'
import { INSTANT } from '../database/column-types.js'
import type { Instant } from '../time/instant.js'
import { DateTime } from '../graphql/scalars.js'
import { column, derived, shape } from '../graphql/shape.js'

/** What the employee tells in confidence. People weigh it; it enters no finding and no test. */
@ObjectType({
  description: 'What the employee tells in confidence. People weigh it; it enters no finding and no test.',
})
@Entity('confidences')
export class Confidence {
  @Field(() => ID, { description: 'Its id, for asking of it again.' })
  @PrimaryColumn('uuid')
  id!: string

  @Index()
  @Column({ type: 'uuid', name: 'incident_id' })
  incidentId!: string

  @Field(() => String, { description: 'What the employee told, in their words.' })
  @Column({ type: 'text' })
  text!: string

  @Field(() => Boolean, { description: 'Whether the manager may read it as well as HR. The employee can change it.' })
  @Column({ type: 'boolean', name: 'visible_to_manager', default: false })
  visibleToManager!: boolean

  @Field(() => Boolean, {
    description: 'That it is about how the incident was ended, which was meant as a punishment: HR looks into it.',
  })
  @Column({ type: 'boolean', name: 'how_it_ended', default: false })
  howItEnded!: boolean

  @Field(() => DateTime, { description: 'When they told it.' })
  @Column({ ...INSTANT, name: 'told_at' })
  toldAt!: Instant
}

/** For HR, who reads all of it. Whoever else reads it is served by ConfidencesService. */
export const confidenceShape = shape('confidences', {
  text: column('text'),
  visibleToManager: derived(['visible_to_manager'], ([visible]) => Boolean(visible)),
  howItEnded: derived(['how_it_ended'], ([flag]) => Boolean(flag)),
  toldAt: column('told_at'),
})
