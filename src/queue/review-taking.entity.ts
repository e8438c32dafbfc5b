import { Column, Entity, PrimaryColumn } from 'typeorm'
import { INSTANT } from '../database/column-types.js'
import type { Instant } from '../time/instant.js'
import { employeeShape } from '../directory/employee.entity.js'
import { column, shape } from '../graphql/shape.js'

/** That somebody in HR sees to all that waits about an incident. It lapses by itself: see review-taking-rules.ts. */
@Entity('review_takings')
export class ReviewTaking {
  @PrimaryColumn('uuid')
  id!: string

  @Column({ type: 'uuid', name: 'incident_id', unique: true })
  incidentId!: string

  @Column({ type: 'uuid', name: 'taken_by' })
  takenById!: string

  @Column({ ...INSTANT, name: 'taken_at' })
  takenAt!: Instant
}

export const takingShape = shape('review_takings', {
  takenAt: column('taken_at'),
  takenBy: { kind: 'one', shape: () => employeeShape, on: (own, person) => `${person}.id = ${own}.taken_by` },
})
