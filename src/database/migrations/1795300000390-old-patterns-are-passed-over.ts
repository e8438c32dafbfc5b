import type { MigrationInterface, QueryRunner } from 'typeorm'

const PATTERNS = "WHERE finding = 'PATTERN' AND answered_at IS NULL AND withdrawn_at IS NULL"

/**
 * Patterns that nobody answered for so long that they are history stand before those that wait, by when they were recorded. By when they
 * happened they are passed over in the index: else each was looked up, in a queue that is never to become slower.
 */
export class OldPatternsArePassedOver1795300000390 implements MigrationInterface {
  name = 'OldPatternsArePassedOver1795300000390'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX incidents_patterns_unanswered')
    await runner.query(
      `CREATE INDEX incidents_patterns_unanswered ON incidents (recorded_at, id, occurred_at) ${PATTERNS}`,
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX incidents_patterns_unanswered')
    await runner.query(`CREATE INDEX incidents_patterns_unanswered ON incidents (recorded_at, id) ${PATTERNS}`)
  }
}
