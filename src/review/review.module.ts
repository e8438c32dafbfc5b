import { Module } from '@nestjs/common'
import { IncidentsModule } from '../incidents/incidents.module.js'
import { ResponsesModule } from '../responses/responses.module.js'
import { AskingService } from './asking/asking.service.js'
import { ExportController } from './asking/export.controller.js'
import { Papers } from './asking/papers.js'
import { ReviewPolicyResolver } from './asking/review-policy.resolver.js'
import { ReviewPolicyService } from './asking/review-policy.service.js'
import { BreakdownsResolver } from './breakdowns/breakdowns.resolver.js'
import { BreakdownsService } from './breakdowns/breakdowns.service.js'
import { CasesService } from './consistency/cases.service.js'
import { ConsistencyCasesResolver, ConsistencyResolver } from './consistency/consistency.resolver.js'
import { ConsistencyService } from './consistency/consistency.service.js'
import { GroupingResolver } from './consistency/grouping.resolver.js'
import { GroupingService } from './consistency/grouping.service.js'
import { PopulationReader } from './consistency/population.reader.js'
import { PaperResolver } from './pictures/paper.resolver.js'
import { ReviewQueueService } from './review-queue.service.js'
import { ReviewResolver } from './review.resolver.js'

@Module({
  imports: [IncidentsModule, ResponsesModule],
  controllers: [ExportController],
  providers: [
    AskingService,
    BreakdownsResolver,
    BreakdownsService,
    CasesService,
    ConsistencyCasesResolver,
    ConsistencyResolver,
    ConsistencyService,
    GroupingResolver,
    GroupingService,
    Papers,
    PaperResolver,
    PopulationReader,
    ReviewPolicyResolver,
    ReviewPolicyService,
    ReviewQueueService,
    ReviewResolver,
  ],
  exports: [Papers],
})
export class ReviewModule {}
