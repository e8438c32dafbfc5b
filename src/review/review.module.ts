import { Module } from '@nestjs/common'
import { AssessmentsModule } from '../assessments/assessments.module.js'
import { IncidentsModule } from '../incidents/incidents.module.js'
import { ResponsesModule } from '../responses/responses.module.js'
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
import { FollowingService } from './following/following.service.js'
import { JudgingReader } from './judging/judging.reader.js'
import { JudgingResolver } from './judging/judging.resolver.js'
import { JudgingService } from './judging/judging.service.js'
import { PaperResolver } from './pictures/paper.resolver.js'
import { ReportService } from './report/report.service.js'
import { ReviewQueueService } from './review-queue.service.js'
import { ReviewResolver } from './review.resolver.js'

@Module({
  imports: [AssessmentsModule, IncidentsModule, ResponsesModule],
  controllers: [ExportController],
  providers: [
    AnswersReader,
    AnswersResolver,
    AnswersService,
    AskingService,
    BreakdownsResolver,
    BreakdownsService,
    ConditionCostsService,
    FollowingService,
    JudgingReader,
    JudgingResolver,
    JudgingService,
    Papers,
    PaperResolver,
    ReportService,
    ReviewPolicyResolver,
    ReviewPolicyService,
    ReviewQueueService,
    ReviewResolver,
    WorkService,
  ],
  exports: [Papers],
})
export class ReviewModule {}
