import { type MigrationInterface, type QueryRunner, Table, TableIndex } from 'typeorm'

const uuid = (name: string, more: object = {}) => ({ name, type: 'uuid', ...more })
const text = (name: string, more: object = {}) => ({ name, type: 'text', ...more })
const chars = (name: string, length: number, more: object = {}) => ({
  name,
  type: 'varchar',
  length: String(length),
  ...more,
})
const key = { isPrimary: true }
const to = (columnName: string, referencedTableName: string) => ({
  columnNames: [columnName],
  referencedTableName,
  referencedColumnNames: ['id'],
})
const index = (table: string, columns: string[], isUnique = false) =>
  new TableIndex({ name: `${table}_by_${columns.join('_')}`, columnNames: columns, isUnique })

const TABLES = (): Table[] => [
  new Table({
    name: 'service_standards',
    columns: [
      uuid('id', key),
      chars('code', 40),
      { name: 'version', type: 'integer' },
      chars('title', 200),
      text('text'),
      text('consequence'),
      chars('in_force_from', 10),
      uuid('published_by'),
      chars('published_at', 24),
    ],
    foreignKeys: [to('published_by', 'employees')],
    indices: [index('service_standards', ['code', 'version'], true)],
  }),
  new Table({
    name: 'acknowledgements',
    columns: [uuid('standard_id', key), uuid('employee_id', key), chars('acknowledged_at', 24)],
    foreignKeys: [to('standard_id', 'service_standards'), to('employee_id', 'employees')],
  }),
  new Table({
    name: 'incident_parties',
    columns: [uuid('id', key), uuid('incident_id'), uuid('employee_id'), chars('part', 20)],
    foreignKeys: [to('incident_id', 'incidents'), to('employee_id', 'employees')],
    indices: [
      index('incident_parties', ['incident_id', 'employee_id'], true),
      index('incident_parties', ['employee_id']),
    ],
  }),
  new Table({
    name: 'cause_claims',
    columns: [
      uuid('id', key),
      uuid('incident_id'),
      chars('kind', 20),
      chars('cause', 20),
      uuid('said_by'),
      chars('at', 24),
      text('reason', { isNullable: true }),
    ],
    foreignKeys: [to('incident_id', 'incidents'), to('said_by', 'employees')],
    indices: [index('cause_claims', ['incident_id', 'id']), index('cause_claims', ['said_by', 'at'])],
  }),
  new Table({
    name: 'confidences',
    columns: [
      uuid('id', key),
      uuid('incident_id'),
      text('text'),
      { name: 'visible_to_manager', type: 'boolean', default: false },
      chars('told_at', 24),
    ],
    foreignKeys: [to('incident_id', 'incidents')],
    indices: [index('confidences', ['incident_id'])],
  }),
]

const COLUMNS = [
  'known_at varchar(24)',
  'contested_at varchar(24)',
  'retaliation_risk boolean NOT NULL DEFAULT FALSE',
  'event_id uuid',
  'merged_into uuid',
]

export class ClaimsAndStandards1795300000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES()) await runner.createTable(table)
    // By hand, since TypeORM would rebuild SQLite's table and lose its partial indexes.
    for (const column of COLUMNS) await runner.query(`ALTER TABLE incidents ADD COLUMN ${column}`)
    await runner.query('CREATE INDEX incidents_of_one_event ON incidents (event_id) WHERE event_id IS NOT NULL')
    await runner.query(
      `CREATE INDEX incidents_contested ON incidents (contested_at, id)
       WHERE contested_at IS NOT NULL AND withdrawn_at IS NULL`,
    )
    await runner.query(
      `CREATE INDEX incidents_after_speaking_up ON incidents (occurred_at, id)
       WHERE retaliation_risk AND withdrawn_at IS NULL`,
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX incidents_after_speaking_up')
    await runner.query('DROP INDEX incidents_contested')
    await runner.query('DROP INDEX incidents_of_one_event')
    for (const column of COLUMNS) await runner.query(`ALTER TABLE incidents DROP COLUMN ${column.split(' ')[0]}`)
    for (const table of TABLES().reverse()) await runner.dropTable(table.name)
  }
}
