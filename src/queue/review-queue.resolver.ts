import { Args, ID, Info, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql'
import type { GraphQLResolveInfo } from 'graphql'
import { Allow } from '../access/allow.js'
import { CurrentViewer } from '../access/current-viewer.js'
import type { Viewer } from '../access/viewer.js'
import { Role } from '../directory/role.js'
import { type Connection, connectionOf } from '../graphql/connection.js'
import { requestedFields } from '../graphql/requested-fields.js'
import { upTo } from '../graphql/up-to.js'
import { PreviewService } from '../responses/preview.service.js'
import { JustCausePreview } from '../responses/preview.type.js'
import { MOST_RECORDED, RecordedIncident } from '../responses/recorded-incident.type.js'
import { MOST_TOLD, ToldAccount } from '../responses/told-account.type.js'
import { RecordedIncidentsService } from '../responses/recorded-incidents.service.js'
import { ReviewCase } from './review-case.type.js'
import { ReviewItem } from './review-item.type.js'
import { ReviewQueueArgs } from './review-queue.args.js'
import { ReviewQueueService } from './review-queue.service.js'
import { ReviewTakingsService } from './review-takings.service.js'

const ReviewItemConnection = connectionOf('ReviewItem', ReviewItem)

@Resolver(() => ReviewCase)
export class ReviewQueueResolver {
  constructor(
    private readonly queue: ReviewQueueService,
    private readonly takings: ReviewTakingsService,
    private readonly preview: PreviewService,
    private readonly recordings: RecordedIncidentsService,
  ) {}

  @Allow(Role.HR)
  @Query(() => ReviewItemConnection, {
    description: 'For HR, oldest first: by when it is due, so that what is overdue comes first.',
  })
  reviewQueue(
    @CurrentViewer() viewer: Viewer,
    @Args() args: ReviewQueueArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<ReviewItem>> {
    return this.queue.list(viewer, args, requestedFields(info))
  }

  @Allow(Role.HR)
  @Query(() => ReviewItem, { nullable: true, description: 'One item of the review queue; null once it is decided.' })
  reviewItem(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID, description: 'The id of what this is about.' }) id: string,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ReviewItem | null> {
    return this.queue.one(viewer, id, requestedFields(info))
  }

  @Allow(Role.HR)
  @Mutation(() => ReviewItem, {
    description:
      'That you see to this, with all else that waits about the same incident, so that two don’t work on one. It is yours until it is decided or released, for three days at most, and then free for others for as long.',
  })
  takeReview(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID, description: 'The id of what this is about.' }) id: string,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ReviewItem> {
    return this.takings.take(viewer, id, requestedFields(info))
  }

  @Allow(Role.HR)
  @Mutation(() => ReviewItem, { description: 'Gives back to the queue what you have taken.' })
  releaseReview(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID, description: 'The id of what this is about.' }) id: string,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ReviewItem> {
    return this.takings.release(viewer, id, requestedFields(info))
  }

  // Each costs several statements: to be asked of a few, or of one.
  @ResolveField(() => JustCausePreview, {
    nullable: true,
    complexity: 250,
    description: 'What the seven tests say if you approve it, with the precedents; null where nothing formal waits.',
  })
  justCause(
    @CurrentViewer() viewer: Viewer,
    @Parent() { responseId }: ReviewCase,
    @Info() info: GraphQLResolveInfo,
  ): Promise<JustCausePreview | null> | null {
    return responseId ? this.preview.forApproval(viewer, responseId, requestedFields(info)) : null
  }

  @ResolveField(() => [RecordedIncident], {
    nullable: true,
    complexity: upTo(MOST_RECORDED, 100),
    description:
      'Who recorded what the request may rest on, when and how late: the person’s own incidents of 24 months, newest first. Null where nothing formal waits.',
  })
  recorded(@CurrentViewer() viewer: Viewer, @Parent() { responseId }: ReviewCase): Promise<RecordedIncident[]> | null {
    return responseId ? this.recordings.behind(viewer, responseId) : null
  }

  @ResolveField(() => [ToldAccount], {
    nullable: true,
    complexity: upTo(MOST_TOLD, 100),
    description:
      'What others told by name of the incidents that the request may rest on: who, when and how late, newest first. Null where nothing formal waits.',
  })
  othersTold(@CurrentViewer() viewer: Viewer, @Parent() { responseId }: ReviewCase): Promise<ToldAccount[]> | null {
    return responseId ? this.recordings.toldBehind(viewer, responseId) : null
  }
}
