import { Column, Entity, Index, PrimaryColumn } from 'typeorm'
import { INSTANT } from '../database/column-types.js'
import type { Instant } from '../time/instant.js'

/** That somebody managed a store until an instant: what they told and did then they told and did as its manager. */
@Entity('former_managers')
export class FormerManager {
  @PrimaryColumn('uuid', { name: 'store_id' })
  storeId!: string

  @Index('former_managers_employee')
  @PrimaryColumn('uuid', { name: 'employee_id' })
  employeeId!: string

  @Column({ ...INSTANT, name: 'managed_until' })
  managedUntil!: Instant
}
