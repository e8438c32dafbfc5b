import type { MigrationInterface, QueryRunner } from 'typeorm'

/** People are spoken to in their own language, else in their store's. */
export class Languages1795300000200 implements MigrationInterface {
  name = 'Languages1795300000200'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE employees ADD COLUMN language varchar(2)')
    await runner.query('ALTER TABLE stores ADD COLUMN language varchar(2)')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE stores DROP COLUMN language')
    await runner.query('ALTER TABLE employees DROP COLUMN language')
  }
}
