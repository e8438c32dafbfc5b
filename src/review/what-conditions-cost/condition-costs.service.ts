import { Injectable, type OnModuleInit } from '@nestjs/common'
import type { Viewer } from '../../access/viewer.js'
import { AnsweredBefore } from '../../audit/answered-before.service.js'
import { Database } from '../../database/database.js'
import { QuestionLog } from '../asking/question-log.service.js'
import { withAge, type WrittenAnswer } from '../asking/written-answer.js'
import { WrittenAnswers } from '../asking/written-answers.registry.js'
import { datesIn } from '../asking/parameters.js'
import { type ConditionCost, conditionCosts } from './condition-costs.js'
import { writtenConditionCosts, oneMorePerson, perHundredShifts } from './written-condition-costs.js'
import { storeInReach } from '../work/reach.access.js'
import { WorkService } from '../work/work.service.js'

export interface ConditionCostsAnswer {
  conditions: (ConditionCost & { perHundredShifts: number })[]
  oneMorePerson: string | null
  writtenAnswer: WrittenAnswer
}

/** Tells which conditions cost most. Nothing here rests on anybody's incidents but by way of the peers' model. */
@Injectable()
export class ConditionCostsService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly asking: QuestionLog,
    private readonly work: WorkService,
    private readonly before: AnsweredBefore,
    private readonly writtenAnswers: WrittenAnswers,
  ) {}

  onModuleInit(): void {
    this.writtenAnswers.register(
      'whatConditionsCost',
      async (viewer, parameters) => {
        return (await this.ask(viewer, { ...datesIn(parameters), store: parameters['store'] ?? null })).writtenAnswer
      },
      { forManagers: true },
    )
  }

  async ask(
    viewer: Viewer,
    question: { from: string; to: string; store: string | null },
  ): Promise<ConditionCostsAnswer> {
    const { store } = question
    const storeId = await storeInReach(this.database.asking(), viewer, store)
    const asked = await this.asking.take(viewer, {
      ...question,
      name: 'whatConditionsCost',
      about: store ?? '',
      aboutNobody: true,
    })
    const { value, minutesAgo } = await this.before.of(
      asked,
      ['whatConditionsCost', storeId, asked.period],
      async () => {
        const work = await this.work.of(storeId, asked.period, 'SETTING')
        const rows = work.reduce((sum, { addedFrom }) => sum + addedFrom, 0)
        return { value: { costs: conditionCosts(work), byPrior: work.some(({ byPrior }) => byPrior) }, rows }
      },
    )
    const { costs } = value
    return {
      conditions: costs.map((cost) => ({ ...cost, perHundredShifts: perHundredShifts(cost) })),
      oneMorePerson: oneMorePerson(costs, viewer.language),
      writtenAnswer: withAge(writtenConditionCosts(asked, { store, ...value }), minutesAgo, viewer.language),
    }
  }
}
