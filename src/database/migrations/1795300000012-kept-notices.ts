import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * Notices, once each: whom one reaches is worked out when it is read. `once` is the name of what several processes find out
 * by themselves; `except_in_hr` lists ids, with blanks between. A mark says up to which notice somebody has read.
 */
const STATEMENTS = [
  `CREATE TABLE notices (
     id uuid PRIMARY KEY, kind varchar(40) NOT NULL, at varchar(24) NOT NULL,
     incident_id uuid NOT NULL REFERENCES incidents (id), response_id uuid REFERENCES responses (id),
     store_id uuid NOT NULL REFERENCES stores (id), employee_id uuid REFERENCES employees (id), actor_id uuid,
     asker_id uuid, except_in_hr text NOT NULL, once varchar(60) UNIQUE)`,
  'CREATE INDEX notices_by_employee_id_id ON notices (employee_id, id)',
  'CREATE INDEX notices_by_store_id_id ON notices (store_id, id)',
  'CREATE INDEX notices_by_asker_id_id ON notices (asker_id, id)',
  'CREATE INDEX notices_by_incident_id ON notices (incident_id)',
  'CREATE TABLE notice_marks (person_id uuid PRIMARY KEY REFERENCES employees (id), read_up_to uuid NOT NULL)',
]

export class KeptNotices1795300000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE notice_marks')
    await runner.query('DROP TABLE notices')
  }
}
