import { Module } from '@nestjs/common'
import { AppealsModule } from '../appeals/appeals.module.js'
import { IncidentsModule } from '../incidents/incidents.module.js'
import { ResponsesModule } from '../responses/responses.module.js'
import { RetentionModule } from '../retention/retention.module.js'
import { ReviewItemsService } from './review-items.service.js'
import { ReviewQueueReader } from './review-queue.reader.js'
import { ReviewQueueResolver } from './review-queue.resolver.js'
import { ReviewQueueService } from './review-queue.service.js'
import { ReviewTakingsService } from './review-takings.service.js'
import { SignsOfWrong } from './signs-of-wrong.service.js'

@Module({
  imports: [IncidentsModule, ResponsesModule, AppealsModule, RetentionModule],
  providers: [
    ReviewItemsService,
    ReviewQueueReader,
    ReviewQueueResolver,
    ReviewQueueService,
    ReviewTakingsService,
    SignsOfWrong,
  ],
  exports: [ReviewQueueReader],
})
export class QueueModule {}
