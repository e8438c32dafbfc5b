import { type MigrationInterface, type QueryRunner, Table, TableIndex } from 'typeorm'
import { clockChanges } from '../../time/clock-changes.js'

const text = (name: string, length: number) => ({ name, type: 'varchar', length: String(length), isPrimary: true })
const key = (name: string) => ({ name, type: 'integer', isPrimary: true })
const number = (name: string) => ({ name, type: 'integer' })

const TABLE = () =>
  new Table({
    name: 'shift_exposure',
    columns: [
      { name: 'store_id', type: 'uuid', isPrimary: true },
      text('month', 7),
      text('position', 60),
      text('conditions', 200),
      key('hour'),
      key('hours'),
      number('shifts'),
      number('counted'),
      number('interactions'),
    ],
    foreignKeys: [{ columnNames: ['store_id'], referencedTableName: 'stores', referencedColumnNames: ['id'] }],
    indices: [new TableIndex({ name: 'shift_exposure_by_month', columnNames: ['month'] })],
  })

/** What was worked in each store and month, summed from the shifts there are. */
export class Exposure1795300000060 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(TABLE())
    const sqlite = runner.connection.options.type === 'sqlite'
    const zones = (await runner.query('SELECT DISTINCT time_zone AS zone FROM stores')) as { zone: string }[]
    const [span] = (await runner.query('SELECT MIN(date) AS first, MAX(date) AS last FROM shifts')) as [
      { first: string | null; last: string | null },
    ]
    if (!span.first || !span.last) return
    const clocks = clockChanges(
      zones.map(({ zone }) => zone),
      span.first,
      span.last,
    )
    const minute = (at: string) => `CAST(SUBSTR(${at}, 12, 2) AS INTEGER) * 60 + CAST(SUBSTR(${at}, 15, 2) AS INTEGER)`
    const wall = `((${minute('s.starts_at')} + k.minutes + 2880) % 1440)`
    const length = `CASE WHEN ${minute('s.ends_at')} = ${minute('s.starts_at')}
        AND SUBSTR(s.ends_at, 1, 10) <> SUBSTR(s.starts_at, 1, 10) THEN 1440
      ELSE (${minute('s.ends_at')} - (${minute('s.starts_at')}) + 1440) % 1440 END`
    const told = 's.starts_at IS NOT NULL AND s.ends_at IS NOT NULL'
    await runner.query(
      `INSERT INTO shift_exposure (store_id, month, position, conditions, hour, hours, shifts, counted, interactions)
       SELECT s.store_id, SUBSTR(s.date, 1, 7), s.position, s.conditions,
         CASE WHEN ${told} THEN ${wall} / 60 ELSE -1 END,
         CASE WHEN ${told} THEN (${wall} % 60 + ${length} + 59) / 60 ELSE 0 END,
         COUNT(*), COUNT(s.interactions), COALESCE(SUM(s.interactions), 0)
       FROM shifts s JOIN stores st ON st.id = s.store_id
         JOIN (SELECT value ->> 0 AS zone, value ->> 1 AS since, value ->> 2 AS until,
                 CAST(value ->> 3 AS INTEGER) AS minutes
               FROM ${sqlite ? 'json_each(?)' : 'json_array_elements($1::json)'} z) k
           ON k.zone = st.time_zone AND COALESCE(s.starts_at, '') >= k.since AND COALESCE(s.starts_at, '') < k.until
       GROUP BY 1, 2, 3, 4, 5, 6`,
      [JSON.stringify(clocks)],
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('shift_exposure')
  }
}
