import { type MigrationInterface, type QueryRunner, Table, TableIndex } from 'typeorm'

const text = (name: string, length: number) => ({ name, type: 'varchar', length: String(length) })
const person = (columnName: string) => ({
  columnNames: [columnName],
  referencedTableName: 'employees',
  referencedColumnNames: ['id'],
})

const TABLES = () => [
  new Table({
    name: 'review_questions',
    columns: [
      { name: 'id', type: 'uuid', isPrimary: true },
      { name: 'viewer_id', type: 'uuid' },
      text('question', 40),
      text('about', 200),
      text('first_day', 10),
      text('last_day', 10),
      text('asked_at', 24),
    ],
    foreignKeys: [person('viewer_id')],
    indices: [
      new TableIndex({
        name: 'review_questions_asked_before',
        columnNames: ['viewer_id', 'question', 'about', 'asked_at'],
      }),
    ],
  }),
  new Table({
    name: 'review_policies',
    columns: [
      { name: 'id', type: 'uuid', isPrimary: true },
      { name: 'version', type: 'integer', isUnique: true },
      { name: 'least_people', type: 'integer' },
      text('adopted_at', 24),
      { name: 'adopted_by', type: 'uuid' },
      { name: 'reason', type: 'text' },
    ],
    foreignKeys: [person('adopted_by')],
  }),
]

/** What HR asked of the review, so that nobody is told apart by asking twice; and how few people are too few to tell of. */
export class ReviewQuestions1795300000040 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES()) await runner.createTable(table)
    // Reviews ask about months, however long the history is.
    await runner.query('CREATE INDEX incidents_by_day ON incidents (day)')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX incidents_by_day')
    for (const table of TABLES().reverse()) await runner.dropTable(table.name)
  }
}
