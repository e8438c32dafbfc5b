import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Who sees to what waits for HR: one at a time for each incident. */
const TAKINGS = [
  `CREATE TABLE review_takings (
     id uuid PRIMARY KEY, incident_id uuid NOT NULL UNIQUE REFERENCES incidents (id),
     taken_by uuid NOT NULL REFERENCES employees (id), taken_at varchar(24) NOT NULL)`,
  'CREATE INDEX review_takings_by_taken_by ON review_takings (taken_by)',
]

/** That somebody has looked at a hold again and found that it is still needed. */
const CONFIRMED = ['confirmed_by uuid', 'confirmed_at varchar(24)', 'confirm_reason text']

/** The queue reads open things alone, and the times of decisions by when they were taken, however long the history is. */
const INDEXES: Record<string, string> = {
  incidents_of_management: `incidents (occurred_at, id) WHERE cause = 'MANAGEMENT' AND withdrawn_at IS NULL`,
  responses_ending: `responses (ends_on) WHERE kind = 'STAND_DOWN' AND state = 'ACTIVE'`,
  legal_holds_open: 'legal_holds (placed_at, id) WHERE lifted_at IS NULL',
  responses_by_requested_at: 'responses (requested_at)',
  responses_by_decided_at: 'responses (decided_at) WHERE decided_at IS NOT NULL',
  appeals_by_decided_at: 'appeals (decided_at) WHERE decided_at IS NOT NULL',
  cause_claims_by_at: 'cause_claims (at)',
}

export class ReviewQueue1795300000030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of TAKINGS) await runner.query(statement)
    for (const column of CONFIRMED) await runner.query(`ALTER TABLE legal_holds ADD COLUMN ${column}`)
    for (const [name, on] of Object.entries(INDEXES)) await runner.query(`CREATE INDEX ${name} ON ${on}`)
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of Object.keys(INDEXES).reverse()) await runner.query(`DROP INDEX ${name}`)
    for (const column of CONFIRMED) await runner.query(`ALTER TABLE legal_holds DROP COLUMN ${column.split(' ')[0]}`)
    await runner.query('DROP TABLE review_takings')
  }
}
