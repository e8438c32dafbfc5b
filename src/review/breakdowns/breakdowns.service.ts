import { Inject, Injectable, type OnModuleInit } from '@nestjs/common'
import { isHr, manages, type Viewer } from '../../access/viewer.js'
import { Database } from '../../database/database.js'
import type { SqlValue } from '../../database/prepared.js'
import { badInput } from '../../graphql/errors.js'
import { type Asked, AskingService } from '../asking/asking.service.js'
import type { Paper } from '../asking/paper.js'
import { Papers } from '../asking/papers.js'
import { datesIn, oneOf } from '../asking/parameters.js'
import { hiddenGroups } from '../asking/small-groups.js'
import { around } from '../asking/review-period.js'
import { breakdownsPaper } from './breakdowns-paper.js'
import type { BreakdownGroup } from './breakdowns.type.js'
import { BreakdownsBy, GROUP_SQL } from './dimensions.js'

export interface BreakdownsQuestion {
  by: BreakdownsBy
  from: string
  to: string
  /** A store's code; null for all that the viewer may ask about. */
  store: string | null
}

interface Row {
  name: string
  month: string
  person: string | null
  breakdowns: number | string
}

/** Tells what keeps going wrong. */
@Injectable()
export class BreakdownsService implements OnModuleInit {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(AskingService) private readonly asking: AskingService,
    @Inject(Papers) private readonly papers: Papers,
  ) {}

  onModuleInit(): void {
    this.papers.register('breakdowns', async (viewer, parameters) => {
      const by = oneOf(parameters, 'by', Object.values(BreakdownsBy))
      return (await this.ask(viewer, { by, ...datesIn(parameters), store: parameters['store'] ?? null })).paper
    })
  }

  /** For HR about everywhere; for a manager about one of their stores. Hidden where few people are behind a number. */
  async ask(viewer: Viewer, question: BreakdownsQuestion): Promise<{ groups: BreakdownGroup[]; paper: Paper }> {
    const { by, store } = question
    const storeId = await this.reach(viewer, store)
    const asked = await this.asking.take(viewer, { ...question, name: 'breakdowns', about: `${by} ${store ?? ''}` })
    const groups = this.groups(await this.rows(by, storeId, asked), asked)
    return { groups, paper: breakdownsPaper(asked, by, store, groups) }
  }

  private async reach(viewer: Viewer, code: string | null): Promise<string | null> {
    if (code === null) {
      if (isHr(viewer)) return null
      throw badInput({ path: 'store', message: 'Name one of the stores that you manage.' })
    }
    const [store] = await this.database.read<{ id: string }>('SELECT id FROM stores WHERE code = $1', [code])
    if (!store || !(isHr(viewer) || manages(viewer, store.id)))
      throw badInput({ path: 'store', message: 'There is no such store among those you see.' })
    return store.id
  }

  private rows(by: BreakdownsBy, storeId: string | null, { period, earlier }: Asked): Promise<Row[]> {
    const { from, to } = around([period, ...earlier])
    const values: SqlValue[] = [from, to]
    return this.database.read<Row>(
      `SELECT ${GROUP_SQL[by]} AS name, SUBSTR(i.day, 1, 7) AS month, i.employee_id AS person, COUNT(*) AS breakdowns
       FROM incidents i ${by === BreakdownsBy.STORE ? 'JOIN stores s ON s.id = i.store_id' : ''}
         ${by === BreakdownsBy.CONTEXT_FACTOR ? 'JOIN incident_contexts c ON c.incident_id = i.id AND NOT c.confidential' : ''}
       WHERE i.day >= $1 AND i.day <= $2 AND i.withdrawn_at IS NULL
         ${storeId ? `AND i.store_id = $${values.push(storeId)}` : ''}
       GROUP BY 1, 2, 3`,
      values,
    )
  }

  private groups(rows: readonly Row[], asked: Asked): BreakdownGroup[] {
    const people = new Map<string, Map<string, Set<string>>>()
    const counts = new Map<string, number>()
    for (const { name, month, person, breakdowns } of rows) {
      let months = people.get(name)
      if (!months) people.set(name, (months = new Map()))
      if (!months.has(month)) months.set(month, new Set())
      if (person) months.get(month)!.add(person)
      if (month >= asked.period.from.slice(0, 7) && month <= asked.period.to.slice(0, 7))
        counts.set(name, (counts.get(name) ?? 0) + Number(breakdowns))
    }
    const all = [...people].map(([key, months]) => ({ key, people: months }))
    const hidden = hiddenGroups(all, { ...asked, withTotal: true })
    // Hidden ones come last, by name: their place among the others would tell how many they are.
    return [...counts]
      .map(([name, breakdowns]) => ({ name, breakdowns: hidden.has(name) ? null : breakdowns }))
      .sort((a, b) => (b.breakdowns ?? -1) - (a.breakdowns ?? -1) || (a.name < b.name ? -1 : 1))
  }
}
