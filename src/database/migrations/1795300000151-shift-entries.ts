import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Who entered a shift by hand and when, and what the person says to it. Beside the shifts, of which there are millions. */
export class ShiftEntries1795300000151 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE shift_entries (
      id uuid PRIMARY KEY, employee_id uuid NOT NULL REFERENCES employees (id), date varchar(10) NOT NULL,
      store_id uuid NOT NULL REFERENCES stores (id), position varchar(60) NOT NULL,
      recorded_by uuid REFERENCES employees (id), recorded_at varchar(24) NOT NULL, by_manager boolean NOT NULL,
      contested_at varchar(24), contest_words text,
      CONSTRAINT shift_entries_of_shifts UNIQUE (employee_id, date, store_id, position))`)
    await runner.query('CREATE INDEX shift_entries_by_store_id_date ON shift_entries (store_id, date)')
    await runner.query(
      'CREATE INDEX shift_entries_contested ON shift_entries (contested_at, id) WHERE contested_at IS NOT NULL',
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE shift_entries')
  }
}
