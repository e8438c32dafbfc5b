import type { MigrationInterface, QueryRunner } from 'typeorm'

/** An answer to an incident can be sent again under a key, as an incident can. */
export class RespondOnce1795300000210 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE idempotency_keys ADD COLUMN response_id uuid')
  }

  async down(runner: QueryRunner): Promise<void> {
    // Keys of answers mean nothing without it: they would give an incident where a response was made.
    await runner.query('DELETE FROM idempotency_keys WHERE response_id IS NOT NULL')
    await runner.query('ALTER TABLE idempotency_keys DROP COLUMN response_id')
  }
}
