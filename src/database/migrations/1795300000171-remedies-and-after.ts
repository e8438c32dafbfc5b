import { type MigrationInterface, type QueryRunner, Table, TableIndex } from 'typeorm'

const uuid = (name: string, more: object = {}) => ({ name, type: 'uuid', ...more })
const id = uuid('id', { isPrimary: true })
const chars = (name: string, length: number, more: object = {}) => ({
  name,
  type: 'varchar',
  length: String(length),
  ...more,
})
const text = (name: string, more: object = {}) => ({ name, type: 'text', ...more })
const integer = (name: string, more: object = {}) => ({ name, type: 'integer', ...more })
const EMPTY = { isNullable: true }
const to = (columnName: string, referencedTableName: string) => ({
  columnNames: [columnName],
  referencedTableName,
  referencedColumnNames: ['id'],
})
const toPeople = (...columns: string[]) => columns.map((column) => to(column, 'employees'))
const index = (table: string, columns: string[], isUnique = false) =>
  new TableIndex({ name: `${table}_by_${columns.join('_')}`, columnNames: columns, isUnique })

const TABLES = () => [
  new Table({
    name: 'remedies',
    columns: [
      id,
      chars('code', 40),
      integer('version'),
      chars('name', 200),
      chars('up_to_severity', 20),
      { name: 'up_to_amount', type: 'double precision', ...EMPTY },
      chars('in_force_from', 10),
      uuid('published_by'),
      chars('published_at', 24),
    ],
    foreignKeys: toPeople('published_by'),
    indices: [index('remedies', ['code', 'version'], true)],
  }),
  new Table({
    name: 'given_remedies',
    columns: [
      id,
      uuid('incident_id'),
      uuid('remedy_id'),
      { name: 'amount', type: 'double precision', ...EMPTY },
      text('reason', EMPTY),
      chars('status', 20),
      { name: 'exception', type: 'boolean' },
      uuid('given_by', EMPTY),
      chars('given_at', 24),
      uuid('decided_by', EMPTY),
      chars('decided_at', 24, EMPTY),
      text('decision_reason', EMPTY),
    ],
    foreignKeys: [to('incident_id', 'incidents'), to('remedy_id', 'remedies'), ...toPeople('given_by', 'decided_by')],
    indices: [index('given_remedies', ['incident_id', 'id']), index('given_remedies', ['given_at', 'id'])],
  }),
  new Table({
    name: 'lettings_go',
    columns: [
      id,
      uuid('customer_id'),
      uuid('store_id', EMPTY),
      chars('to_standing', 20),
      text('reason'),
      chars('review_on', 10),
      chars('status', 20),
      uuid('proposed_by'),
      chars('proposed_at', 24),
      uuid('decided_by', EMPTY),
      chars('decided_at', 24, EMPTY),
      text('decision_reason', EMPTY),
    ],
    foreignKeys: [to('customer_id', 'customers'), to('store_id', 'stores'), ...toPeople('proposed_by', 'decided_by')],
    indices: [index('lettings_go', ['customer_id', 'id']), index('lettings_go', ['review_on', 'id'])],
  }),
  new Table({
    name: 'letting_go_incidents',
    columns: [uuid('letting_go_id', { isPrimary: true }), uuid('incident_id', { isPrimary: true })],
    foreignKeys: [to('letting_go_id', 'lettings_go'), to('incident_id', 'incidents')],
    indices: [index('letting_go_incidents', ['incident_id'])],
  }),
  new Table({
    name: 'follow_up_questions',
    columns: [
      id,
      integer('version'),
      integer('place'),
      text('text'),
      uuid('published_by', EMPTY),
      chars('published_at', 24),
    ],
    foreignKeys: toPeople('published_by'),
    indices: [index('follow_up_questions', ['version', 'place'], true)],
  }),
  new Table({
    name: 'follow_ups',
    columns: [
      id,
      uuid('incident_id'),
      chars('due_on', 10),
      integer('attempts', { default: 0 }),
      chars('outcome', 20, EMPTY),
      integer('version', EMPTY),
      chars('code', 64, EMPTY),
      uuid('recorded_by', EMPTY),
      chars('recorded_at', 24, EMPTY),
    ],
    foreignKeys: [to('incident_id', 'incidents'), ...toPeople('recorded_by')],
    indices: [
      index('follow_ups', ['incident_id'], true),
      index('follow_ups', ['code'], true),
      index('follow_ups', ['due_on', 'id']),
    ],
  }),
  new Table({
    name: 'follow_up_answers',
    columns: [
      id,
      uuid('follow_up_id'),
      uuid('incident_id'),
      uuid('question_id'),
      integer('score', EMPTY),
      text('text', EMPTY),
      { name: 'by_customer', type: 'boolean' },
    ],
    foreignKeys: [
      to('follow_up_id', 'follow_ups'),
      to('incident_id', 'incidents'),
      to('question_id', 'follow_up_questions'),
    ],
    indices: [index('follow_up_answers', ['follow_up_id', 'id'])],
  }),
]

/** By hand, since TypeORM would rebuild SQLite's tables and lose some of their partial indexes. */
const ON_INCIDENTS = ['done_by uuid', 'checked_on varchar(10)']

/** What Reprieve comes with, until HR publishes its own. */
const QUESTIONS = [
  'How well did we put right what went wrong, from 0 to 10?',
  'Did it do what you need?',
  'What should we do so that it does not happen again?',
].map((words, place) => ({ id: `019a0000-0000-7000-8000-00000000000${place + 1}`, place, words }))

/** Remedies the same for all, letting go, follow-up calls, and how an incident ends. */
export class RemediesAndAfter1795300000171 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const column of ON_INCIDENTS) await runner.query(`ALTER TABLE incidents ADD COLUMN ${column}`)
    for (const table of TABLES()) await runner.createTable(table)
    for (const { id, place, words } of QUESTIONS)
      await runner.query(
        `INSERT INTO follow_up_questions (id, version, place, text, published_at)
         VALUES ('${id}', 1, ${place}, '${words}', '2026-11-28T00:00:00.000Z')`,
      )
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name } of TABLES().reverse()) await runner.dropTable(name)
    for (const column of [...ON_INCIDENTS].reverse())
      await runner.query(`ALTER TABLE incidents DROP COLUMN ${column.split(' ')[0]}`)
  }
}
