import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What somebody was given by those against whom they had spoken up of late: HR looks at it, and nobody else reads of it. */
export class AfterSpeakingUp1795300000301 implements MigrationInterface {
  name = 'AfterSpeakingUp1795300000301'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE responses ADD COLUMN after_speaking_up boolean')
    await runner.query(
      'CREATE INDEX responses_after_speaking_up ON responses (requested_at, id) WHERE after_speaking_up',
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX responses_after_speaking_up')
    await runner.query('ALTER TABLE responses DROP COLUMN after_speaking_up')
  }
}
