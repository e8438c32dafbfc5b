import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Where people are told outside of the server, and what waits to be sent there. */
export class ToldOutside1795300000270 implements MigrationInterface {
  name = 'ToldOutside1795300000270'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE addresses (
      employee_id uuid NOT NULL PRIMARY KEY REFERENCES employees (id),
      mail varchar(254) NOT NULL, set_at varchar(24) NOT NULL, own boolean NOT NULL)`)
    await runner.query(`CREATE TABLE outbox (
      id uuid NOT NULL PRIMARY KEY, notice_id uuid REFERENCES notices (id) ON DELETE CASCADE, person_id uuid NOT NULL REFERENCES employees (id),
      channel varchar(10) NOT NULL, to_address varchar(254), at varchar(24) NOT NULL, due_at varchar(24),
      attempts integer NOT NULL DEFAULT 0, sent_at varchar(24), told_at varchar(24), given_up_at varchar(24), problem varchar(20))`)
    await runner.query('CREATE INDEX outbox_due ON outbox (due_at, id) WHERE due_at IS NOT NULL')
    await runner.query('CREATE INDEX outbox_given_up ON outbox (given_up_at) WHERE given_up_at IS NOT NULL')
    await runner.query('CREATE INDEX outbox_person ON outbox (person_id, notice_id)')
    await runner.query('CREATE INDEX outbox_notice ON outbox (notice_id)')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE outbox')
    await runner.query('DROP TABLE addresses')
  }
}
