import type { MigrationInterface, QueryRunner } from 'typeorm'

/** That the employee said that a complaint did not concern them: it waits for HR then, and no longer for them. */
export class AttributionsDenied1795300000460 implements MigrationInterface {
  name = 'AttributionsDenied1795300000460'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE incidents ADD COLUMN attribution_denied_at varchar(24)')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE incidents DROP COLUMN attribution_denied_at')
  }
}
