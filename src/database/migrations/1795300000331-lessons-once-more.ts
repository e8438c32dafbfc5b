import type { MigrationInterface, QueryRunner } from 'typeorm'

/** A lesson that was given once more for the same: HR looks at it, and nobody else reads of it. */
export class LessonsOnceMore1795300000331 implements MigrationInterface {
  name = 'LessonsOnceMore1795300000331'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE responses ADD COLUMN once_more boolean')
    await runner.query('CREATE INDEX responses_once_more ON responses (requested_at, id) WHERE once_more')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX responses_once_more')
    await runner.query('ALTER TABLE responses DROP COLUMN once_more')
  }
}
