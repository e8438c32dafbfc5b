import { type MigrationInterface, type QueryRunner, Table, TableColumn } from 'typeorm'

const flag = (name: string) => new TableColumn({ name, type: 'boolean', default: false })
const instant = (name: string) => new TableColumn({ name, type: 'varchar', length: '24', isNullable: true })
const text = (name: string) => new TableColumn({ name, type: 'text', isNullable: true })

const COLUMNS = [
  flag('for_hr_alone'),
  flag('name_held_back'),
  flag('hr_first'),
  instant('reassignment_wished_at'),
  instant('hr_looked_at'),
  text('complaint_outcome'),
  instant('complaint_ended_at'),
]
const employeeId = (isNullable: boolean) => new TableColumn({ name: 'employee_id', type: 'uuid', isNullable })

/** How many of all incidents HR looks at first, by chance. */
const FIRST_LOOKS = () =>
  new Table({
    name: 'first_look_policies',
    columns: [
      { name: 'id', type: 'uuid', isPrimary: true },
      { name: 'version', type: 'integer', isUnique: true },
      { name: 'share', type: 'double precision' },
      { name: 'adopted_at', type: 'varchar', length: '24' },
      { name: 'adopted_by', type: 'uuid' },
      { name: 'reason', type: 'text' },
    ],
    foreignKeys: [{ columnNames: ['adopted_by'], referencedTableName: 'employees', referencedColumnNames: ['id'] }],
  })

/** What is for HR alone until HR opens it, what HR looks at first, and complaints about anybody, in words too. */
export class ForHr1795300000140 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumns('incidents', COLUMNS)
    await runner.addColumn('incident_parties', text('words'))
    await runner.changeColumn('incident_parties', 'employee_id', employeeId(true))
    await runner.query(
      `UPDATE incidents SET for_hr_alone = TRUE
       WHERE id IN (SELECT incident_id FROM incident_parties WHERE part = 'COMPLAINED_ABOUT')`,
    )
    await runner.query('UPDATE incidents SET hr_looked_at = answered_at WHERE for_hr_alone AND answered_at IS NOT NULL')
    await runner.query('UPDATE incidents SET hr_first = TRUE, hr_looked_at = answered_at WHERE retaliation_risk')
    await runner.createTable(FIRST_LOOKS())
    await runner.query(
      'CREATE INDEX incidents_for_hr_first ON incidents (recorded_at, id) WHERE hr_first AND hr_looked_at IS NULL',
    )
    await runner.query(
      'CREATE INDEX incidents_for_hr_alone ON incidents (recorded_at, id) WHERE for_hr_alone AND withdrawn_at IS NULL',
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('first_look_policies')
    await runner.query('DROP INDEX incidents_for_hr_first')
    await runner.query('DROP INDEX incidents_for_hr_alone')
    await runner.query('DELETE FROM incident_parties WHERE employee_id IS NULL')
    await runner.changeColumn('incident_parties', 'employee_id', employeeId(false))
    await runner.dropColumn('incident_parties', 'words')
    for (const { name } of [...COLUMNS].reverse()) await runner.dropColumn('incidents', name)
  }
}
