import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Patterns that nobody has answered wait since they were recorded, in that order; and who of the directory is a companion. */
export class SinceRecorded1795300000181 implements MigrationInterface {
  name = 'SinceRecorded1795300000181'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX incidents_patterns_unanswered ON incidents (recorded_at, id)
      WHERE finding = 'PATTERN' AND answered_at IS NULL AND withdrawn_at IS NULL`)
    await runner.query('ALTER TABLE hearings ADD COLUMN companion_id uuid REFERENCES employees (id)')
    await runner.query('CREATE INDEX hearings_by_companion ON hearings (companion_id) WHERE companion_id IS NOT NULL')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX hearings_by_companion')
    await runner.query('ALTER TABLE hearings DROP COLUMN companion_id')
    await runner.query('DROP INDEX incidents_patterns_unanswered')
  }
}
