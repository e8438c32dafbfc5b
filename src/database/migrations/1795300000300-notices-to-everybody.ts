import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What is told to everybody of a store is found without reading through all that happened there. */
export class NoticesToEverybody1795300000300 implements MigrationInterface {
  name = 'NoticesToEverybody1795300000300'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX notices_to_everybody ON notices (store_id, id) WHERE incident_id IS NULL')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX notices_to_everybody')
  }
}
