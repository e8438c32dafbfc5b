import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Since when somebody is in HR, and who managed a store before: nobody chooses who decides by writing the directory anew. */
export class WhoCameSince1795300000330 implements MigrationInterface {
  name = 'WhoCameSince1795300000330'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE employees ADD COLUMN hr_since varchar(24)')
    await runner.query(`CREATE TABLE former_managers (
      store_id uuid NOT NULL REFERENCES stores (id), employee_id uuid NOT NULL REFERENCES employees (id),
      managed_until varchar(24) NOT NULL, PRIMARY KEY (store_id, employee_id))`)
    await runner.query('CREATE INDEX former_managers_employee ON former_managers (employee_id)')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE former_managers')
    await runner.query('ALTER TABLE employees DROP COLUMN hr_since')
  }
}
