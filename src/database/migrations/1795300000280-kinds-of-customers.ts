import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What kind of customer somebody is, so that what is promised can be held against what others of that kind expect. */
export class KindsOfCustomers1795300000280 implements MigrationInterface {
  name = 'KindsOfCustomers1795300000280'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE customers ADD COLUMN kind varchar(60)')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE customers DROP COLUMN kind')
  }
}
