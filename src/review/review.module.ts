import { Module } from '@nestjs/common'
import { AppealsModule } from '../appeals/appeals.module.js'
import { AssessmentsModule } from '../assessments/assessments.module.js'
import { IncidentsModule } from '../incidents/incidents.module.js'
import { ResponsesModule } from '../responses/responses.module.js'
import { RetentionModule } from '../retention/retention.module.js'
import { AnswersReader } from './answers/answers.reader.js'
import { AnswersResolver } from './answers/answers.resolver.js'
import { AnswersService } from './answers/answers.service.js'
import { AskingService } from './asking/asking.service.js'
import { ExportController } from './asking/export.controller.js'
import { Papers } from './asking/papers.js'
import { ReviewPolicyResolver } from './asking/review-policy.resolver.js'
import { ReviewPolicyService } from './asking/review-policy.service.js'
import { BreakdownsResolver } from './breakdowns/breakdowns.resolver.js'
import { BreakdownsService } from './breakdowns/breakdowns.service.js'
import { ConditionCostsService } from './breakdowns/condition-costs.service.js'
import { WorkService } from './breakdowns/work.service.js'
import { CasesService } from './consistency/cases.service.js'
import { ConsistencyCasesResolver, ConsistencyResolver } from './consistency/consistency.resolver.js'
import { ConsistencyService } from './consistency/consistency.service.js'
import { GroupingResolver } from './consistency/grouping.resolver.js'
import { GroupingService } from './consistency/grouping.service.js'
import { PopulationReader } from './consistency/population.reader.js'
import { FollowingService } from './following/following.service.js'
import { JudgingReader } from './judging/judging.reader.js'
import { JudgingResolver } from './judging/judging.resolver.js'
import { JudgingService } from './judging/judging.service.js'
import { PaperResolver } from './pictures/paper.resolver.js'
import { ReviewItemsService } from './queue/review-items.service.js'
import { ReviewQueueReader } from './queue/review-queue.reader.js'
import { ReviewQueueResolver } from './queue/review-queue.resolver.js'
import { ReviewQueueService } from './queue/review-queue.service.js'
import { ReviewTakingsService } from './queue/review-takings.service.js'
import { ReviewTimesResolver } from './queue/review-times.resolver.js'
import { ReviewTimesService } from './queue/review-times.service.js'
import { ReportService } from './report/report.service.js'

const ASKING = [AskingService, Papers, PaperResolver, ReviewPolicyResolver, ReviewPolicyService]
const QUEUE = [
  ReviewItemsService,
  ReviewQueueReader,
  ReviewQueueResolver,
  ReviewQueueService,
  ReviewTakingsService,
  ReviewTimesResolver,
  ReviewTimesService,
]
const CONSISTENCY = [
  CasesService,
  ConsistencyCasesResolver,
  ConsistencyResolver,
  ConsistencyService,
  GroupingResolver,
  GroupingService,
  PopulationReader,
]
const BREAKDOWNS = [BreakdownsResolver, BreakdownsService, ConditionCostsService, WorkService]
const ANSWERS = [AnswersReader, AnswersResolver, AnswersService, FollowingService]
const JUDGING = [JudgingReader, JudgingResolver, JudgingService]

@Module({
  imports: [AssessmentsModule, IncidentsModule, ResponsesModule, AppealsModule, RetentionModule],
  controllers: [ExportController],
  providers: [...ASKING, ...QUEUE, ...CONSISTENCY, ...BREAKDOWNS, ...ANSWERS, ...JUDGING, ReportService],
  exports: [Papers],
})
export class ReviewModule {}
