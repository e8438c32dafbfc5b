import { type MigrationInterface, type QueryRunner, Table, TableIndex } from 'typeorm'

const TABLES = () => [
  new Table({
    name: 'response_steps',
    columns: [
      { name: 'id', type: 'uuid', isPrimary: true },
      { name: 'response_id', type: 'uuid' },
      { name: 'number', type: 'integer' },
      { name: 'text', type: 'varchar', length: '500' },
      { name: 'due_on', type: 'varchar', length: '10', isNullable: true },
      { name: 'done_at', type: 'varchar', length: '24', isNullable: true },
      { name: 'done_by', type: 'uuid', isNullable: true },
    ],
    foreignKeys: [to('response_id', 'responses'), to('done_by', 'employees')],
    indices: [
      new TableIndex({ name: 'response_steps_in_order', columnNames: ['response_id', 'number'], isUnique: true }),
    ],
  }),
  new Table({
    name: 'appeals',
    columns: [
      { name: 'id', type: 'uuid', isPrimary: true },
      { name: 'response_id', type: 'uuid', isUnique: true },
      { name: 'employee_id', type: 'uuid' },
      { name: 'text', type: 'text' },
      { name: 'made_at', type: 'varchar', length: '24' },
      { name: 'upheld', type: 'boolean', isNullable: true },
      { name: 'decided_by', type: 'uuid', isNullable: true },
      { name: 'decided_at', type: 'varchar', length: '24', isNullable: true },
      { name: 'reason', type: 'text', isNullable: true },
    ],
    foreignKeys: [to('response_id', 'responses'), to('employee_id', 'employees'), to('decided_by', 'employees')],
    indices: [new TableIndex({ name: 'appeals_by_employee_id_made_at', columnNames: ['employee_id', 'made_at'] })],
  }),
]

const to = (columnName: string, referencedTableName: string) => ({
  columnNames: [columnName],
  referencedTableName,
  referencedColumnNames: ['id'],
})

/** What a response carries beyond its first day, its steps, and appeals. */
export class LivesOfResponses1795300000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // TypeORM's own addColumn would copy the whole table on SQLite; this is at once on both.
    for (const column of columns(runner)) await runner.query(`ALTER TABLE responses ADD COLUMN ${column}`)
    for (const table of TABLES()) await runner.createTable(table)
    await runner.query('CREATE INDEX appeals_waiting ON appeals (made_at, id) WHERE decided_at IS NULL')
    await runner.query(
      `CREATE INDEX reassignments_by_end ON responses (ends_on) WHERE kind = 'REASSIGNMENT' AND state = 'ACTIVE'`,
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX reassignments_by_end')
    for (const table of TABLES().reverse()) await runner.dropTable(table.name)
    for (const column of columns(runner).reverse())
      await runner.query(`ALTER TABLE responses DROP COLUMN ${column.split(' ')[0]}`)
  }
}

function columns(runner: QueryRunner): string[] {
  const sqlite = runner.connection.options.type === 'sqlite'
  return [
    'agreed_at varchar(24)',
    `ended_at_own_wish boolean NOT NULL DEFAULT ${sqlite ? '0' : 'false'}`,
    'what_happened text',
    'what_was_learned text',
    'reflection text',
    'reflected_at varchar(24)',
    // No foreign key in the statement: SQLite could not drop the column again.
    'owner_id uuid',
    'outcome text',
    'finished_at varchar(24)',
  ]
}
