import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Periods for shifts and for notices. Versions from before get what their findings need to look back on. */
export class MorePeriods1795300000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE retention_policies ADD COLUMN roster_months integer NOT NULL DEFAULT 62')
    await runner.query('UPDATE retention_policies SET roster_months = formal_months + 26')
    await runner.query('ALTER TABLE retention_policies ADD COLUMN notice_months integer NOT NULL DEFAULT 6')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE retention_policies DROP COLUMN notice_months')
    await runner.query('ALTER TABLE retention_policies DROP COLUMN roster_months')
  }
}
