import type { MigrationInterface, QueryRunner } from 'typeorm'

const OUTBOX = (person: string, more: string) => `CREATE TABLE outbox_new (
  id uuid NOT NULL PRIMARY KEY, notice_id uuid REFERENCES notices (id) ON DELETE CASCADE, person_id uuid ${person} REFERENCES employees (id),
  channel varchar(10) NOT NULL, to_address varchar(254), at varchar(24) NOT NULL, due_at varchar(24),
  attempts integer NOT NULL DEFAULT 0, sent_at varchar(24), told_at varchar(24), given_up_at varchar(24), problem varchar(20)${more})`
const COLUMNS =
  'id, notice_id, person_id, channel, to_address, at, due_at, attempts, sent_at, told_at, given_up_at, problem'

/** What customers are told of how it ended, and letters to them among what waits to be sent. */
export class ToldHowItEnded1795300000310 implements MigrationInterface {
  name = 'ToldHowItEnded1795300000310'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE endings_for_customers (
      id uuid NOT NULL PRIMARY KEY, incident_id uuid NOT NULL UNIQUE REFERENCES incidents (id), words text, code varchar(64) UNIQUE,
      written_by uuid REFERENCES employees (id), written_at varchar(24) NOT NULL,
      told_at varchar(24), how varchar(10), told_by uuid REFERENCES employees (id))`)
    await runner.query(
      'CREATE INDEX endings_for_customers_to_tell ON endings_for_customers (written_at, id) WHERE told_at IS NULL',
    )
    const letters = ', ending_id uuid REFERENCES endings_for_customers (id) ON DELETE CASCADE'
    await this.rebuild(runner, OUTBOX('', letters))
    await runner.query('CREATE INDEX outbox_ending ON outbox (ending_id) WHERE ending_id IS NOT NULL')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DELETE FROM outbox WHERE person_id IS NULL')
    await this.rebuild(runner, OUTBOX('NOT NULL', ''))
    await runner.query('DROP TABLE endings_for_customers')
  }

  /** By hand: SQLite cannot let a column be empty that could not, and TypeORM would lose the partial indexes. */
  private async rebuild(runner: QueryRunner, table: string): Promise<void> {
    await runner.query(table)
    await runner.query(`INSERT INTO outbox_new (${COLUMNS}) SELECT ${COLUMNS} FROM outbox`)
    await runner.query('DROP TABLE outbox')
    await runner.query('ALTER TABLE outbox_new RENAME TO outbox')
    await runner.query('CREATE INDEX outbox_due ON outbox (due_at, id) WHERE due_at IS NOT NULL')
    await runner.query('CREATE INDEX outbox_given_up ON outbox (given_up_at) WHERE given_up_at IS NOT NULL')
    await runner.query('CREATE INDEX outbox_person ON outbox (person_id, notice_id)')
    await runner.query('CREATE INDEX outbox_notice ON outbox (notice_id)')
  }
}
