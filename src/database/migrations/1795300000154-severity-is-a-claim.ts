import { type MigrationInterface, type QueryRunner, Table } from 'typeorm'

/** How grave something was is a claim: who said what, contested, and confirmed by HR before anything formal. */
export class SeverityIsAClaim1795300000154 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE incidents ADD COLUMN severity_contested_at varchar(24)')
    await runner.query('ALTER TABLE incidents ADD COLUMN severity_confirmed_by uuid')
    await runner.query(
      'CREATE INDEX incidents_with_contested_severity ON incidents (severity_contested_at, id) WHERE severity_contested_at IS NOT NULL',
    )
    await runner.createTable(
      new Table({
        name: 'severity_claims',
        columns: [
          { name: 'id', type: 'uuid', isPrimary: true },
          { name: 'incident_id', type: 'uuid' },
          { name: 'kind', type: 'varchar', length: '20' },
          { name: 'severity', type: 'varchar', length: '20' },
          { name: 'was', type: 'varchar', length: '20' },
          { name: 'said_by', type: 'uuid' },
          { name: 'at', type: 'varchar', length: '24' },
          { name: 'reason', type: 'text' },
        ],
        foreignKeys: [
          { columnNames: ['incident_id'], referencedTableName: 'incidents', referencedColumnNames: ['id'] },
          { columnNames: ['said_by'], referencedTableName: 'employees', referencedColumnNames: ['id'] },
        ],
        indices: [{ columnNames: ['incident_id', 'id'] }],
      }),
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('severity_claims')
    await runner.query('DROP INDEX incidents_with_contested_severity')
    await runner.query('ALTER TABLE incidents DROP COLUMN severity_confirmed_by')
    await runner.query('ALTER TABLE incidents DROP COLUMN severity_contested_at')
  }
}
