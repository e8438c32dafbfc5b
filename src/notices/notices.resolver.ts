import { Inject } from '@nestjs/common'
import { Context, Resolver, Subscription } from '@nestjs/graphql'
import { AllowEveryone } from '../access/allow.js'
import { CurrentViewer } from '../access/current-viewer.js'
import type { Viewer } from '../access/viewer.js'
import { authorizationOf, type RequestContext } from '../graphql/request-context.js'
import { Notice } from './notice.type.js'
import { type Delivery, NoticesService } from './notices.service.js'

@Resolver()
export class NoticesResolver {
  constructor(@Inject(NoticesService) private readonly service: NoticesService) {}

  @AllowEveryone()
  @Subscription(() => Notice, {
    description: 'What concerns you or waits for you, as it happens, until your token expires.',
  })
  notices(@CurrentViewer() viewer: Viewer, @Context() context: RequestContext): AsyncIterableIterator<Delivery> {
    return this.service.for(viewer, authorizationOf(context))
  }
}
