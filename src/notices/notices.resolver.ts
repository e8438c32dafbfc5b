import { Args, Context, ID, Mutation, Resolver, Subscription } from '@nestjs/graphql'
import { AllowDeputiesToo } from '../access/allow.js'
import { CurrentViewer } from '../access/current-viewer.js'
import type { Viewer } from '../access/viewer.js'
import { authorizationOf, type RequestContext } from '../graphql/request-context.js'
import { KeptNotices } from './kept-notices.service.js'
import { Notice } from './notice.type.js'
import { type Delivery, NoticesService } from './notices.service.js'

@Resolver()
export class NoticesResolver {
  constructor(
    private readonly service: NoticesService,
    private readonly kept: KeptNotices,
  ) {}

  @AllowDeputiesToo()
  @Subscription(() => Notice, {
    description: 'What concerns you or waits for you, as it happens, until your token expires.',
  })
  notices(@CurrentViewer() viewer: Viewer, @Context() context: RequestContext): AsyncIterableIterator<Delivery> {
    return this.service.for(viewer, authorizationOf(context))
  }

  @AllowDeputiesToo()
  @Mutation(() => ID, {
    description: 'You have read your notices up to this one. Returns up to which you have: it never goes back.',
  })
  markNoticesRead(
    @CurrentViewer() viewer: Viewer,
    @Args('upTo', { type: () => ID, description: 'The id of one of your notices.' }) upTo: string,
  ): Promise<string> {
    return this.kept.markRead(viewer, upTo)
  }
}
