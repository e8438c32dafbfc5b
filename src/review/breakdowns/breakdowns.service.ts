import { type Add, Values } from '../../database/values.js'
import { Injectable, type OnModuleInit } from '@nestjs/common'
import { keptFrom } from '../../access/kept-from.js'
import { isHr, type Viewer } from '../../access/viewer.js'
import { Database } from '../../database/database.js'
import { clocks } from '../../workforce/exposure-sql.js'
import { type AdmittedQuestion, QuestionLog } from '../asking/question-log.service.js'
import type { WrittenAnswer } from '../asking/written-answer.js'
import { WrittenAnswers } from '../asking/written-answers.registry.js'
import { datesIn, oneOf } from '../asking/parameters.js'
import type { ReviewPeriod } from '../asking/review-period.js'
import { writtenBreakdowns } from './written-breakdowns.js'
import { BreakdownsBy, DIMENSIONS } from './dimensions.js'
import { type Against, type CountedRow, type Group, groupsOf, OWN, toldOfPeople } from './groups.js'
import { leftByOthers } from './left-by-others.js'
import { FoundOut } from '../asking/found-out.js'
import { storeInReach } from '../work/reach.access.js'
import { addedUp, workByGroup } from './work-groups.js'
import { WorkService } from '../work/work.service.js'
import { DAY_MS } from '../../time/instant.js'

export interface BreakdownsQuestion {
  by: BreakdownsBy
  from: string
  to: string
  /** A store's code; null for all that the viewer may ask about. */
  store: string | null
  /** What few people are to be told of for, by HR. */
  purpose?: string | null
}

export interface BreakdownsAnswer {
  groups: Group[]
  whole: Against | null
  writtenAnswer: WrittenAnswer
}

interface Row {
  name: string | null
  month: string
  cause: string
  storeId: string
  person: string | null
  ofShift: string | null
  breakdowns: number | string
}

/** Tells what keeps going wrong. */
@Injectable()
export class BreakdownsService implements OnModuleInit {
  private readonly foundOut = new FoundOut<Map<string, ReadonlySet<string>>>()

  constructor(
    private readonly database: Database,
    private readonly asking: QuestionLog,
    private readonly work: WorkService,
    private readonly writtenAnswers: WrittenAnswers,
  ) {}

  onModuleInit(): void {
    this.writtenAnswers.register(
      'breakdowns',
      async (viewer, parameters) => {
        const by = oneOf(parameters, 'by', Object.values(BreakdownsBy))
        return (await this.ask(viewer, { by, ...datesIn(parameters), store: parameters['store'] ?? null }))
          .writtenAnswer
      },
      { forManagers: true },
    )
  }

  /** For HR about everywhere; for a manager about one of their stores. Hidden where few people are behind a number. */
  async ask(viewer: Viewer, question: BreakdownsQuestion): Promise<BreakdownsAnswer> {
    const { by, store } = question
    const storeId = await storeInReach(this.database.asking(), viewer, store)
    const asked = await this.asking.take(viewer, { ...question, name: 'breakdowns', about: `${by} ${store ?? ''}` })
    const rows = await this.rows(viewer, by, storeId, asked)
    if (asked.opened !== null) await this.asking.noteFewIn(asked, toldOfPeople(rows))
    // Others are told of all stores, and of one store after the other: by the report, by HR or by their own question.
    const left =
      storeId && asked.opened === null
        ? [leftByOthers(rows, asked), await this.leftInStores(viewer, by, asked)].flatMap((of) => [
            ...(of.get(storeId) ?? []),
          ])
        : []
    const { work: kind, inOrder } = DIMENSIONS[by]
    const work = await this.work.of(storeId, asked.period, kind ?? 'SETTING')
    const { groups, whole, hiddenTogether } = groupsOf(
      rows,
      addedUp(work),
      kind ? workByGroup(by, work) : null,
      asked,
      new Set(left),
    )
    const sorted = groups.sort(inOrder ? byName : fromTheMostFrequent)
    const byPrior = work.some((one) => one.byPrior)
    return {
      groups: sorted,
      whole,
      writtenAnswer: writtenBreakdowns(asked, { by, store, groups: sorted, whole, hiddenTogether, byPrior }),
    }
  }

  /** What would be left of each store, by everybody's incidents. What few are behind in the store itself is told by its own, of this moment. */
  private leftInStores(
    viewer: Viewer,
    by: BreakdownsBy,
    asked: AdmittedQuestion,
  ): Promise<Map<string, ReadonlySet<string>>> {
    const { period, limit } = asked
    const forWhom = isHr(viewer) ? viewer.id : ''
    return this.foundOut.of([by, period.from, period.to, limit, forWhom].join(), async () => {
      const rows = await this.rows(viewer, by, null, asked, 'behind')
      return { value: leftByOthers(rows, asked), rows: rows.length }
    })
  }

  /** Of one store or all: all that is told, or only who is behind what, and not what happened on which shift. */
  private async rows(
    viewer: Viewer,
    by: BreakdownsBy,
    storeId: string | null,
    { period }: AdmittedQuestion,
    what: 'all' | 'behind' = 'all',
  ): Promise<CountedRow[]> {
    const { name, ofShift, byShift, joins, groups } = DIMENSIONS[by]
    const { dialect } = this.database
    const { all: values, add: parameter } = new Values()
    const within = `i.day >= ${parameter(period.from)} AND i.day <= ${parameter(period.to)}`
    // What is for HR alone is in no count of others, and a complaint in none of whoever it is about.
    const told = isHr(viewer) ? `NOT ${keptFrom('i.id', parameter(viewer.id))}` : 'NOT i.for_hr_alone'
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

const OWN_OR_NOT = `CASE WHEN i.cause = '${OWN}' THEN i.cause ELSE '' END`

const SLACK = 2 * DAY_MS

/** Shifts begin at most two days from what happens on them, by whatever clock: so the store's own index serves. */
function happened({ from, to }: ReviewPeriod, parameter: Add): string {
  const instant = (date: string, more: number) => new Date(Date.parse(date) + more).toISOString()
  return `i.occurred_at >= ${parameter(instant(from, -SLACK))} AND i.occurred_at <= ${parameter(instant(to, 2 * SLACK))}`
}

const byName = (a: Group, b: Group) => (a.name < b.name ? -1 : 1)

/** Hidden ones come last, by name: their place among the others would tell how many they are. */
const fromTheMostFrequent = (a: Group, b: Group) => (b.breakdowns ?? -1) - (a.breakdowns ?? -1) || byName(a, b)
