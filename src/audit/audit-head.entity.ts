import { Column, Entity, PrimaryColumn } from 'typeorm'

/** Where a chain of the trail has come to. Whoever appends to the chain locks this row. */
@Entity('audit_heads')
export class AuditHead {
  @PrimaryColumn('uuid')
  chain!: string

  @Column('integer')
  number!: number

  @Column({ type: 'varchar', length: 64 })
  hash!: string
}
