import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * What the trail says of every row: its digest, salted. The salt stands here and goes with the row, so that the digests in the
 * trail tell nothing of what was erased. And erasures are entries themselves: what stands beside an entry is erased only by
 * an entry that names it.
 */
const COLUMNS = [
  'ALTER TABLE audit_entries ADD COLUMN lasting text',
  'ALTER TABLE audit_values ADD COLUMN erasure_id uuid',
  `CREATE TABLE record_seals (
     id uuid PRIMARY KEY, table_name varchar(60) NOT NULL, row_key text, version integer NOT NULL, salt varchar(32),
     digest varchar(64), entry_id uuid NOT NULL, CONSTRAINT record_seals_of_rows UNIQUE (table_name, row_key))`,
  'CREATE INDEX record_seals_by_entry_id_id ON record_seals (entry_id, id)',
]

const ERASED_ONLY = 'What stands beside the trail is erased as a whole, or left as it is.'
const ERASING = `NEW.entry_id = OLD.entry_id AND NEW.salt IS NULL AND NEW.employee_id IS NULL
  AND NEW.before IS NULL AND NEW.after IS NULL`
const NAMED = {
  sqlite: 'instr(e.lasting, OLD.entry_id) > 0',
  postgres: 'position(OLD.entry_id::text in e.lasting) > 0',
}
const byAnEntry = (named: string) =>
  `${ERASING} AND EXISTS (SELECT 1 FROM audit_entries e WHERE e.id = NEW.erasure_id AND e.action = 'trail.erased' AND ${named})`

const ON_SQLITE = (unless: string) => [
  'DROP TRIGGER audit_values_refuse_update',
  `CREATE TRIGGER audit_values_refuse_update BEFORE UPDATE ON audit_values
     WHEN NOT (${unless}) BEGIN SELECT RAISE(ABORT, '${ERASED_ONLY}'); END`,
]
const ON_POSTGRES = (unless: string) => [
  `CREATE OR REPLACE FUNCTION audit_values_refuse_update() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
     IF ${unless} THEN RETURN NEW; END IF;
     RAISE EXCEPTION '${ERASED_ONLY}'; END $$`,
]

export class SealedRecords1795300000120 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const refusal = isSqlite(runner) ? ON_SQLITE(byAnEntry(NAMED.sqlite)) : ON_POSTGRES(byAnEntry(NAMED.postgres))
    for (const statement of [...COLUMNS, ...refusal]) await runner.query(statement)
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of isSqlite(runner) ? ON_SQLITE(ERASING) : ON_POSTGRES(ERASING)) await runner.query(statement)
    await runner.query('DROP TABLE record_seals')
    await runner.query('ALTER TABLE audit_values DROP COLUMN erasure_id')
    await runner.query('ALTER TABLE audit_entries DROP COLUMN lasting')
  }
}

const isSqlite = (runner: QueryRunner) => runner.connection.options.type === 'sqlite'
