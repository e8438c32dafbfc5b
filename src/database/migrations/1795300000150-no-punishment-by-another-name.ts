import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Where people may be moved to, and what they say was meant as a punishment. */
export class NoPunishmentByAnotherName1795300000150 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE reassignment_positions (
      position varchar(60) PRIMARY KEY, added_by uuid REFERENCES employees (id), added_at varchar(24),
      removed_by uuid REFERENCES employees (id), removed_at varchar(24))`)
    await runner.query("INSERT INTO reassignment_positions (position) VALUES ('STOCKROOM')")
    await runner.query(`CREATE TABLE punishment_claims (
      id uuid PRIMARY KEY, response_id uuid NOT NULL UNIQUE REFERENCES responses (id), words text NOT NULL,
      said_at varchar(24) NOT NULL, answer text, answered_by uuid REFERENCES employees (id), answered_at varchar(24))`)
    await runner.query(
      'CREATE INDEX punishment_claims_open ON punishment_claims (said_at, id) WHERE answered_at IS NULL',
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE punishment_claims')
    await runner.query('DROP TABLE reassignment_positions')
  }
}
