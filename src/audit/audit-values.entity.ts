import { Column, Entity, Index, PrimaryColumn } from 'typeorm'

/** What an entry of the trail says of a person. The database lets it be erased as a whole, and nothing else. */
@Entity('audit_values')
@Index(['employeeId', 'entryId'])
export class AuditValues {
  @PrimaryColumn('uuid', { name: 'entry_id' })
  entryId!: string

  /** Null once erased. */
  @Column({ type: 'varchar', length: 32, nullable: true })
  salt!: string | null

  /** The person whose record it touches. */
  @Column({ type: 'uuid', name: 'employee_id', nullable: true })
  employeeId!: string | null

  /** JSON. */
  @Column({ type: 'text', nullable: true })
  before!: string | null

  /** JSON. */
  @Column({ type: 'text', nullable: true })
  after!: string | null

  /** The entry that says that this was erased, and why. */
  @Column({ type: 'uuid', name: 'erasure_id', nullable: true })
  erasureId!: string | null
}
