import { Module } from '@nestjs/common'
import { AppealsModule } from '../appeals/appeals.module.js'
import { IncidentsModule } from '../incidents/incidents.module.js'
import { ResponsesModule } from '../responses/responses.module.js'
import { RetentionModule } from '../retention/retention.module.js'
import { ReviewItemsService } from './queue/review-items.service.js'
import { ReviewQueueReader } from './queue/review-queue.reader.js'
import { ReviewQueueResolver } from './queue/review-queue.resolver.js'
import { ReviewQueueService } from './queue/review-queue.service.js'
import { ReviewTimesResolver } from './queue/review-times.resolver.js'
import { ReviewTimesService } from './queue/review-times.service.js'
import { ReviewTakingsService } from './queue/review-takings.service.js'

@Module({
  imports: [IncidentsModule, ResponsesModule, AppealsModule, RetentionModule],
  providers: [
    ReviewQueueReader,
    ReviewItemsService,
    ReviewQueueService,
    ReviewTakingsService,
    ReviewQueueResolver,
    ReviewTimesService,
    ReviewTimesResolver,
  ],
})
export class ReviewModule {}
