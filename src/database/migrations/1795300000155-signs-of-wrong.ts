import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Signs that somebody is wronged: recorded much more often than others are, or moved and sent home again and again. */
export class SignsOfWrong1795300000155 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE incidents ADD COLUMN over_reported boolean NOT NULL DEFAULT FALSE')
    await runner.query('CREATE INDEX incidents_over_reported ON incidents (recorded_at, id) WHERE over_reported')
    await runner.query(
      "CREATE INDEX responses_that_move ON responses (requested_at) WHERE kind IN ('REASSIGNMENT', 'STAND_DOWN')",
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX responses_that_move')
    await runner.query('DROP INDEX incidents_over_reported')
    await runner.query('ALTER TABLE incidents DROP COLUMN over_reported')
  }
}
