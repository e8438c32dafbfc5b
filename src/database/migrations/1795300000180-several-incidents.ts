import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What is alleged beside the incident that a formal response answers first. */
export class SeveralIncidents1795300000180 implements MigrationInterface {
  name = 'SeveralIncidents1795300000180'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE alleged_incidents (
      response_id uuid NOT NULL REFERENCES responses (id), incident_id uuid NOT NULL REFERENCES incidents (id),
      PRIMARY KEY (response_id, incident_id))`)
    await runner.query('CREATE INDEX alleged_incidents_by_incident ON alleged_incidents (incident_id)')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE alleged_incidents')
  }
}
