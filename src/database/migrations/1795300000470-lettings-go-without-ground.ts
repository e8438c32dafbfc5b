import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Since when a letting go no longer has what it rests on: it waits for HR, and is found without looking at all that hold. */
export class LettingsGoWithoutGround1795300000470 implements MigrationInterface {
  name = 'LettingsGoWithoutGround1795300000470'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE lettings_go ADD COLUMN ground_lost_at varchar(24)')
    await runner.query(
      "CREATE INDEX lettings_go_without_ground ON lettings_go (ground_lost_at, id) WHERE status = 'APPROVED' AND ground_lost_at IS NOT NULL",
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX lettings_go_without_ground')
    await runner.query('ALTER TABLE lettings_go DROP COLUMN ground_lost_at')
  }
}
