import { type MigrationInterface, type QueryRunner, Table, TableIndex } from 'typeorm'

const uuid = (name: string, more: object = {}) => ({ name, type: 'uuid', ...more })
const text = (name: string, more: object = {}) => ({ name, type: 'text', ...more })
const instant = (name: string, more: object = {}) => ({ name, type: 'varchar', length: '24', ...more })
const nullable = { isNullable: true }
const to = (columnName: string, referencedTableName: string) => ({
  columnNames: [columnName],
  referencedTableName,
  referencedColumnNames: ['id'],
})
const index = (columns: string[]) =>
  new TableIndex({ name: `corrections_by_${columns.join('_')}`, columnNames: columns })

/** What employees say was otherwise than recorded. */
export class Corrections1795300000021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'corrections',
        columns: [
          uuid('id', { isPrimary: true }),
          uuid('incident_id'),
          uuid('proposed_by'),
          instant('proposed_at'),
          text('words'),
          instant('occurred_at', nullable),
          text('context', nullable),
          text('summary', nullable),
          { name: 'not_there', type: 'boolean', default: false },
          { name: 'accepted', type: 'boolean', ...nullable },
          uuid('decided_by', nullable),
          instant('decided_at', nullable),
          text('reason', nullable),
        ],
        foreignKeys: [to('incident_id', 'incidents'), to('proposed_by', 'employees'), to('decided_by', 'employees')],
        indices: [index(['incident_id', 'id']), index(['proposed_by'])],
      }),
    )
    // One waits at a time for each incident, and the queue of what waits does not grow with what was decided.
    await runner.query(
      'CREATE UNIQUE INDEX corrections_waiting_once ON corrections (incident_id) WHERE decided_at IS NULL',
    )
    await runner.query('CREATE INDEX corrections_waiting ON corrections (proposed_at, id) WHERE decided_at IS NULL')
    await runner.query(
      'CREATE INDEX corrections_by_decided_at ON corrections (decided_at) WHERE decided_at IS NOT NULL',
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('corrections')
  }
}
