import { Column, Entity, PrimaryColumn } from 'typeorm'
import { INSTANT } from '../../database/column-types.js'
import type { Instant } from '../../time/instant.js'

/** A time in which no individual findings are made, at one store or anywhere, as an agreement may ask for. */
@Entity('findings_off')
export class FindingsOff {
  @PrimaryColumn('uuid')
  id!: string

  /** Null: in the whole organisation. */
  @Column({ type: 'uuid', name: 'store_id', nullable: true })
  storeId!: string | null

  @Column({ ...INSTANT, name: 'began_at' })
  beganAt!: Instant

  @Column({ type: 'text' })
  reason!: string

  /** Null while it lasts. */
  @Column({ ...INSTANT, name: 'ended_at', nullable: true })
  endedAt!: Instant | null
}
