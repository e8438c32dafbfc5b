import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Links behind which somebody's calendar reads their deadlines. Of the link only its digest is kept. */
export class CalendarLinks1795300000271 implements MigrationInterface {
  name = 'CalendarLinks1795300000271'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE calendar_links (
      person_id uuid NOT NULL PRIMARY KEY REFERENCES employees (id),
      code_digest varchar(64) NOT NULL UNIQUE, made_at varchar(24) NOT NULL)`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE calendar_links')
  }
}
