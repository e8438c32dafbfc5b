import type { MigrationInterface, QueryRunner } from 'typeorm'

const REFERENCES = { employee_id: 'employees', store_id: 'stores' }
const REFUSED = (says: string) => `RAISE EXCEPTION '${says}' USING ERRCODE = 'foreign_key_violation'`

const unless = (
  name: string,
  found: string,
  says: string,
) => `CREATE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  IF EXISTS (${found}) THEN ${REFUSED(says)}; END IF;
  RETURN NULL; END $$`

/** Of thousands of rows there are hundreds of people, who are looked up once each. */
const WRITTEN_OF_NOBODY = Object.entries(REFERENCES)
  .map(
    ([column, table]) => `SELECT 1 FROM (SELECT DISTINCT ${column} AS id FROM written) w
      WHERE NOT EXISTS (SELECT 1 FROM ${table} t WHERE t.id = w.id)`,
  )
  .join(' UNION ALL ')

/**
 * PostgreSQL looks up what a foreign key refers to for each row by itself: half of the time that a roster of 300,000 shifts takes. So that a
 * shift is of an employee and a store that are there is seen to by statement instead, for all of its rows at once. SQLite's foreign keys
 * cost next to nothing, and stay.
 */
export class ShiftsAreSomebodys1795300000400 implements MigrationInterface {
  name = 'ShiftsAreSomebodys1795300000400'

  async up(runner: QueryRunner): Promise<void> {
    if (runner.connection.options.type !== 'postgres') return
    const keys = (await runner.query(
      `SELECT conname AS name FROM pg_constraint WHERE conrelid = 'shifts'::regclass AND contype = 'f'`,
    )) as { name: string }[]
    for (const { name } of keys) await runner.query(`ALTER TABLE shifts DROP CONSTRAINT "${name}"`)
    await runner.query(
      unless('shifts_are_somebodys', WRITTEN_OF_NOBODY, 'A shift needs an employee and a store that are there.'),
    )
    for (const verb of ['INSERT', 'UPDATE'])
      await runner.query(`CREATE TRIGGER shifts_are_somebodys_on_${verb.toLowerCase()} AFTER ${verb} ON shifts
        REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION shifts_are_somebodys()`)
    for (const [column, table] of Object.entries(REFERENCES)) {
      const theirs = `SELECT 1 FROM gone g JOIN shifts s ON s.${column} = g.id`
      await runner.query(unless(`${table}_have_no_shifts`, theirs, `There are shifts of what should go from ${table}.`))
      await runner.query(`CREATE TRIGGER ${table}_have_no_shifts AFTER DELETE ON ${table}
        REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION ${table}_have_no_shifts()`)
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    if (runner.connection.options.type !== 'postgres') return
    for (const table of Object.values(REFERENCES)) await runner.query(`DROP FUNCTION ${table}_have_no_shifts() CASCADE`)
    await runner.query('DROP FUNCTION shifts_are_somebodys() CASCADE')
    for (const [column, table] of Object.entries(REFERENCES))
      await runner.query(`ALTER TABLE shifts ADD FOREIGN KEY (${column}) REFERENCES ${table} (id)`)
  }
}
