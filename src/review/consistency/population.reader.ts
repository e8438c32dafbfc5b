import { Values } from '../../database/values.js'
import { Injectable } from '@nestjs/common'
import type { Viewer } from '../../access/viewer.js'
import { Database } from '../../database/database.js'
import { Clock } from '../../time/clock.js'
import { DAY_MS, instantOf } from '../../time/instant.js'
import type { ReviewPeriod } from '../asking/review-period.js'
import type { GroupOfPeople } from '../asking/small-groups.js'
import type { Noticed } from './over-reporting.js'
import type { Cell } from '../../statistics/indirect-standardisation.js'
import { ConsistencyBy } from './measures.js'
import type { Language } from '../../language/language.js'
import { speaking } from '../../language/say.js'
import { type Population, type Tenure, unitsSql } from './population-sql.js'

/** The key of those of whom it isn't known where they belong, such as incidents that nobody is known to have logged. */
export const NOBODY = ''

const DUE_DAYS = 30

/** A group as it is called, with the people behind it month by month. */
export interface NamedGroup extends GroupOfPeople {
  name: string
}

type Named = Omit<NamedGroup, 'people'> & { people: Map<string, Set<string>> }

const NAMES: Partial<Record<Population['by'], { join: string; name: string }>> = {
  MANAGER: { join: 'LEFT JOIN employees g ON g.id = p.grp', name: `g.name || ' (' || g.number || ')'` },
  STORE: { join: 'LEFT JOIN stores g ON g.id = p.grp', name: `g.name || ' (' || g.code || ')'` },
}
/** Reads what is compared: counts by group and class, worked out by the database, and who is behind them. */
@Injectable()
export class PopulationReader {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  of(viewer: Viewer, measure: Population['measure'], by: Population['by'], period: ReviewPeriod): Population {
    return { viewer, measure, by, period, dueBefore: instantOf(this.clock.milliseconds() - DUE_DAYS * DAY_MS) }
  }

  async cells(population: Population): Promise<Cell[]> {
    const rows = await this.ask<{
      grp: string | null
      class: string
      incidents: number | string
      got: number | string
    }>(
      population,
      (units) =>
        `SELECT grp, class, SUM(weight) AS incidents, SUM(weight * event) AS got FROM (${units}) AS units GROUP BY grp, class`,
    )
    return rows.map((row) => ({
      group: row.grp ?? NOBODY,
      class: row.class,
      incidents: Number(row.incidents),
      got: Number(row.got),
    }))
  }

  /** Of the measure OVER_REPORTING: its classes are the stores. */
  async noticed(population: Population): Promise<Noticed[]> {
    const rows = await this.ask<Omit<Noticed, 'incidents'> & { incidents: number | string }>(
      population,
      (units) =>
        `SELECT class AS store, grp AS reporter, person, COUNT(*) AS incidents FROM (${units}) AS units GROUP BY class, grp, person`,
    )
    return rows.map((row) => ({ ...row, incidents: Number(row.incidents) }))
  }

  /** Every group that there is in the period, by its key, with whom its figures are about; and how many rows there were. */
  async groups(population: Population, language: Language): Promise<{ groups: Map<string, NamedGroup>; rows: number }> {
    const { by } = population
    const { join = '', name = 'NULL' } = NAMES[by] ?? {}
    const rows = await this.ask<{
      grp: string | null
      name: string | null
      month: string
      person: string
      units: number | string
    }>(
      population,
      (units) =>
        `SELECT p.grp, ${name} AS name, p.month, p.person, p.units FROM (
           SELECT grp, SUBSTR(day, 1, 7) AS month, person, COUNT(*) AS units FROM (${units}) AS units GROUP BY 1, 2, 3) AS p ${join}`,
    )
    const groups = new Map<string, Named>()
    for (const { grp, name: called, month, person } of rows) {
      const key = grp ?? NOBODY
      let group = groups.get(key)
      if (!group) groups.set(key, (group = { key, name: called ?? nameOf(by, key, language), people: new Map() }))
      const people = group.people.get(month)
      if (people) people.add(person)
      else group.people.set(month, new Set([person]))
    }
    return { groups, rows: rows.reduce((sum, { units }) => sum + Number(units), 0) }
  }

  private ask<Row>(population: Population, sql: (units: string) => string): Promise<Row[]> {
    const { all, add } = new Values()
    return this.database.read<Row>(sql(unitsSql(population, this.database.dialect, add)), all)
  }
}

function nameOf(by: Population['by'], key: string, language: Language): string {
  const said = speaking(language)
  if (by === ConsistencyBy.TENURE) return said(`tenure.${key as Tenure}`)
  return key || said('tenure.NOT_KNOWN')
}
