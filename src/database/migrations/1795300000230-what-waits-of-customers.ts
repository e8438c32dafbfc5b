import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What waits for HR of the customer's side is found without looking at all that was ever decided. */
export class WhatWaitsOfCustomers1795300000230 implements MigrationInterface {
  name = 'WhatWaitsOfCustomers1795300000230'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE customer_claims ADD COLUMN settled_at varchar(24)')
    await runner.query(`UPDATE customer_claims SET settled_at = (SELECT MIN(n.at) FROM customer_claims n
      WHERE n.incident_id = customer_claims.incident_id AND n.about = customer_claims.about AND n.id > customer_claims.id)
      WHERE kind = 'CONTESTED'`)
    await runner.query(
      "CREATE INDEX customer_claims_waiting ON customer_claims (at, id) WHERE kind = 'CONTESTED' AND settled_at IS NULL",
    )
    await runner.query(
      "CREATE INDEX given_remedies_waiting ON given_remedies (given_at, id) WHERE status = 'AWAITING_APPROVAL'",
    )
    await runner.query("CREATE INDEX lettings_go_waiting ON lettings_go (proposed_at, id) WHERE status = 'PROPOSED'")
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const index of ['lettings_go_waiting', 'given_remedies_waiting', 'customer_claims_waiting'])
      await runner.query(`DROP INDEX ${index}`)
    await runner.query('ALTER TABLE customer_claims DROP COLUMN settled_at')
  }
}
