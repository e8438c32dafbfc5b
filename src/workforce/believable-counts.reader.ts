import { Injectable } from '@nestjs/common'
import { isHr, type Viewer } from '../access/viewer.js'
import { Database, type Tx } from '../database/database.js'
import { Values } from '../database/values.js'
import type { FieldProblem } from '../graphql/errors.js'
import { message } from '../language/message.js'
import { dateAfter } from '../time/calendar.js'
import { BELIEVED_ANYHOW, type Counted, countProblem, MOST_SHIFTS_A_DAY, usualCount } from './believable-counts.js'
import type { Shift } from './shift.entity.js'

/** So far back it is looked for what is usual. */
const DAYS_BACK = 90

/**
 * Whether shifts can have been as they are entered. How many customers somebody served speaks for their colleagues as well: a
 * favourite with thousands would make everybody else there look worse.
 */
@Injectable()
export class BelievableCountsReader {
  constructor(private readonly database: Database) {}

  async problems(tx: Tx, viewer: Viewer, shifts: readonly Shift[]): Promise<FieldProblem[]> {
    const tooMany = await this.tooManyOnOneDay(tx, shifts)
    return isHr(viewer) ? tooMany : [...tooMany, ...(await this.unheardOf(tx, shifts))]
  }

  /** Whoever enters them. What stands there already and is entered again counts once. */
  private async tooManyOnOneDay(tx: Tx, shifts: readonly Shift[]): Promise<FieldProblem[]> {
    const dayOf = ({ employeeId, date }: Pick<Shift, 'employeeId' | 'date'>) => `${employeeId} ${date}`
    const values = new Values()
    const people = values.list([...new Set(shifts.map(({ employeeId }) => employeeId))])
    const dates = shifts.map(({ date }) => date).sort()
    const there = await this.database.readIn<Pick<Shift, 'employeeId' | 'date' | 'storeId' | 'position'>>(
      tx,
      `SELECT employee_id AS "employeeId", date, store_id AS "storeId", position FROM shifts
       WHERE employee_id IN (${people}) AND date >= ${values.add(dates[0]!)} AND date <= ${values.add(dates.at(-1)!)}`,
      values.all,
    )
    const ofDay = new Map<string, Set<string>>()
    const add = (shift: Pick<Shift, 'employeeId' | 'date' | 'storeId' | 'position'>) => {
      const known = ofDay.get(dayOf(shift)) ?? new Set<string>()
      ofDay.set(dayOf(shift), known.add(`${shift.storeId} ${shift.position}`))
    }
    for (const shift of there) add(shift)
    const isThere = shifts.map((shift) => ofDay.get(dayOf(shift))?.has(`${shift.storeId} ${shift.position}`) ?? false)
    for (const shift of shifts) add(shift)
    return shifts.flatMap((shift, index) => {
      // what a file has brought may be corrected, however many there are
      if (isThere[index] || ofDay.get(dayOf(shift))!.size <= MOST_SHIFTS_A_DAY) return []
      const told = { most: MOST_SHIFTS_A_DAY, day: shift.date }
      return [{ path: `shifts.${index}.position`, message: message('workforce.shiftsOnOneDay', told) }]
    })
  }

  private async unheardOf(tx: Tx, shifts: readonly Shift[]): Promise<FieldProblem[]> {
    const many = shifts.filter(({ interactions }) => (interactions ?? 0) > BELIEVED_ANYHOW)
    const ofStore = new Map<string, Counted[]>()
    for (const { storeId, date } of many)
      if (!ofStore.has(storeId)) ofStore.set(storeId, await this.counted(tx, storeId, date))
    return shifts.flatMap((shift, index) => {
      const { employeeId, position, storeId, date, interactions } = shift
      if (!many.includes(shift)) return []
      const usual = usualCount(ofStore.get(storeId)!, employeeId, position)
      return countProblem({ date, interactions: interactions! }, usual, `shifts.${index}`) ?? []
    })
  }

  private async counted(tx: Tx, storeId: string, date: string): Promise<Counted[]> {
    const rows = await this.database.readIn<Record<keyof Counted, string | number | null>>(
      tx,
      `SELECT s.employee_id AS "employeeId", s.position, AVG(s.interactions) AS mean,
         AVG(CASE WHEN e.by_manager THEN NULL ELSE s.interactions END) AS "byOthers"
       FROM shifts s LEFT JOIN shift_entries e ON e.employee_id = s.employee_id AND e.date = s.date
         AND e.store_id = s.store_id AND e.position = s.position
       WHERE s.store_id = $1 AND s.date > $2 AND s.date <= $3 AND s.interactions > 0
       GROUP BY s.employee_id, s.position`,
      [storeId, dateAfter(date, -DAYS_BACK), dateAfter(date, DAYS_BACK)],
    )
    return rows.map(({ employeeId, position, mean, byOthers }) => ({
      employeeId: employeeId as string,
      position: position as string,
      mean: Number(mean),
      byOthers: byOthers === null ? null : Number(byOthers),
    }))
  }
}
