import type { MigrationInterface, QueryRunner } from 'typeorm'

/** A notice can be for one person alone. */
export class NoticesForOne1795300000299 implements MigrationInterface {
  name = 'NoticesForOne1795300000299'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE notices ADD COLUMN to_id uuid')
    await runner.query('CREATE INDEX notices_by_to_id_id ON notices (to_id, id)')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX notices_by_to_id_id')
    await runner.query('ALTER TABLE notices DROP COLUMN to_id')
  }
}
