import { Inject } from '@nestjs/common'
import { Args, Info, Query, Resolver } from '@nestjs/graphql'
import type { GraphQLResolveInfo } from 'graphql'
import { Allow } from '../access/allow.js'
import { CurrentViewer } from '../access/current-viewer.js'
import type { Viewer } from '../access/viewer.js'
import { Role } from '../directory/role.js'
import { type Connection, connectionOf, PageArgs } from '../graphql/connection.js'
import { requestedFields } from '../graphql/requested-fields.js'
import { ReviewItem } from './review-item.type.js'
import { ReviewQueueService } from './review-queue.service.js'
import { ReviewReason } from './review-reasons.js'

const ReviewItemConnection = connectionOf('ReviewItem', ReviewItem)

@Resolver()
export class ReviewResolver {
  constructor(@Inject(ReviewQueueService) private readonly queue: ReviewQueueService) {}

  @Allow(Role.HR)
  @Query(() => ReviewItemConnection, { description: 'For HR, oldest first.' })
  reviewQueue(
    @CurrentViewer() viewer: Viewer,
    @Args('reasons', { type: () => [ReviewReason], nullable: true }) reasons: ReviewReason[] | null,
    @Args() page: PageArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<ReviewItem>> {
    return this.queue.list(viewer, reasons, page, requestedFields(info))
  }
}
