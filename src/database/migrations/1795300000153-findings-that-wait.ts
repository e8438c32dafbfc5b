import type { MigrationInterface, QueryRunner } from 'typeorm'

/** A finding that a change made graver is not served before HR has looked at it. */
export class FindingsThatWait1795300000153 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE incidents ADD COLUMN held_assessment_id uuid')
    await runner.query(
      'CREATE INDEX incidents_with_held_findings ON incidents (held_assessment_id) WHERE held_assessment_id IS NOT NULL',
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX incidents_with_held_findings')
    await runner.query('ALTER TABLE incidents DROP COLUMN held_assessment_id')
  }
}
