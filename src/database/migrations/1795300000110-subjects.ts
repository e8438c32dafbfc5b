import type { MigrationInterface, QueryRunner } from 'typeorm'

/** By what an identity provider knows somebody, where that is not their number. */
export class Subjects1795300000110 implements MigrationInterface {
  name = 'Subjects1795300000110'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE employees ADD COLUMN subject varchar(255)')
    await runner.query('CREATE UNIQUE INDEX employees_subject ON employees (subject)')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX employees_subject')
    await runner.query('ALTER TABLE employees DROP COLUMN subject')
  }
}
