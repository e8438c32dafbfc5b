import { type MigrationInterface, type QueryRunner, Table, TableIndex } from 'typeorm'

const chars = (name: string, length: number, more: object = {}) => ({
  name,
  type: 'varchar',
  length: String(length),
  ...more,
})
const EMPTY = { isNullable: true }
const to = (columnName: string, referencedTableName: string) => ({
  columnNames: [columnName],
  referencedTableName,
  referencedColumnNames: ['id'],
})

/** Thanks of customers by the link of a store, and commendations that their subject declines. */
export class Thanks1795300000172 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE commendations ADD COLUMN declined_at varchar(24)')
    await runner.createTable(
      new Table({
        name: 'thanks_links',
        columns: [
          { name: 'store_id', type: 'uuid', isPrimary: true },
          chars('code', 64, { isUnique: true }),
          { name: 'made_by', type: 'uuid' },
          chars('made_at', 24),
        ],
        foreignKeys: [to('store_id', 'stores'), to('made_by', 'employees')],
      }),
    )
    await runner.createTable(
      new Table({
        name: 'thanks',
        columns: [
          { name: 'id', type: 'uuid', isPrimary: true },
          { name: 'store_id', type: 'uuid' },
          { name: 'words', type: 'text', ...EMPTY },
          { name: 'whom', type: 'text', ...EMPTY },
          chars('received_on', 10),
          chars('status', 20),
          { name: 'decided_by', type: 'uuid', ...EMPTY },
          chars('decided_at', 24, EMPTY),
        ],
        foreignKeys: [to('store_id', 'stores'), to('decided_by', 'employees')],
        indices: [new TableIndex({ name: 'thanks_by_store', columnNames: ['store_id', 'status', 'id'] })],
      }),
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['thanks', 'thanks_links']) await runner.dropTable(table)
    await runner.query('ALTER TABLE commendations DROP COLUMN declined_at')
  }
}
