import { Column, Entity, PrimaryColumn } from 'typeorm'
import { INSTANT } from '../../database/column-types.js'
import type { Instant } from '../../time/instant.js'

/** The numbers that a finding is judged by. Never changed: a change is a new version. */
@Entity('policies')
export class StoredPolicy {
  @PrimaryColumn('uuid')
  id!: string

  @Column({ type: 'integer', unique: true })
  version!: number

  @Column({ ...INSTANT, name: 'adopted_at' })
  adoptedAt!: Instant

  @Column({ type: 'uuid', name: 'adopted_by', nullable: true })
  adoptedBy!: string | null

  @Column({ type: 'text' })
  reason!: string

  /** The pattern room's Policy, as JSON. */
  @Column({ type: 'text' })
  numbers!: string
}
