import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm'

/** The digest of one row of the records, as an entry of the trail holds it for good. */
@Entity('record_seals')
@Unique(['tableName', 'rowKey'])
@Index(['entryId', 'id'])
export class RecordSeal {
  @PrimaryColumn('uuid')
  id!: string

  @Column({ type: 'varchar', length: 60, name: 'table_name' })
  tableName!: string

  /** The values of the row's primary key; null once the row is gone. */
  @Column({ type: 'text', name: 'row_key', nullable: true })
  rowKey!: string | null

  /** From 1; one more with each change of the row. */
  @Column('integer')
  version!: number

  /** Goes with the row, so that nobody finds what was erased by trying. */
  @Column({ type: 'varchar', length: 32, nullable: true })
  salt!: string | null

  @Column({ type: 'varchar', length: 64, nullable: true })
  digest!: string | null

  /** The entry of the trail that says the same. */
  @Column('uuid', { name: 'entry_id' })
  entryId!: string
}
