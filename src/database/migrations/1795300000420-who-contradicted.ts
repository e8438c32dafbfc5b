import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * Whoever has contradicted a manager is guarded: what a shift was, that a complaint was about them, what is said of the customer. A no
 * to a complaint stood in the trail alone, and that a shift was contested was forgotten once HR had entered it anew.
 */
export class WhoContradicted1795300000420 implements MigrationInterface {
  name = 'WhoContradicted1795300000420'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE attribution_denials (
      id uuid PRIMARY KEY, incident_id uuid NOT NULL REFERENCES incidents (id),
      said_by uuid NOT NULL REFERENCES employees (id), attributed_by uuid NOT NULL REFERENCES employees (id),
      at varchar(24) NOT NULL, words text, settled_at varchar(24))`)
    await runner.query('CREATE INDEX attribution_denials_by_incident ON attribution_denials (incident_id)')
    await runner.query('CREATE INDEX attribution_denials_by_said_by_at ON attribution_denials (said_by, at)')
    await runner.query('CREATE INDEX attribution_denials_of_attributed_by ON attribution_denials (attributed_by)')
    await runner.query(
      'CREATE INDEX attribution_denials_waiting ON attribution_denials (at, id) WHERE settled_at IS NULL',
    )
    // What was denied until now, and nobody has answered, waits as well. Its words stand in the trail.
    await runner.query(`INSERT INTO attribution_denials (id, incident_id, said_by, attributed_by, at)
      SELECT a.id, i.id, i.employee_id, i.attributed_by, a.at
      FROM incidents i JOIN audit_entries a ON a.subject_id = i.id AND a.action = 'attribution.denied' AND a.actor_id = i.employee_id
      WHERE i.attributed_by IS NOT NULL AND i.attribution_agreed_at IS NULL AND a.at >= i.attributed_at
        AND NOT EXISTS (SELECT 1 FROM audit_entries n WHERE n.subject_id = i.id AND n.action = a.action AND n.id > a.id)`)

    await runner.query('ALTER TABLE shift_entries ADD COLUMN last_contested_at varchar(24)')
    await runner.query('UPDATE shift_entries SET last_contested_at = contested_at WHERE contested_at IS NOT NULL')
    await runner.query(
      'CREATE INDEX shift_entries_last_contested ON shift_entries (employee_id, last_contested_at) WHERE last_contested_at IS NOT NULL',
    )
    await runner.query('CREATE INDEX customer_claims_by_said_by_at ON customer_claims (said_by, at)')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX customer_claims_by_said_by_at')
    await runner.query('DROP INDEX shift_entries_last_contested')
    await runner.query('ALTER TABLE shift_entries DROP COLUMN last_contested_at')
    await runner.query('DROP TABLE attribution_denials')
  }
}
