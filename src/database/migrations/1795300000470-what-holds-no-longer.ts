import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * Since when a letting go no longer has what it rests on: it waits for HR, and is found without looking at all that hold. And when a customer
 * said that it is not over for them, after it had been closed.
 */
export class WhatHoldsNoLonger1795300000470 implements MigrationInterface {
  name = 'WhatHoldsNoLonger1795300000470'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE lettings_go ADD COLUMN ground_lost_at varchar(24)')
    await runner.query(
      "CREATE INDEX lettings_go_without_ground ON lettings_go (ground_lost_at, id) WHERE status = 'APPROVED' AND ground_lost_at IS NOT NULL",
    )
    await runner.query('ALTER TABLE follow_ups ADD COLUMN reopened_at varchar(24)')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE follow_ups DROP COLUMN reopened_at')
    await runner.query('DROP INDEX lettings_go_without_ground')
    await runner.query('ALTER TABLE lettings_go DROP COLUMN ground_lost_at')
  }
}
