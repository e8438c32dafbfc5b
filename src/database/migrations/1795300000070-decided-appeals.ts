import type { MigrationInterface, QueryRunner } from 'typeorm'

/** The review asks which appeals were decided in a period, whenever they were made. */
export class DecidedAppeals1795300000070 implements MigrationInterface {
  name = 'DecidedAppeals1795300000070'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX appeals_decided ON appeals (decided_at) WHERE decided_at IS NOT NULL')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX appeals_decided')
  }
}
