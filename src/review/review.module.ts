import { Module } from '@nestjs/common'
import { AppealsModule } from '../appeals/appeals.module.js'
import { AssessmentsModule } from '../assessments/assessments.module.js'
import { IncidentsModule } from '../incidents/incidents.module.js'
import { ResponsesModule } from '../responses/responses.module.js'
import { RetentionModule } from '../retention/retention.module.js'
import { ResponseEffectsReader } from './response-effects/effects.reader.js'
import { ResponseEffectsResolver } from './response-effects/effects.resolver.js'
import { ResponseEffectsService } from './response-effects/effects.service.js'
import { QuestionLog } from './asking/question-log.service.js'
import { ExportController } from './asking/export.controller.js'
import { WrittenAnswers } from './asking/written-answers.registry.js'
import { ReviewPolicyResolver } from './asking/review-policy.resolver.js'
import { ReviewPolicyService } from './asking/review-policy.service.js'
import { BreakdownsResolver } from './breakdowns/breakdowns.resolver.js'
import { BreakdownsReader } from './breakdowns/breakdowns.reader.js'
import { BreakdownsService } from './breakdowns/breakdowns.service.js'
import { ConditionCostsResolver } from './what-conditions-cost/condition-costs.resolver.js'
import { ConditionCostsService } from './what-conditions-cost/condition-costs.service.js'
import { CustomersSideResolver } from './customers-side/customers-side.resolver.js'
import { OverServicingService } from './customers-side/over-servicing.service.js'
import { CustomersSideService } from './customers-side/customers-side.service.js'
import { WorkService } from './work/work.service.js'
import { CasesService } from './consistency/cases.service.js'
import { ConsistencyCasesResolver, ConsistencyResolver } from './consistency/consistency.resolver.js'
import { ConsistencyService } from './consistency/consistency.service.js'
import { GroupingResolver } from './consistency-of/grouping.resolver.js'
import { GroupingService } from './consistency-of/grouping.service.js'
import { PopulationReader } from './consistency/population.reader.js'
import { FollowingService } from './following/following.service.js'
import { ModelAlarmService } from './model-health/model-alarm.service.js'
import { ModelHealthReader } from './model-health/model-health.reader.js'
import { WhoWorkedReader } from './model-health/who-worked.reader.js'
import { ModelHealthResolver } from './model-health/model-health.resolver.js'
import { ModelHealthService } from './model-health/model-health.service.js'
import { WrittenAnswerResolver } from './asking/written-answer.resolver.js'
import { ReviewTimesResolver } from './review-times/review-times.resolver.js'
import { ReviewTimesService } from './review-times/review-times.service.js'
import { ReportService } from './report/report.service.js'
import { EARLIER_NAMES } from './earlier-names.resolver.js'

const ASKING = [QuestionLog, WrittenAnswers, WrittenAnswerResolver, ReviewPolicyResolver, ReviewPolicyService]
const REVIEW_TIMES = [ReviewTimesResolver, ReviewTimesService]
const CONSISTENCY = [
  CasesService,
  ConsistencyCasesResolver,
  ConsistencyResolver,
  ConsistencyService,
  GroupingResolver,
  GroupingService,
  PopulationReader,
]
const BREAKDOWNS = [BreakdownsReader, BreakdownsResolver, BreakdownsService, WorkService]
const CONDITION_COSTS = [ConditionCostsResolver, ConditionCostsService]
const RESPONSE_EFFECTS = [ResponseEffectsReader, ResponseEffectsResolver, ResponseEffectsService, FollowingService]
const MODEL_HEALTH = [ModelAlarmService, ModelHealthReader, WhoWorkedReader, ModelHealthResolver, ModelHealthService]

@Module({
  imports: [AssessmentsModule, IncidentsModule, ResponsesModule, AppealsModule, RetentionModule],
  controllers: [ExportController],
  providers: [
    ...ASKING,
    ...REVIEW_TIMES,
    ...CONSISTENCY,
    ...BREAKDOWNS,
    ...CONDITION_COSTS,
    ...RESPONSE_EFFECTS,
    ...MODEL_HEALTH,
    CustomersSideResolver,
    CustomersSideService,
    OverServicingService,
    ReportService,
    ...EARLIER_NAMES,
  ],
  exports: [WrittenAnswers],
})
export class ReviewModule {}
