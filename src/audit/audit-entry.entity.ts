import { Column, Entity, Index, PrimaryColumn } from 'typeorm'
import { INSTANT, type Instant } from '../database/instant.js'

/** One change: who, what, when, before and after. The database refuses to change or delete it. */
@Entity('audit_entries')
@Index(['subjectId', 'id'])
@Index(['employeeId', 'id'])
@Index(['actorId', 'id'])
export class AuditEntry {
  /** UUIDv7, so that entries sort by when they were written. */
  @PrimaryColumn('uuid')
  id!: string

  @Column({ ...INSTANT })
  at!: Instant

  /** Null where the system itself acts, as when it fits a baseline. */
  @Column({ type: 'uuid', name: 'actor_id', nullable: true })
  actorId!: string | null

  /** What was done, as `incident.logged`. */
  @Column({ type: 'varchar', length: 60 })
  action!: string

  @Column({ type: 'uuid', name: 'subject_id' })
  subjectId!: string

  @Column({ type: 'uuid', name: 'store_id', nullable: true })
  storeId!: string | null

  /** The person whose record it touches. */
  @Column({ type: 'uuid', name: 'employee_id', nullable: true })
  employeeId!: string | null

  /** JSON. */
  @Column({ type: 'text', nullable: true })
  before!: string | null

  /** JSON. */
  @Column({ type: 'text', nullable: true })
  after!: string | null
}
