import { Module } from '@nestjs/common'
import { AppealsModule } from '../appeals/appeals.module.js'
import { AssessmentsModule } from '../assessments/assessments.module.js'
import { IncidentsModule } from '../incidents/incidents.module.js'
import { ResponsesModule } from '../responses/responses.module.js'
import { RetentionModule } from '../retention/retention.module.js'
import { AnswersReader } from './how-answers-work/answers.reader.js'
import { AnswersResolver } from './how-answers-work/answers.resolver.js'
import { AnswersService } from './how-answers-work/answers.service.js'
import { AskingService } from './asking/asking.service.js'
import { ExportController } from './asking/export.controller.js'
import { Papers } from './asking/papers.registry.js'
import { ReviewPolicyResolver } from './asking/review-policy.resolver.js'
import { ReviewPolicyService } from './asking/review-policy.service.js'
import { BreakdownsResolver } from './breakdowns/breakdowns.resolver.js'
import { BreakdownsService } from './breakdowns/breakdowns.service.js'
import { ConditionCostsResolver } from './what-conditions-cost/condition-costs.resolver.js'
import { ConditionCostsService } from './what-conditions-cost/condition-costs.service.js'
import { WorkService } from './work/work.service.js'
import { CasesService } from './consistency/cases.service.js'
import { ConsistencyCasesResolver, ConsistencyResolver } from './consistency/consistency.resolver.js'
import { ConsistencyService } from './consistency/consistency.service.js'
import { GroupingResolver } from './consistency-of/grouping.resolver.js'
import { GroupingService } from './consistency-of/grouping.service.js'
import { NoiseSecretService } from './consistency-of/noise-secret.service.js'
import { PopulationReader } from './consistency/population.reader.js'
import { FollowingService } from './following/following.service.js'
import { JudgingReader } from './how-well-we-judge/judging.reader.js'
import { JudgingResolver } from './how-well-we-judge/judging.resolver.js'
import { JudgingService } from './how-well-we-judge/judging.service.js'
import { PaperResolver } from './asking/paper.resolver.js'
import { ReviewTimesResolver } from './review-times/review-times.resolver.js'
import { ReviewTimesService } from './review-times/review-times.service.js'
import { ReportService } from './report/report.service.js'

const ASKING = [AskingService, Papers, PaperResolver, ReviewPolicyResolver, ReviewPolicyService]
const REVIEW_TIMES = [ReviewTimesResolver, ReviewTimesService]
const CONSISTENCY = [
  CasesService,
  ConsistencyCasesResolver,
  ConsistencyResolver,
  ConsistencyService,
  GroupingResolver,
  GroupingService,
  NoiseSecretService,
  PopulationReader,
]
const BREAKDOWNS = [BreakdownsResolver, BreakdownsService, WorkService]
const CONDITION_COSTS = [ConditionCostsResolver, ConditionCostsService]
const ANSWERS = [AnswersReader, AnswersResolver, AnswersService, FollowingService]
const JUDGING = [JudgingReader, JudgingResolver, JudgingService]

@Module({
  imports: [AssessmentsModule, IncidentsModule, ResponsesModule, AppealsModule, RetentionModule],
  controllers: [ExportController],
  providers: [
    ...ASKING,
    ...REVIEW_TIMES,
    ...CONSISTENCY,
    ...BREAKDOWNS,
    ...CONDITION_COSTS,
    ...ANSWERS,
    ...JUDGING,
    ReportService,
  ],
  exports: [Papers],
})
export class ReviewModule {}
