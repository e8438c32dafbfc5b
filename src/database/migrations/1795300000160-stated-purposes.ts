import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What few people were told of for, in the read log of each of them. */
export class StatedPurposes1795300000160 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE personal_reads ADD COLUMN stated text')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE personal_reads DROP COLUMN stated')
  }
}
