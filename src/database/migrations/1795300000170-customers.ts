import { type MigrationInterface, type QueryRunner, Table, TableIndex } from 'typeorm'

const uuid = (name: string, more: object = {}) => ({ name, type: 'uuid', ...more })
const chars = (name: string, length: number, more: object = {}) => ({
  name,
  type: 'varchar',
  length: String(length),
  ...more,
})
const text = (name: string, more: object = {}) => ({ name, type: 'text', ...more })
const to = (columnName: string, referencedTableName: string) => ({
  columnNames: [columnName],
  referencedTableName,
  referencedColumnNames: ['id'],
})
const index = (table: string, columns: string[]) =>
  new TableIndex({ name: `${table}_by_${columns.join('_')}`, columnNames: columns })
const EMPTY = { isNullable: true }

const ON_INCIDENTS = [
  'customer_id uuid',
  'conduct varchar(20)',
  'against_expectation varchar(20)',
  'offering_id uuid',
  'attributed_by uuid',
  'attributed_at varchar(24)',
  'attributed_cause varchar(20)',
  'attribution_agreed_at varchar(24)',
  'closed_at varchar(24)',
  'root_cause varchar(20)',
  'what_was_done text',
]

/** Looked at is now a customer too, so that only who looked is somebody of the directory. */
const readsOf = (person: string) => [
  `CREATE TABLE personal_reads_again (
    person_id ${person}, day varchar(10) NOT NULL, viewer_id uuid NOT NULL REFERENCES employees (id),
    purpose varchar(30) NOT NULL, times integer NOT NULL, first_at varchar(24) NOT NULL, last_at varchar(24) NOT NULL,
    stated text, PRIMARY KEY (person_id, day, viewer_id, purpose))`,
  `INSERT INTO personal_reads_again (person_id, day, viewer_id, purpose, times, first_at, last_at, stated)
    SELECT person_id, day, viewer_id, purpose, times, first_at, last_at, stated FROM personal_reads
    WHERE person_id IN (SELECT id FROM employees)`,
  'DROP TABLE personal_reads',
  'ALTER TABLE personal_reads_again RENAME TO personal_reads',
  'CREATE INDEX personal_reads_by_day ON personal_reads (day)',
]

/** Customers by reference, what was agreed with them, and what is said of their side of an incident. */
export class Customers1795300000170 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of readsOf('uuid NOT NULL')) await runner.query(statement)
    // By hand, since TypeORM would rebuild SQLite's tables and lose some of their partial indexes.
    await runner.query('ALTER TABLE stores ADD COLUMN currency varchar(3)')
    for (const column of ON_INCIDENTS) await runner.query(`ALTER TABLE incidents ADD COLUMN ${column}`)
    await runner.query(
      'CREATE INDEX incidents_by_customer ON incidents (customer_id, occurred_at, id) WHERE customer_id IS NOT NULL',
    )
    await runner.createTable(
      new Table({
        name: 'customers',
        columns: [
          uuid('id', { isPrimary: true }),
          chars('reference', 100, { isUnique: true }),
          text('name', EMPTY),
          text('contact', EMPTY),
          chars('standing', 20, { default: "'RETAINED'" }),
          uuid('recorded_by', EMPTY),
          chars('recorded_at', 24),
          chars('erased_at', 24, EMPTY),
        ],
        foreignKeys: [to('recorded_by', 'employees')],
      }),
    )
    await runner.createTable(
      new Table({
        name: 'expectations',
        columns: [
          uuid('id', { isPrimary: true }),
          uuid('customer_id'),
          text('must_do'),
          text('must_not_do'),
          text('if_we_fail_once'),
          { name: 'forgives_once', type: 'boolean' },
          chars('agreed_on', 10),
          chars('in_force_from', 24),
          uuid('recorded_by'),
        ],
        foreignKeys: [to('customer_id', 'customers'), to('recorded_by', 'employees')],
        indices: [index('expectations', ['customer_id', 'in_force_from', 'id'])],
      }),
    )
    await runner.createTable(
      new Table({
        name: 'offerings',
        columns: [
          uuid('id', { isPrimary: true }),
          chars('code', 60, { isUnique: true }),
          chars('name', 200),
          chars('mended_on', 10, EMPTY),
          uuid('recorded_by'),
          chars('recorded_at', 24),
        ],
        foreignKeys: [to('recorded_by', 'employees')],
      }),
    )
    await runner.createTable(
      new Table({
        name: 'customer_claims',
        columns: [
          uuid('id', { isPrimary: true }),
          uuid('incident_id'),
          chars('about', 20),
          chars('kind', 20),
          chars('says', 20),
          uuid('said_by', EMPTY),
          chars('at', 24),
          text('reason', EMPTY),
          text('what_helped', EMPTY),
        ],
        foreignKeys: [to('incident_id', 'incidents'), to('said_by', 'employees')],
        indices: [index('customer_claims', ['incident_id', 'about', 'id'])],
      }),
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of readsOf('uuid NOT NULL REFERENCES employees (id)')) await runner.query(statement)
    for (const table of ['customer_claims', 'offerings', 'expectations', 'customers']) await runner.dropTable(table)
    await runner.query('DROP INDEX incidents_by_customer')
    for (const column of [...ON_INCIDENTS].reverse())
      await runner.query(`ALTER TABLE incidents DROP COLUMN ${column.split(' ')[0]}`)
    await runner.query('ALTER TABLE stores DROP COLUMN currency')
  }
}
