import type { MigrationInterface, QueryRunner } from 'typeorm'

/** On which day somebody checks whether it helped, and looks again at who was let go: found without looking at all that was closed, or holds. */
export class DaysThatWerePromised1795300000520 implements MigrationInterface {
  name = 'DaysThatWerePromised1795300000520'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX incidents_to_check ON incidents (checked_on, id) WHERE checked_on IS NOT NULL')
    await runner.query("CREATE INDEX lettings_go_to_review ON lettings_go (review_on, id) WHERE status = 'APPROVED'")
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX lettings_go_to_review')
    await runner.query('DROP INDEX incidents_to_check')
  }
}
