import type { MigrationInterface, QueryRunner } from 'typeorm'

/** People record their own leave, and it moves deadlines once a manager or HR has confirmed it. What is there was theirs to record. */
export class ConfirmedLeave1795300000152 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE leaves ADD COLUMN confirmed_by uuid')
    await runner.query('ALTER TABLE leaves ADD COLUMN confirmed_at varchar(24)')
    await runner.query('UPDATE leaves SET confirmed_by = recorded_by, confirmed_at = recorded_at')
  }

  async down(runner: QueryRunner): Promise<void> {
    // Unconfirmed leave would count by the earlier rule.
    await runner.query('DELETE FROM leaves WHERE confirmed_at IS NULL')
    await runner.query('ALTER TABLE leaves DROP COLUMN confirmed_at')
    await runner.query('ALTER TABLE leaves DROP COLUMN confirmed_by')
  }
}
