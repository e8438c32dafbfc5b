import { Column, Entity, PrimaryColumn } from 'typeorm'
import { INSTANT } from '../database/column-types.js'
import type { Instant } from '../time/instant.js'

/** That somebody has read a version of a standard, and what breaking it leads to. */
@Entity('acknowledgements')
export class Acknowledgement {
  @PrimaryColumn('uuid', { name: 'standard_id' })
  standardId!: string

  @PrimaryColumn('uuid', { name: 'employee_id' })
  employeeId!: string

  @Column({ ...INSTANT, name: 'acknowledged_at' })
  acknowledgedAt!: Instant
}
