import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * Whoever is logged is asked after first: have they spoken up lately? Without these SQLite went through all that a store has ever logged
 * for what somebody told HR alone, and through a person's whole history for how grave they said something was.
 */
export class WhoSpokeUpLately1795300000370 implements MigrationInterface {
  name = 'WhoSpokeUpLately1795300000370'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE INDEX incidents_told_hr_alone ON incidents (reporter_id, recorded_at) WHERE for_hr_alone',
    )
    await runner.query('CREATE INDEX severity_claims_by_said_by_at ON severity_claims (said_by, at)')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX incidents_told_hr_alone')
    await runner.query('DROP INDEX severity_claims_by_said_by_at')
  }
}
