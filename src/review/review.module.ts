import { Module } from '@nestjs/common'
import { IncidentsModule } from '../incidents/incidents.module.js'
import { ResponsesModule } from '../responses/responses.module.js'
import { ReviewQueueService } from './review-queue.service.js'
import { ReviewResolver } from './review.resolver.js'

@Module({ imports: [IncidentsModule, ResponsesModule], providers: [ReviewQueueService, ReviewResolver] })
export class ReviewModule {}
