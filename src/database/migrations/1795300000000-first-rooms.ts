import { type MigrationInterface, type QueryRunner, Table, type TableColumnOptions, TableIndex } from 'typeorm'

type Column = TableColumnOptions
const uuid = (name: string, more: Partial<Column> = {}): Column => ({ name, type: 'uuid', ...more })
const text = (name: string, more: Partial<Column> = {}): Column => ({ name, type: 'text', ...more })
const chars = (name: string, length: number, more: Partial<Column> = {}): Column => ({
  name,
  type: 'varchar',
  length: String(length),
  ...more,
})
const number = (name: string, more: Partial<Column> = {}): Column => ({ name, type: 'integer', ...more })
const real = (name: string): Column => ({ name, type: 'double precision' })
const instant = (name: string, more: Partial<Column> = {}) => chars(name, 24, more)
const date = (name: string, more: Partial<Column> = {}) => chars(name, 10, more)
const key = { isPrimary: true }
const optional = { isNullable: true }

const to = (columnName: string, referencedTableName: string) => ({
  columnNames: [columnName],
  referencedTableName,
  referencedColumnNames: ['id'],
})
const index = (table: string, columns: string[]) =>
  new TableIndex({ name: `${table}_by_${columns.join('_')}`, columnNames: columns })

/** The tables of the first rooms, in one description that both databases take. */
const TABLES = (): Table[] => [
  new Table({
    name: 'stores',
    columns: [
      uuid('id', key),
      chars('code', 40, { isUnique: true }),
      chars('name', 200),
      chars('time_zone', 60, { default: "'UTC'" }),
    ],
  }),
  new Table({
    name: 'employees',
    columns: [
      uuid('id', key),
      chars('number', 40, { isUnique: true }),
      chars('name', 200),
      chars('position', 60, optional),
      uuid('store_id', optional),
      uuid('manager_id', optional),
      chars('role', 20, { default: "'EMPLOYEE'" }),
      date('hired_on', optional),
    ],
    foreignKeys: [to('store_id', 'stores'), to('manager_id', 'employees')],
    indices: [index('employees', ['store_id'])],
  }),
  new Table({
    name: 'store_managers',
    columns: [uuid('store_id', key), uuid('employee_id', key)],
    foreignKeys: [to('store_id', 'stores'), to('employee_id', 'employees')],
    indices: [index('store_managers', ['employee_id'])],
  }),
  new Table({
    name: 'audit_entries',
    columns: [
      uuid('id', key),
      instant('at'),
      uuid('actor_id', optional),
      chars('action', 60),
      uuid('subject_id'),
      uuid('store_id', optional),
      uuid('employee_id', optional),
      text('before', optional),
      text('after', optional),
    ],
    indices: [
      index('audit_entries', ['subject_id', 'id']),
      index('audit_entries', ['employee_id', 'id']),
      index('audit_entries', ['actor_id', 'id']),
    ],
  }),
  new Table({
    name: 'shifts',
    columns: [
      uuid('employee_id', key),
      date('date', key),
      uuid('store_id', key),
      chars('position', 60, key),
      number('interactions', optional),
      chars('conditions', 200, { default: "''" }),
      instant('starts_at', optional),
      instant('ends_at', optional),
    ],
    foreignKeys: [to('store_id', 'stores'), to('employee_id', 'employees')],
    indices: [index('shifts', ['store_id', 'date', 'position', 'conditions', 'interactions'])],
  }),
  new Table({
    name: 'incidents',
    columns: [
      uuid('id', key),
      chars('reference', 40, { isUnique: true }),
      uuid('store_id'),
      uuid('employee_id', optional),
      instant('occurred_at'),
      date('day'),
      text('summary', optional),
      chars('source', 20),
      chars('touchpoint', 20),
      chars('severity', 20),
      chars('cause', 20),
      uuid('reporter_id', optional),
      instant('recorded_at'),
      instant('withdrawn_at', optional),
      instant('statement_requested_at', optional),
      instant('statement_given_at', optional),
      uuid('assessment_id', optional),
      chars('finding', 20, optional),
      instant('answered_at', optional),
    ],
    foreignKeys: [to('store_id', 'stores'), to('employee_id', 'employees'), to('reporter_id', 'employees')],
    indices: [
      index('incidents', ['occurred_at', 'id']),
      index('incidents', ['store_id', 'occurred_at', 'id']),
      index('incidents', ['employee_id', 'occurred_at', 'id']),
      index('incidents', ['finding', 'occurred_at', 'id']),
    ],
  }),
  new Table({
    name: 'incident_contexts',
    columns: [
      uuid('incident_id', key),
      chars('factor', 30, key),
      { name: 'confidential', type: 'boolean', default: false },
    ],
    foreignKeys: [to('incident_id', 'incidents')],
  }),
  new Table({
    name: 'idempotency_keys',
    columns: [uuid('person_id', key), chars('key', 200, key), chars('digest', 64), uuid('incident_id')],
    foreignKeys: [to('person_id', 'employees'), to('incident_id', 'incidents')],
  }),
  new Table({
    name: 'statements',
    columns: [uuid('id', key), uuid('incident_id'), text('text'), instant('given_at')],
    foreignKeys: [to('incident_id', 'incidents')],
    indices: [index('statements', ['incident_id'])],
  }),
  new Table({
    name: 'baselines',
    columns: [uuid('id', key), date('before'), instant('fitted_at'), text('model')],
    indices: [index('baselines', ['before', 'id'])],
  }),
  new Table({
    name: 'policies',
    columns: [
      uuid('id', key),
      number('version', { isUnique: true }),
      instant('adopted_at'),
      uuid('adopted_by', optional),
      text('reason'),
      text('numbers'),
    ],
  }),
  new Table({
    name: 'assessments',
    columns: [
      uuid('id', key),
      uuid('incident_id'),
      uuid('employee_id'),
      instant('made_at'),
      uuid('baseline_id', optional),
      uuid('policy_id'),
      chars('finding', 20),
      chars('certainty', 20),
      real('probability'),
      number('observed_days'),
      real('expected_days'),
      number('interactions'),
      text('explanation'),
      text('judgement'),
    ],
    foreignKeys: [
      to('incident_id', 'incidents'),
      to('employee_id', 'employees'),
      to('baseline_id', 'baselines'),
      to('policy_id', 'policies'),
    ],
    indices: [index('assessments', ['incident_id'])],
  }),
  new Table({
    name: 'responses',
    columns: [
      uuid('id', key),
      uuid('incident_id'),
      uuid('employee_id', optional),
      chars('kind', 20),
      chars('state', 20),
      text('reason'),
      date('starts_on', optional),
      date('ends_on', optional),
      chars('position', 60, optional),
      uuid('standard_id', optional),
      chars('misconduct', 20, optional),
      uuid('requested_by'),
      instant('requested_at'),
      uuid('decided_by', optional),
      instant('decided_at', optional),
      text('decision_reason', optional),
    ],
    foreignKeys: [
      to('incident_id', 'incidents'),
      to('employee_id', 'employees'),
      to('requested_by', 'employees'),
      to('decided_by', 'employees'),
    ],
    indices: [
      index('responses', ['incident_id']),
      index('responses', ['employee_id', 'requested_at']),
      index('responses', ['state', 'requested_at', 'id']),
    ],
  }),
]

export class FirstRooms1795300000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES()) await runner.createTable(table)
    // The review queue asks for exactly these; the index holds nothing that has been answered.
    await runner.query(
      `CREATE INDEX incidents_unanswered ON incidents (finding, occurred_at, id)
       WHERE answered_at IS NULL AND withdrawn_at IS NULL`,
    )
    await runner.query(
      `CREATE INDEX incidents_of_managements_making ON incidents (occurred_at, id)
       WHERE cause = 'MANAGEMENT' AND answered_at IS NULL AND withdrawn_at IS NULL`,
    )
    await runner.query(
      `CREATE INDEX responses_to_confirm ON responses (requested_at, id)
       WHERE kind = 'STAND_DOWN' AND state = 'ACTIVE' AND decided_at IS NULL`,
    )
    for (const statement of appendOnly(runner)) await runner.query(statement)
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES().reverse()) await runner.dropTable(table.name)
    if (runner.connection.options.type === 'postgres') await runner.query('DROP FUNCTION refuse_change')
  }
}

/** The database itself refuses to change or delete an entry of the trail. */
function appendOnly(runner: QueryRunner): string[] {
  const message = 'audit_entries is append-only'
  if (runner.connection.options.type === 'sqlite')
    return ['UPDATE', 'DELETE'].map(
      (verb) => `CREATE TRIGGER audit_entries_refuse_${verb.toLowerCase()} BEFORE ${verb} ON audit_entries
                 BEGIN SELECT RAISE(ABORT, '${message}'); END`,
    )
  return [
    `CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS
     $$ BEGIN RAISE EXCEPTION '${message}'; END $$`,
    `CREATE TRIGGER audit_entries_refuse_change BEFORE UPDATE OR DELETE ON audit_entries
     FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
    `CREATE TRIGGER audit_entries_refuse_truncate BEFORE TRUNCATE ON audit_entries
     FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
  ]
}
