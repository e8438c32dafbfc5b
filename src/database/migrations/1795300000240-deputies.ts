import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Deputies from outside stand in for HR, where they were named before there was a case. */
export class Deputies1795300000240 implements MigrationInterface {
  name = 'Deputies1795300000240'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE employees ADD COLUMN deputy_since varchar(24)')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE employees DROP COLUMN deputy_since')
  }
}
