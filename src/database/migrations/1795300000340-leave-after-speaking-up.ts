import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Leave that was moved or taken back by those against whom somebody had spoken up: HR looks at it, and nobody else reads of it. */
export class LeaveAfterSpeakingUp1795300000340 implements MigrationInterface {
  name = 'LeaveAfterSpeakingUp1795300000340'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE leaves ADD COLUMN after_speaking_up_at varchar(24)')
    await runner.query('ALTER TABLE leaves ADD COLUMN after_speaking_up_by uuid')
    await runner.query(
      'CREATE INDEX leaves_after_speaking_up ON leaves (after_speaking_up_at, id) WHERE after_speaking_up_at IS NOT NULL',
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX leaves_after_speaking_up')
    await runner.query('ALTER TABLE leaves DROP COLUMN after_speaking_up_by')
    await runner.query('ALTER TABLE leaves DROP COLUMN after_speaking_up_at')
  }
}
