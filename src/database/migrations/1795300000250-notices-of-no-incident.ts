import type { MigrationInterface, QueryRunner } from 'typeorm'

const TABLE = (name: string, needed: string) => `CREATE TABLE ${name} (
  id uuid PRIMARY KEY, kind varchar(40) NOT NULL, at varchar(24) NOT NULL,
  incident_id uuid ${needed} REFERENCES incidents (id), response_id uuid REFERENCES responses (id),
  store_id uuid ${needed} REFERENCES stores (id), employee_id uuid REFERENCES employees (id), actor_id uuid,
  asker_id uuid, except_in_hr text NOT NULL, once varchar(60) UNIQUE)`
const COLUMNS = 'id, kind, at, incident_id, response_id, store_id, employee_id, actor_id, asker_id, except_in_hr, once'
const INDEXED = ['employee_id, id', 'store_id, id', 'asker_id, id', 'incident_id']

/** A notice may be about the whole organisation: then it has no incident and no store. */
export class NoticesOfNoIncident1795300000250 implements MigrationInterface {
  name = 'NoticesOfNoIncident1795300000250'

  async up(runner: QueryRunner): Promise<void> {
    await withNeeded(runner, false)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DELETE FROM notices WHERE incident_id IS NULL OR store_id IS NULL')
    await withNeeded(runner, true)
  }
}

/** SQLite changes no column: the rows go into a new table. What waits to be sent of them would go with the old one. */
async function withNeeded(runner: QueryRunner, needed: boolean): Promise<void> {
  if (runner.connection.options.type === 'postgres') {
    for (const column of ['incident_id', 'store_id'])
      await runner.query(`ALTER TABLE notices ALTER COLUMN ${column} ${needed ? 'SET' : 'DROP'} NOT NULL`)
    return
  }
  const outbox = (await runner.query(
    "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'outbox'",
  )) as object[]
  if (outbox.length > 0) await runner.query('CREATE TABLE outbox_kept AS SELECT * FROM outbox')
  await runner.query(TABLE('notices_new', needed ? 'NOT NULL' : ''))
  await runner.query(`INSERT INTO notices_new (${COLUMNS}) SELECT ${COLUMNS} FROM notices`)
  await runner.query('DROP TABLE notices')
  await runner.query('ALTER TABLE notices_new RENAME TO notices')
  for (const columns of INDEXED)
    await runner.query(`CREATE INDEX notices_by_${columns.replaceAll(', ', '_')} ON notices (${columns})`)
  if (outbox.length === 0) return
  await runner.query('INSERT OR IGNORE INTO outbox SELECT * FROM outbox_kept')
  await runner.query('DROP TABLE outbox_kept')
}
