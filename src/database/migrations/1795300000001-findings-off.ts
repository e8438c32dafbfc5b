import { type MigrationInterface, type QueryRunner, Table } from 'typeorm'

const text = (name: string, length: number, more = {}) => ({ name, type: 'varchar', length: String(length), ...more })
const IMMUTABLE = ['baselines', 'policies']

/** When individual findings are off; and baselines and policies, which assessments cite, can no longer be changed. */
export class FindingsOff1795300000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'findings_off',
        columns: [
          { name: 'id', type: 'uuid', isPrimary: true },
          { name: 'store_id', type: 'uuid', isNullable: true },
          text('began_at', 24),
          { name: 'reason', type: 'text' },
          text('ended_at', 24, { isNullable: true }),
        ],
        foreignKeys: [{ columnNames: ['store_id'], referencedTableName: 'stores', referencedColumnNames: ['id'] }],
      }),
    )
    for (const statement of this.refusals(runner)) await runner.query(statement)
  }

  async down(runner: QueryRunner): Promise<void> {
    const postgres = runner.connection.options.type === 'postgres'
    for (const table of IMMUTABLE)
      if (postgres) await runner.query(`DROP TRIGGER ${table}_never_change ON ${table}`)
      else for (const verb of ['update', 'delete']) await runner.query(`DROP TRIGGER ${table}_refuse_${verb}`)
    if (postgres) await runner.query('DROP FUNCTION refuse_change_of_what_is_cited')
    await runner.dropTable('findings_off')
  }

  private refusals(runner: QueryRunner): string[] {
    const message = 'what assessments cite is never changed: add a new row'
    if (runner.connection.options.type === 'sqlite')
      return IMMUTABLE.flatMap((table) =>
        ['UPDATE', 'DELETE'].map(
          (verb) => `CREATE TRIGGER ${table}_refuse_${verb.toLowerCase()} BEFORE ${verb} ON ${table}
                     BEGIN SELECT RAISE(ABORT, '${message}'); END`,
        ),
      )
    return [
      `CREATE FUNCTION refuse_change_of_what_is_cited() RETURNS trigger LANGUAGE plpgsql AS
       $$ BEGIN RAISE EXCEPTION '${message}'; END $$`,
      ...IMMUTABLE.map(
        (table) => `CREATE TRIGGER ${table}_never_change BEFORE UPDATE OR DELETE ON ${table}
                    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_what_is_cited()`,
      ),
    ]
  }
}
