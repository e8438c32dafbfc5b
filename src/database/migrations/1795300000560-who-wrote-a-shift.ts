import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * Who in HR settled what was contested of a shift, apart from who wrote it: the one judges, and the other has made what is judged on. And
 * since when somebody is on the roster of a day by a manager's word alone: who was put there afterwards has not been seen there.
 */
export class WhoWroteAShift1795300000560 implements MigrationInterface {
  name = 'WhoWroteAShift1795300000560'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE shift_entries ADD COLUMN settled_by uuid REFERENCES employees (id)')
    await runner.query('ALTER TABLE shift_entries ADD COLUMN rostered_at varchar(24)')
    // Whether somebody was there before what a manager entered last, nobody has kept.
    await runner.query(
      'UPDATE shift_entries SET rostered_at = recorded_at WHERE by_manager AND recorded_by IS NOT NULL',
    )
    await runner.query(
      'CREATE INDEX shift_entries_of_settled_by ON shift_entries (settled_by) WHERE settled_by IS NOT NULL',
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX shift_entries_of_settled_by')
    await runner.query('ALTER TABLE shift_entries DROP COLUMN rostered_at')
    await runner.query('ALTER TABLE shift_entries DROP COLUMN settled_by')
  }
}
