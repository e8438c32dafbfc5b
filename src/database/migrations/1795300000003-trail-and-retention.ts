import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * The trail: entries form a chain per store and one for the organisation. What they say of a person stands beside them in
 * audit_values, under a salted digest, so that it can be erased while the chain still holds.
 */
const TRAIL = [
  `CREATE TABLE audit_entries (
     id uuid PRIMARY KEY, chain uuid NOT NULL, number integer NOT NULL, at varchar(24) NOT NULL, actor_id uuid,
     own boolean NOT NULL, action varchar(60) NOT NULL, subject_id uuid NOT NULL, digest varchar(64) NOT NULL,
     previous varchar(64) NOT NULL, hash varchar(64) NOT NULL, CONSTRAINT audit_entries_in_order UNIQUE (chain, number))`,
  'CREATE INDEX audit_entries_by_subject_id_id ON audit_entries (subject_id, id)',
  'CREATE INDEX audit_entries_by_actor_id_id ON audit_entries (actor_id, id)',
  `CREATE TABLE audit_values (
     entry_id uuid PRIMARY KEY REFERENCES audit_entries (id), salt varchar(32), employee_id uuid, before text, after text)`,
  'CREATE INDEX audit_values_by_employee_id_entry_id ON audit_values (employee_id, entry_id)',
  'CREATE TABLE audit_heads (chain uuid PRIMARY KEY, number integer NOT NULL, hash varchar(64) NOT NULL)',
]

/** Who has looked at whose record: one row for each purpose and day. */
const READS = [
  `CREATE TABLE personal_reads (
     viewer_id uuid NOT NULL REFERENCES employees (id), person_id uuid NOT NULL REFERENCES employees (id),
     purpose varchar(30) NOT NULL, day varchar(10) NOT NULL, times integer NOT NULL,
     first_at varchar(24) NOT NULL, last_at varchar(24) NOT NULL, PRIMARY KEY (person_id, day, viewer_id, purpose))`,
  'CREATE INDEX personal_reads_by_day ON personal_reads (day)',
]

const RETENTION = [
  'ALTER TABLE incidents ADD COLUMN ended_at varchar(24)',
  `CREATE TABLE retention_policies (
     id uuid PRIMARY KEY, version integer NOT NULL UNIQUE, adopted_at varchar(24) NOT NULL,
     adopted_by uuid REFERENCES employees (id), reason text NOT NULL, incident_months integer NOT NULL,
     formal_months integer NOT NULL, statement_months integer NOT NULL, read_log_months integer NOT NULL,
     roster_trail_months integer NOT NULL)`,
  `CREATE TABLE legal_holds (
     id uuid PRIMARY KEY, employee_id uuid REFERENCES employees (id), incident_id uuid REFERENCES incidents (id),
     reason text NOT NULL, placed_by uuid NOT NULL REFERENCES employees (id), placed_at varchar(24) NOT NULL,
     lifted_by uuid REFERENCES employees (id), lifted_at varchar(24), lift_reason text)`,
  'CREATE INDEX legal_holds_by_employee_id ON legal_holds (employee_id) WHERE lifted_at IS NULL',
  'CREATE INDEX legal_holds_by_incident_id ON legal_holds (incident_id) WHERE lifted_at IS NULL',
  `CREATE TABLE retention_runs (
     day varchar(10) PRIMARY KEY, claimed_at varchar(24) NOT NULL, finished_at varchar(24), report text)`,
]

const APPEND_ONLY = 'The trail is append-only: its entries are neither changed nor removed.'
const ERASED_ONLY = 'What stands beside the trail is erased as a whole, or left as it is.'
const HEAD_ONLY = 'The head of a chain only moves on.'
const ERASING = `NEW.entry_id = OLD.entry_id AND NEW.salt IS NULL AND NEW.employee_id IS NULL
  AND NEW.before IS NULL AND NEW.after IS NULL`
const MOVING_ON = 'NEW.chain = OLD.chain AND NEW.number > OLD.number'

interface Refusal {
  table: string
  verb: string
  message: string
  unless?: string
}

/** The database itself refuses what would harm the trail, whoever asks. */
const REFUSALS: Refusal[] = [
  { table: 'audit_entries', verb: 'UPDATE', message: APPEND_ONLY },
  { table: 'audit_entries', verb: 'DELETE', message: APPEND_ONLY },
  { table: 'audit_values', verb: 'UPDATE', message: ERASED_ONLY, unless: ERASING },
  { table: 'audit_values', verb: 'DELETE', message: ERASED_ONLY },
  { table: 'audit_heads', verb: 'UPDATE', message: HEAD_ONLY, unless: MOVING_ON },
  { table: 'audit_heads', verb: 'DELETE', message: HEAD_ONLY },
]
const nameOf = ({ table, verb }: Refusal) => `${table}_refuse_${verb.toLowerCase()}`

const onSqlite = (): string[] => [
  ...REFUSALS.map(
    (refusal) => `CREATE TRIGGER ${nameOf(refusal)} BEFORE ${refusal.verb} ON ${refusal.table}
      ${refusal.unless ? `WHEN NOT (${refusal.unless})` : ''} BEGIN SELECT RAISE(ABORT, '${refusal.message}'); END`,
  ),
  // INSERT OR REPLACE removes a row without asking the triggers for DELETE.
  `CREATE TRIGGER audit_entries_refuse_replace BEFORE INSERT ON audit_entries
   WHEN EXISTS (SELECT 1 FROM audit_entries WHERE id = NEW.id)
     OR EXISTS (SELECT 1 FROM audit_entries WHERE chain = NEW.chain AND number = NEW.number)
   BEGIN SELECT RAISE(ABORT, '${APPEND_ONLY}'); END`,
  `CREATE TRIGGER audit_values_refuse_replace BEFORE INSERT ON audit_values
   WHEN EXISTS (SELECT 1 FROM audit_values WHERE entry_id = NEW.entry_id)
   BEGIN SELECT RAISE(ABORT, '${ERASED_ONLY}'); END`,
]

const onPostgres = (): string[] => [
  ...REFUSALS.flatMap((refusal) => [
    `CREATE FUNCTION ${nameOf(refusal)}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
       ${refusal.unless ? `IF ${refusal.unless} THEN RETURN NEW; END IF;` : ''}
       RAISE EXCEPTION '${refusal.message}'; END $$`,
    `CREATE TRIGGER ${nameOf(refusal)} BEFORE ${refusal.verb} ON ${refusal.table}
     FOR EACH ROW EXECUTE FUNCTION ${nameOf(refusal)}()`,
  ]),
  ...REFUSALS.filter(({ verb }) => verb === 'DELETE').map(
    (refusal) => `CREATE TRIGGER ${refusal.table}_refuse_truncate BEFORE TRUNCATE ON ${refusal.table}
      FOR EACH STATEMENT EXECUTE FUNCTION ${nameOf(refusal)}()`,
  ),
]

/** The table of the first migration, which nobody has filled yet. */
const EARLIER = [
  `CREATE TABLE audit_entries (
     id uuid PRIMARY KEY, at varchar(24) NOT NULL, actor_id uuid, action varchar(60) NOT NULL, subject_id uuid NOT NULL,
     store_id uuid, employee_id uuid, before text, after text)`,
  ...['subject_id', 'employee_id', 'actor_id'].map(
    (column) => `CREATE INDEX audit_entries_by_${column}_id ON audit_entries (${column}, id)`,
  ),
]

export class TrailAndRetention1795300000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE audit_entries')
    const refusals = isSqlite(runner) ? onSqlite() : onPostgres()
    for (const statement of [...TRAIL, ...READS, ...RETENTION, ...refusals]) await runner.query(statement)
  }

  async down(runner: QueryRunner): Promise<void> {
    const tables = ['retention_runs', 'legal_holds', 'retention_policies', 'personal_reads']
    for (const table of [...tables, 'audit_values', 'audit_heads', 'audit_entries'])
      await runner.query(`DROP TABLE ${table}`)
    if (!isSqlite(runner)) for (const refusal of REFUSALS) await runner.query(`DROP FUNCTION ${nameOf(refusal)}`)
    await runner.query('ALTER TABLE incidents DROP COLUMN ended_at')
    for (const statement of EARLIER) await runner.query(statement)
  }
}

const isSqlite = (runner: QueryRunner) => runner.connection.options.type === 'sqlite'
