import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What a formal response goes through: allegation, investigation, meetings with their notes, the five questions. */
export class Hearings1795300000141 implements MigrationInterface {
  name = 'Hearings1795300000141'

  async up(runner: QueryRunner): Promise<void> {
    // ISO weekdays, Monday is 1.
    await runner.query("ALTER TABLE stores ADD COLUMN working_days varchar(13) NOT NULL DEFAULT '1,2,3,4,5'")
    await runner.query('ALTER TABLE accounts ADD COLUMN named_at varchar(24)')
    await runner.query(`CREATE TABLE hearings (
      id uuid PRIMARY KEY, response_id uuid NOT NULL REFERENCES responses (id), stage varchar(10) NOT NULL,
      alleged text NOT NULL, tests text NOT NULL, working_days varchar(13) NOT NULL, given_at varchar(24) NOT NULL,
      heard_on varchar(24), place varchar(200), moved_at varchar(24), companion varchar(200), missed_at varchar(24),
      adjourned_for text, heard_at varchar(24))`)
    await runner.query('CREATE UNIQUE INDEX hearings_once ON hearings (response_id, stage)')
    await runner.query(`CREATE TABLE hearing_notes (
      id uuid PRIMARY KEY, hearing_id uuid NOT NULL REFERENCES hearings (id), held_on varchar(24) NOT NULL,
      attended boolean NOT NULL, text text NOT NULL, noted_by uuid NOT NULL REFERENCES employees (id),
      noted_at varchar(24) NOT NULL, was_there boolean, comment text, answered_at varchar(24))`)
    await runner.query('CREATE INDEX hearing_notes_by_hearing ON hearing_notes (hearing_id, id)')
    await runner.query(`CREATE TABLE hearing_answers (
      id uuid PRIMARY KEY, hearing_id uuid NOT NULL REFERENCES hearings (id), question varchar(20) NOT NULL,
      yes boolean NOT NULL, reason text NOT NULL, answered_by uuid NOT NULL REFERENCES employees (id),
      answered_at varchar(24) NOT NULL)`)
    await runner.query(
      'CREATE UNIQUE INDEX hearing_answers_once ON hearing_answers (hearing_id, answered_by, question, answered_at)',
    )
    await runner.query(`CREATE TABLE investigation_notes (
      id uuid PRIMARY KEY, hearing_id uuid NOT NULL REFERENCES hearings (id), text text NOT NULL,
      written_by uuid NOT NULL REFERENCES employees (id), written_at varchar(24) NOT NULL)`)
    await runner.query('CREATE INDEX investigation_notes_by_hearing ON investigation_notes (hearing_id, id)')
    // Who was asked about before there were hearings is heard too, and the days to prepare begin now.
    const now =
      runner.connection.options.type === 'postgres'
        ? `to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
        : `strftime('%Y-%m-%dT%H:%M:%fZ', 'now')`
    await runner.query(`INSERT INTO hearings (id, response_id, stage, alleged, tests, working_days, given_at)
      SELECT r.id, r.id, 'FIRST', r.reason, '[]', s.working_days, ${now} FROM responses r
      JOIN incidents i ON i.id = r.incident_id JOIN stores s ON s.id = i.store_id
      WHERE r.state = 'AWAITING_HR' AND r.kind IN ('VERBAL_WARNING', 'WRITTEN_WARNING', 'FINAL_WARNING', 'SUSPENSION', 'DISMISSAL')`)
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['investigation_notes', 'hearing_answers', 'hearing_notes', 'hearings'])
      await runner.query(`DROP TABLE ${table}`)
    await runner.query('ALTER TABLE accounts DROP COLUMN named_at')
    await runner.query('ALTER TABLE stores DROP COLUMN working_days')
  }
}
