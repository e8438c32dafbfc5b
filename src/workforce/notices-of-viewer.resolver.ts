import { Args, ArgsType, ResolveField, Resolver } from '@nestjs/graphql'
import { CurrentViewer } from '../access/current-viewer.js'
import type { Viewer } from '../access/viewer.js'
import { type Connection, PageArgs } from '../graphql/connection.js'
import { Defaulted } from '../graphql/defaulted.js'
import { KeptNotices } from '../notices/kept-notices.service.js'
import { type Notice, NoticeConnection } from '../notices/notice.type.js'
import { ViewerType } from './viewer.type.js'

@ArgsType()
class NoticesArgs extends PageArgs {
  @Defaulted(() => Boolean, false, 'Only what is later than what you have marked as read.')
  unreadOnly!: boolean
}

/** Adds to the viewer what they were to be told, connected or not. */
@Resolver(() => ViewerType)
export class NoticesOfViewerResolver {
  constructor(private readonly kept: KeptNotices) {}

  @ResolveField(() => NoticeConnection, {
    description: 'What concerned you or waited for you, newest first, as far as it does by your place today.',
  })
  notices(@CurrentViewer() viewer: Viewer, @Args() { unreadOnly, ...args }: NoticesArgs): Promise<Connection<Notice>> {
    return this.kept.list(viewer, args, unreadOnly)
  }
}
