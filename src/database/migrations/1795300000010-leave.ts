import type { MigrationInterface, QueryRunner } from 'typeorm'

/** When people are on leave, and nothing about why. What was taken back stays, so that everybody sees that it was. */
const LEAVES = `CREATE TABLE leaves (
  id uuid PRIMARY KEY, employee_id uuid NOT NULL REFERENCES employees (id), starts_on varchar(10) NOT NULL,
  ends_on varchar(10) NOT NULL, recorded_by uuid NOT NULL REFERENCES employees (id), recorded_at varchar(24) NOT NULL,
  taken_back_at varchar(24))`

export class Leave1795300000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(LEAVES)
    await runner.query('CREATE INDEX leaves_by_employee_id_starts_on_id ON leaves (employee_id, starts_on, id)')
    await runner.query('CREATE INDEX leaves_by_ends_on ON leaves (ends_on)')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE leaves')
  }
}
