import { type MigrationInterface, type QueryRunner, Table, TableIndex } from 'typeorm'

const uuid = (name: string, more: object = {}) => ({ name, type: 'uuid', ...more })
const chars = (name: string, length: number, more: object = {}) => ({
  name,
  type: 'varchar',
  length: String(length),
  ...more,
})
const toEmployees = (columnName: string) => ({
  columnNames: [columnName],
  referencedTableName: 'employees',
  referencedColumnNames: ['id'],
})
const index = (columns: string[], isUnique = false) =>
  new TableIndex({ name: `commendations_by_${columns.join('_')}`, columnNames: columns, isUnique })

/** What went well. */
export class Commendations1795300000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'commendations',
        columns: [
          uuid('id', { isPrimary: true }),
          uuid('employee_id'),
          { name: 'words', type: 'text' },
          chars('source', 20),
          chars('occurred_on', 10),
          uuid('given_by'),
          chars('given_at', 24),
          chars('withdrawn_at', 24, { isNullable: true }),
          chars('idempotency_key', 200, { isNullable: true }),
        ],
        foreignKeys: [toEmployees('employee_id'), toEmployees('given_by')],
        indices: [
          index(['employee_id', 'occurred_on', 'id']),
          index(['given_by', 'occurred_on', 'id']),
          index(['given_by', 'idempotency_key'], true),
        ],
      }),
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('commendations')
  }
}
