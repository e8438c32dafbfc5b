import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * Who says that an incident was somebody's is whoever said whom a complaint concerned, or else whoever recorded it. The index by which own
 * incidents of a store are read holds both, so that PostgreSQL still reads them from it alone.
 */
export class WhoSaysItWasThem1795300000430 implements MigrationInterface {
  name = 'WhoSaysItWasThem1795300000430'

  async up(runner: QueryRunner): Promise<void> {
    await again(runner, 'reporter_id, attributed_by')
  }

  async down(runner: QueryRunner): Promise<void> {
    await again(runner, 'reporter_id')
  }
}

async function again(runner: QueryRunner, who: string): Promise<void> {
  await runner.query('DROP INDEX incidents_own_of_a_store')
  await runner.query(`CREATE INDEX incidents_own_of_a_store
    ON incidents (store_id, occurred_at, day, employee_id, ${who}, id) WHERE cause = 'EMPLOYEE' AND withdrawn_at IS NULL`)
}
