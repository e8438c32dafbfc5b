import { Injectable, type OnModuleInit } from '@nestjs/common'
import { isHr, type Viewer } from '../../access/viewer.js'
import { Database } from '../../database/database.js'
import { type AdmittedQuestion, QuestionLog } from '../asking/question-log.service.js'
import { AnsweredBefore } from '../../audit/answered-before.service.js'
import { withAge, type WrittenAnswer } from '../asking/written-answer.js'
import { WrittenAnswers } from '../asking/written-answers.registry.js'
import { datesIn, oneOf } from '../asking/parameters.js'
import { writtenBreakdowns } from './written-breakdowns.js'
import { BreakdownsReader } from './breakdowns.reader.js'
import { BreakdownsBy, DIMENSIONS } from './dimensions.js'
import { type Against, type Group, groupsOf, type Worked } from './groups.js'
import { LeftByOthers } from './left-by-others.js'
import { type Found, FoundOut } from '../../database/found-out.js'
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

/** What an answer is made of, whatever may be told of it. */
interface Counted {
  tally: Tally
  /** Of one store, what its own incidents would leave of it. */
  leftByItself: ReadonlyMap<string, ReadonlySet<string>>
  worked: Worked
  /** Null where the work does not tell such groups apart. */
  workedBy: ReadonlyMap<string, Worked> | null
  /** Some months began before any baseline had been fitted. */
  byPrior: boolean
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
    private readonly before: AnsweredBefore,
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
    // By viewer, since each is told without what is kept from them.
    const hangsOn = ['breakdowns', by, storeId, asked.period, asked.limit, viewer.id]
    const { value, minutesAgo } = await this.before.of(asked, hangsOn, () => this.counted(viewer, by, storeId, asked))
    const { tally, leftByItself, worked, workedBy, byPrior } = value
    await this.asking.noteFewAmong(asked, tally.told())
    // Others are told of all stores, and of one store after the other: by the report, by HR or by their own question.
    const left =
      storeId && asked.opened === null
        ? [leftByItself, await this.leftInStores(viewer, by, asked)].flatMap((of) => [...(of.get(storeId) ?? [])])
        : []
    const { groups, whole, hiddenTogether } = groupsOf(tally, worked, workedBy, asked, new Set(left))
    const sorted = groups.sort(DIMENSIONS[by].inOrder ? byName : fromTheMostFrequent)
    const written = writtenBreakdowns(asked, { by, store, groups: sorted, whole, hiddenTogether, byPrior })
    return { groups: sorted, whole, writtenAnswer: withAge(written, minutesAgo, viewer.language) }
  }

  /** Breakdowns, and the work that they go with, of one store or of all. */
  private async counted(
    viewer: Viewer,
    by: BreakdownsBy,
    storeId: string | null,
    asked: AdmittedQuestion,
  ): Promise<Found<Counted>> {
    const tally = new Tally(asked)
    const byItself = new LeftByOthers(asked)
    for await (const rows of this.records.rows(viewer, by, storeId, asked)) {
      tally.add(rows)
      if (storeId && asked.opened === null) byItself.add(rows)
    }
    const { work: kind } = DIMENSIONS[by]
    const work = await this.work.of(storeId, asked.period, kind ?? 'SETTING')
    const value = {
      tally,
      leftByItself: byItself.byStore(),
      worked: addedUp(work),
      workedBy: kind ? workByGroup(by, work) : null,
      byPrior: work.some((one) => one.byPrior),
    }
    return { value, rows: tally.whole.all }
  }

  /** What would be left of each store, by everybody's incidents. What few are behind in the store itself is told by its own, of this moment. */
  private async leftInStores(
    viewer: Viewer,
    by: BreakdownsBy,
    asked: AdmittedQuestion,
  ): Promise<Map<string, ReadonlySet<string>>> {
    const { period, limit } = asked
    const forWhom = isHr(viewer) ? viewer.id : ''
    const { value } = await this.foundOut.of([by, period.from, period.to, limit, forWhom].join(), async () => {
      const left = new LeftByOthers(asked)
      let count = 0
      for await (const rows of this.records.rows(viewer, by, null, asked, 'behind')) {
        left.add(rows)
        count += rows.length
      }
      return { value: left.byStore(), rows: count }
    })
    return value
  }
}

const byName = (a: Group, b: Group) => (a.name < b.name ? -1 : 1)

/** Hidden ones come last, by name: their place among the others would tell how many they are. */
const fromTheMostFrequent = (a: Group, b: Group) => (b.breakdowns ?? -1) - (a.breakdowns ?? -1) || byName(a, b)
