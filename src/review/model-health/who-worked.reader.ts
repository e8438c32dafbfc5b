import { Injectable } from '@nestjs/common'
import { Database } from '../../database/database.js'
import { jsonSql } from '../../database/json-sql.js'
import type { Dialect } from '../../database/settings.js'
import { type Month, monthOf } from '../../time/calendar.js'
import type { ReviewPeriod } from '../asking/review-period.js'

/** A position in which somebody worked in a month. */
export interface WorkedAs {
  month: Month
  position: string
  person: string
}

/** Reads who worked, as far as it takes to say whether they are few. */
@Injectable()
export class WhoWorkedReader {
  constructor(private readonly database: Database) {}

  /**
   * Everybody who worked in a position in a month, or so many of them that they are `enough`. First those of as many stores, where most
   * was worked; only where they are not enough yet, those of all others.
   */
  async atLeast(enough: number, { from, to }: ReviewPeriod): Promise<WorkedAs[]> {
    const { dialect } = this.database
    const values = [monthOf(from), monthOf(to), from, to, enough]
    const first = await this.database.read<Row>(whereMost(dialect), values)
    const counts = new Map<string, { month: Month; position: string; people: Set<string> }>()
    for (const { month, position, person } of first) {
      const count = counts.get(`${month} ${position}`) ?? { month, position, people: new Set() }
      counts.set(`${month} ${position}`, count)
      if (person !== null) count.people.add(person)
    }
    const few = [...counts.values()].filter(({ people }) => people.size < enough)
    const cells = JSON.stringify(few.map(({ month, position }) => [month, position]))
    const others = few.length > 0 ? await this.database.read<Row>(elsewhere(dialect), [...values, cells]) : []
    return [...first, ...others].flatMap(({ month, position, person }) =>
      person === null ? [] : [{ month, position, person }],
    )
  }
}

type Row = Omit<WorkedAs, 'person'> & { person: string | null }

/** Where somebody worked in a position in a month: the stores by their place, from where most was worked on. */
const PLACES = `SELECT month, position, store_id, ROW_NUMBER() OVER (PARTITION BY month, position ORDER BY SUM(shifts) DESC, store_id) AS place
  FROM shift_exposure WHERE month >= $1 AND month <= $2 GROUP BY month, position, store_id`

/**
 * Somebody is missing where nobody has worked yet: the month may be running, and its roster reaches ahead. PostgreSQL has to be told to look
 * up store by store: it would sort all shifts of the period instead.
 */
const who = (dialect: Dialect) => {
  const itsShifts = (shift: string) =>
    `${shift}.store_id = p.store_id AND ${shift}.position = p.position AND ${shift}.date >= p.month || '-01'
       AND ${shift}.date <= p.month || '-31' AND ${shift}.date >= $3 AND ${shift}.date <= $4`
  return dialect === 'sqlite'
    ? `SELECT DISTINCT p.month, p.position, s.employee_id AS person FROM (${PLACES}) p LEFT JOIN shifts s ON ${itsShifts('s')}`
    : `SELECT p.month, p.position, s.person FROM (${PLACES}) p
       LEFT JOIN LATERAL (SELECT DISTINCT o.employee_id AS person FROM shifts o WHERE ${itsShifts('o')}) s ON true`
}
const whereMost = (dialect: Dialect) => `${who(dialect)} WHERE p.place <= $5`
const elsewhere = (dialect: Dialect) =>
  `${who(dialect)} WHERE p.place > $5 AND (p.month, p.position) IN (SELECT value ->> 0, value ->> 1 FROM ${jsonSql.rows(dialect, '$6')} f)`
