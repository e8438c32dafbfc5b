import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What somebody tells HR of how an incident about them was ended waits until HR has looked into it. */
export class ToldOfHowItEnded1795300000410 implements MigrationInterface {
  name = 'ToldOfHowItEnded1795300000410'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE confidences ADD COLUMN how_it_ended boolean NOT NULL DEFAULT FALSE')
    await runner.query('CREATE INDEX confidences_how_it_ended ON confidences (told_at, id) WHERE how_it_ended')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX confidences_how_it_ended')
    await runner.query('ALTER TABLE confidences DROP COLUMN how_it_ended')
  }
}
