import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Appeals that wait are heard like what was asked for. */
export class HeardOnAppeal1795300000142 implements MigrationInterface {
  name = 'HeardOnAppeal1795300000142'

  async up(runner: QueryRunner): Promise<void> {
    const now =
      runner.connection.options.type === 'postgres'
        ? `to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
        : `strftime('%Y-%m-%dT%H:%M:%fZ', 'now')`
    await runner.query(`INSERT INTO hearings (id, response_id, stage, alleged, tests, working_days, given_at)
      SELECT a.id, r.id, 'APPEAL', r.reason, '[]', s.working_days, ${now} FROM appeals a JOIN responses r ON r.id = a.response_id
      JOIN incidents i ON i.id = r.incident_id JOIN stores s ON s.id = i.store_id WHERE r.state = 'UNDER_APPEAL'`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      "DELETE FROM hearing_answers WHERE hearing_id IN (SELECT id FROM hearings WHERE stage = 'APPEAL')",
    )
    await runner.query("DELETE FROM hearing_notes WHERE hearing_id IN (SELECT id FROM hearings WHERE stage = 'APPEAL')")
    await runner.query(
      "DELETE FROM investigation_notes WHERE hearing_id IN (SELECT id FROM hearings WHERE stage = 'APPEAL')",
    )
    await runner.query("DELETE FROM hearings WHERE stage = 'APPEAL'")
  }
}
