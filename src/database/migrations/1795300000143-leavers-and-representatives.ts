import type { MigrationInterface, QueryRunner } from 'typeorm'

/** People leave, and are represented. */
export class LeaversAndRepresentatives1795300000143 implements MigrationInterface {
  name = 'LeaversAndRepresentatives1795300000143'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE employees ADD COLUMN left_on varchar(10)')
    await runner.query('ALTER TABLE employees ADD COLUMN represents varchar(120)')
    await runner.query(`CREATE TABLE openings (
      id uuid PRIMARY KEY, incident_id uuid NOT NULL REFERENCES incidents (id),
      employee_id uuid NOT NULL REFERENCES employees (id), representative_id uuid NOT NULL REFERENCES employees (id),
      opened_at varchar(24) NOT NULL, closed_at varchar(24))`)
    await runner.query('CREATE INDEX openings_by_incident ON openings (incident_id, id)')
    await runner.query('CREATE INDEX openings_by_employee ON openings (employee_id, id)')
    await runner.query('CREATE INDEX openings_by_representative ON openings (representative_id, id)')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE openings')
    await runner.query('ALTER TABLE employees DROP COLUMN represents')
    await runner.query('ALTER TABLE employees DROP COLUMN left_on')
  }
}
