import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What a customer gets can be sent again under a key, as an answer to an incident can. */
export class GivenOnce1795300000500 implements MigrationInterface {
  name = 'GivenOnce1795300000500'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE idempotency_keys ADD COLUMN remedy_id uuid')
  }

  async down(runner: QueryRunner): Promise<void> {
    // Keys of remedies mean nothing without it: they would give an incident where something was given.
    await runner.query('DELETE FROM idempotency_keys WHERE remedy_id IS NOT NULL')
    await runner.query('ALTER TABLE idempotency_keys DROP COLUMN remedy_id')
  }
}
