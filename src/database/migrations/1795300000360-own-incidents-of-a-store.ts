import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * Whoever is judged is judged beside everybody's own incidents of the store, of two years: PostgreSQL reads
 * them from the index alone. Without it it went through all incidents of these years, of all stores.
 */
export class OwnIncidentsOfAStore1795300000360 implements MigrationInterface {
  name = 'OwnIncidentsOfAStore1795300000360'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX incidents_own_of_a_store
      ON incidents (store_id, occurred_at, day, employee_id, reporter_id, id) WHERE cause = 'EMPLOYEE' AND withdrawn_at IS NULL`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX incidents_own_of_a_store')
  }
}
