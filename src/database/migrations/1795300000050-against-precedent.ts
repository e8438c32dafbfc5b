import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Whether HR approved a formal response against what comparable incidents had got: known at that moment alone. */
export class AgainstPrecedent1795300000050 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // TypeORM's own addColumn would copy the whole table on SQLite; this is at once on both.
    await runner.query('ALTER TABLE responses ADD COLUMN against_precedent boolean')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE responses DROP COLUMN against_precedent')
  }
}
