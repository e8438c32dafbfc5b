import { Injectable } from '@nestjs/common'
import type { Viewer } from '../../access/viewer.js'
import { Database } from '../../database/database.js'
import { type Add, Values } from '../../database/values.js'
import { firstDay, lastDay, type Month } from '../../time/calendar.js'
import { DAY_MS } from '../../time/instant.js'
import { clocks } from '../../workforce/exposure-sql.js'
import type { AdmittedQuestion } from '../asking/question-log.service.js'
import type { ReviewPeriod } from '../asking/review-period.js'
import { toldIncidents } from '../asking/told-incidents.js'
import { WorkService } from '../work/work.service.js'
import { type BreakdownsBy, DIMENSIONS } from './dimensions.js'
import { type CountedRow, OWN } from './tally.js'

interface Row {
  name: string | null
  month: string
  cause: string
  storeId: string
  person: string | null
  ofShift: string | null
  breakdowns: number | string
}

/** Reads what breakdowns are counted of. */
@Injectable()
export class BreakdownsReader {
  constructor(
    private readonly database: Database,
    private readonly work: WorkService,
  ) {}

  /**
   * Of one store or all: all that is told, or only who is behind what, and not what happened on which shift. A quarter at a time, so that no more
   * than a quarter of everybody's incidents is held at once.
   */
  async *rows(
    viewer: Viewer,
    by: BreakdownsBy,
    storeId: string | null,
    { blocks }: AdmittedQuestion,
    what: 'all' | 'behind' = 'all',
  ): AsyncGenerator<CountedRow[]> {
    for (const months of inQuarters(blocks)) {
      const period = { from: firstDay(months[0]!), to: lastDay(months.at(-1)!) }
      yield this.rowsOf(viewer, by, storeId, period, what)
    }
  }

  private async rowsOf(
    viewer: Viewer,
    by: BreakdownsBy,
    storeId: string | null,
    period: ReviewPeriod,
    what: 'all' | 'behind',
  ): Promise<CountedRow[]> {
    const { name, ofShift, byShift, joins, groups } = DIMENSIONS[by]
    const { dialect } = this.database
    const { all: values, add: parameter } = new Values()
    const within = `i.day >= ${parameter(period.from)} AND i.day <= ${parameter(period.to)}`
    const told = toldIncidents(viewer, 'i', parameter)
    const clock = joins.clock && parameter(JSON.stringify(await this.work.clocks(period)))
    const [cause, shift] = what === 'behind' ? [OWN_OR_NOT, byShift && ofShift] : ['i.cause', ofShift]
    const there = storeId && `AND i.store_id = ${parameter(storeId)} AND ${happened(period, parameter)}`
    const onShift = shift
      ? `(SELECT ${shift} FROM shifts s WHERE s.employee_id = i.employee_id AND s.date = i.day AND s.store_id = i.store_id
          ORDER BY s.position LIMIT 1)`
      : `''`
    const rows = await this.database.read<Row>(
      `SELECT name, month, cause, "storeId", person, "ofShift", COUNT(*) AS breakdowns FROM (
         SELECT ${name(dialect)} AS name, SUBSTR(i.day, 1, 7) AS month, ${cause} AS cause, i.store_id AS "storeId",
           i.employee_id AS person, ${onShift} AS "ofShift"
         FROM incidents i JOIN stores st ON st.id = i.store_id
           ${joins.employee ? 'LEFT JOIN employees e ON e.id = i.employee_id' : ''}
           ${clock ? `JOIN ${clocks(dialect, clock)} k ON k.zone = st.time_zone AND i.occurred_at >= k.since AND i.occurred_at < k.until` : ''}
         WHERE ${within} AND i.withdrawn_at IS NULL AND ${told} ${there ?? ''}) x
       GROUP BY name, month, cause, "storeId", person, "ofShift"`,
      values,
    )
    return rows.map(({ month, cause, storeId: at, person, ...row }) => ({
      groups: groups(row.name, row.ofShift),
      month,
      cause,
      storeId: at,
      person,
      onRoster: row.ofShift !== null,
      breakdowns: Number(row.breakdowns),
    }))
  }
}

/** Whole blocks, of three months together where they are shorter. */
function inQuarters(blocks: readonly Month[][]): Month[][] {
  const many = Math.max(1, Math.floor(MONTHS_AT_ONCE / (blocks[0]?.length ?? 1)))
  return Array.from({ length: Math.ceil(blocks.length / many) }, (_, n) =>
    blocks.slice(n * many, (n + 1) * many).flat(),
  )
}
const MONTHS_AT_ONCE = 3

const OWN_OR_NOT = `CASE WHEN i.cause = '${OWN}' THEN i.cause ELSE '' END`

const SLACK = 2 * DAY_MS

/** Shifts begin at most two days from what happens on them, by whatever clock: so the store's own index serves. */
function happened({ from, to }: ReviewPeriod, parameter: Add): string {
  const instant = (date: string, more: number) => new Date(Date.parse(date) + more).toISOString()
  return `i.occurred_at >= ${parameter(instant(from, -SLACK))} AND i.occurred_at <= ${parameter(instant(to, 2 * SLACK))}`
}
