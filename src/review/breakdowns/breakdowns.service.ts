import { Injectable, type OnModuleInit } from '@nestjs/common'
import { isHr, type Viewer } from '../../access/viewer.js'
import { Database } from '../../database/database.js'
import { type AdmittedQuestion, QuestionLog } from '../asking/question-log.service.js'
import type { WrittenAnswer } from '../asking/written-answer.js'
import { WrittenAnswers } from '../asking/written-answers.registry.js'
import { datesIn, oneOf } from '../asking/parameters.js'
import { writtenBreakdowns } from './written-breakdowns.js'
import { BreakdownsReader } from './breakdowns.reader.js'
import { BreakdownsBy, DIMENSIONS } from './dimensions.js'
import { type Against, type Group, groupsOf } from './groups.js'
import { LeftByOthers } from './left-by-others.js'
import { FoundOut } from '../asking/found-out.js'
import { storeInReach } from '../work/reach.access.js'
import { addedUp, workByGroup } from './work-groups.js'
import { Tally } from './tally.js'
import { WorkService } from '../work/work.service.js'

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

/** Tells what keeps going wrong. */
@Injectable()
export class BreakdownsService implements OnModuleInit {
  private readonly foundOut = new FoundOut<Map<string, ReadonlySet<string>>>()

  constructor(
    private readonly database: Database,
    private readonly records: BreakdownsReader,
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
    const tally = new Tally(asked)
    const byItself = new LeftByOthers(asked)
    for await (const rows of this.records.rows(viewer, by, storeId, asked)) {
      tally.add(rows)
      if (storeId && asked.opened === null) byItself.add(rows)
    }
    await this.asking.noteFewAmong(asked, tally.told())
    // Others are told of all stores, and of one store after the other: by the report, by HR or by their own question.
    const left =
      storeId && asked.opened === null
        ? [byItself.byStore(), await this.leftInStores(viewer, by, asked)].flatMap((of) => [...(of.get(storeId) ?? [])])
        : []
    const { work: kind, inOrder } = DIMENSIONS[by]
    const work = await this.work.of(storeId, asked.period, kind ?? 'SETTING')
    const { groups, whole, hiddenTogether } = groupsOf(
      tally,
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
      const left = new LeftByOthers(asked)
      let count = 0
      for await (const rows of this.records.rows(viewer, by, null, asked, 'behind')) {
        left.add(rows)
        count += rows.length
      }
      return { value: left.byStore(), rows: count }
    })
  }
}

const byName = (a: Group, b: Group) => (a.name < b.name ? -1 : 1)

/** Hidden ones come last, by name: their place among the others would tell how many they are. */
const fromTheMostFrequent = (a: Group, b: Group) => (b.breakdowns ?? -1) - (a.breakdowns ?? -1) || byName(a, b)
