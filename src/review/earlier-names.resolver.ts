import { Args, Float, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql'
import { Allow } from '../access/allow.js'
import { CurrentViewer } from '../access/current-viewer.js'
import type { Viewer } from '../access/viewer.js'
import { Role } from '../directory/role.js'
import { CalendarDate } from '../graphql/scalars.js'
import { upTo } from '../graphql/up-to.js'
import { OpeningArgs } from './asking/opening.args.js'
import type { WrittenAnswer } from './asking/written-answer.js'
import { WrittenAnswerType } from './asking/written-answer.type.js'
import { Breakdowns } from './breakdowns/breakdowns.type.js'
import { Consistency, ConsistencyGroup } from './consistency/consistency.type.js'
import { GroupedFigure } from './consistency-of/grouping.type.js'
import type { AskedHealth } from './model-health/asked-health.js'
import { ModelHealthService } from './model-health/model-health.service.js'
import { ModelHealth } from './model-health/model-health.type.js'
import { ResponseEffectsService } from './response-effects/effects.service.js'
import { ResponseEffects } from './response-effects/effects.type.js'
import { ConditionCosts } from './what-conditions-cost/condition-costs.type.js'

/** What the API called some questions and figures before, for clients that still do. The same as under the new name. */
@Resolver()
export class EarlierQuestionsResolver {
  constructor(
    private readonly effects: ResponseEffectsService,
    private readonly health: ModelHealthService,
  ) {}

  @Allow(Role.HR)
  @Query(() => ResponseEffects, {
    complexity: 2000,
    description: 'The earlier name of responseEffects.',
    deprecationReason: 'Ask responseEffects.',
  })
  howAnswersWork(
    @CurrentViewer() viewer: Viewer,
    @Args('from', { type: () => CalendarDate, description: 'The first day of the period.' }) from: string,
    @Args('to', { type: () => CalendarDate, description: 'The last day of the period, included.' }) to: string,
    @Args() { purpose }: OpeningArgs,
  ) {
    return this.effects.ask(viewer, from, to, purpose)
  }

  @Allow(Role.HR)
  @Query(() => ModelHealth, {
    complexity: 2000,
    description: 'The earlier name of modelHealth.',
    deprecationReason: 'Ask modelHealth.',
  })
  howWellWeJudge(
    @CurrentViewer() viewer: Viewer,
    @Args('from', { type: () => CalendarDate, description: 'The first day of the period.' }) from: string,
    @Args('to', { type: () => CalendarDate, description: 'The last day of the period, included.' }) to: string,
    @Args() { purpose }: OpeningArgs,
  ) {
    return this.health.ask(viewer, from, to, purpose)
  }
}

const PAPER = {
  description: 'The earlier name of writtenAnswer.',
  deprecationReason: 'Ask for writtenAnswer.',
}
interface Written {
  writtenAnswer: WrittenAnswer
}

@Resolver(() => Breakdowns)
export class EarlierBreakdownsResolver {
  @ResolveField(() => WrittenAnswerType, PAPER)
  paper(@Parent() { writtenAnswer }: Written): WrittenAnswer {
    return writtenAnswer
  }
}

@Resolver(() => ConditionCosts)
export class EarlierConditionCostsResolver {
  @ResolveField(() => WrittenAnswerType, PAPER)
  paper(@Parent() { writtenAnswer }: Written): WrittenAnswer {
    return writtenAnswer
  }
}

@Resolver(() => Consistency)
export class EarlierConsistencyResolver {
  @ResolveField(() => WrittenAnswerType, PAPER)
  paper(@Parent() { writtenAnswer }: Written): WrittenAnswer {
    return writtenAnswer
  }
}

@Resolver(() => ResponseEffects)
export class EarlierEffectsResolver {
  @ResolveField(() => WrittenAnswerType, PAPER)
  paper(@Parent() { writtenAnswer }: Written): WrittenAnswer {
    return writtenAnswer
  }
}

@Resolver(() => ModelHealth)
export class EarlierModelHealthResolver {
  @ResolveField(() => [WrittenAnswerType], {
    complexity: upTo(5),
    description: 'The earlier name of writtenAnswers.',
    deprecationReason: 'Ask for writtenAnswers.',
  })
  papers(@Parent() asked: AskedHealth): Promise<WrittenAnswer[]> {
    return asked.writtenAnswers()
  }
}

const LIKELIHOOD = {
  nullable: true,
  description: 'The earlier name of rateRatio.',
  deprecationReason: 'Ask for rateRatio.',
}

@Resolver(() => ConsistencyGroup)
export class EarlierConsistencyGroupResolver {
  @ResolveField(() => Float, LIKELIHOOD)
  likelihood(@Parent() { rateRatio }: ConsistencyGroup): number | null {
    return rateRatio
  }
}

@Resolver(() => GroupedFigure)
export class EarlierGroupedFigureResolver {
  @ResolveField(() => Float, LIKELIHOOD)
  likelihood(@Parent() { rateRatio }: GroupedFigure): number | null {
    return rateRatio
  }
}

export const EARLIER_NAMES = [
  EarlierQuestionsResolver,
  EarlierBreakdownsResolver,
  EarlierConditionCostsResolver,
  EarlierConsistencyResolver,
  EarlierEffectsResolver,
  EarlierModelHealthResolver,
  EarlierConsistencyGroupResolver,
  EarlierGroupedFigureResolver,
]
