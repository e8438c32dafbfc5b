import { Parent, ResolveField, Resolver } from '@nestjs/graphql'
import { CurrentViewer } from '../access/current-viewer.js'
import type { Viewer } from '../access/viewer.js'
import { ReadPurpose } from '../audit/read-purpose.type.js'
import { ReadsService } from '../audit/reads.service.js'
import { KeptNotices } from './kept-notices.service.js'
import { Notice, NoticePerson } from './notice.type.js'

/** By what people call what a notice is about. In a list it was read with the notices; what is told as it happens is looked up. */
@Resolver(() => Notice)
export class NoticeNamesResolver {
  constructor(
    private readonly kept: KeptNotices,
    private readonly reads: ReadsService,
  ) {}

  @ResolveField(() => String, { nullable: true })
  async reference(@Parent() notice: Notice): Promise<string | null> {
    return notice.reference === undefined ? (await this.kept.namesFor(notice)).reference : notice.reference
  }

  @ResolveField(() => NoticePerson, { nullable: true })
  async person(@CurrentViewer() viewer: Viewer, @Parent() notice: Notice): Promise<NoticePerson | null> {
    this.reads.record(viewer, [notice.employeeId], ReadPurpose.LIST)
    return notice.person === undefined ? (await this.kept.namesFor(notice)).person : notice.person
  }
}
