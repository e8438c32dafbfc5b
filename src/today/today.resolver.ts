import { Info, Query, Resolver } from '@nestjs/graphql'
import type { GraphQLResolveInfo } from 'graphql'
import { Allow } from '../access/allow.js'
import { CurrentViewer } from '../access/current-viewer.js'
import type { Viewer } from '../access/viewer.js'
import { Role } from '../directory/role.js'
import { requestedFields } from '../graphql/requested-fields.js'
import { upTo } from '../graphql/up-to.js'
import { Waiting, WaitingKind } from './waiting.type.js'
import { WaitingReader } from './waiting.reader.js'

@Resolver()
export class TodayResolver {
  constructor(private readonly waiting: WaitingReader) {}

  @Allow(Role.EMPLOYEE, Role.STORE_MANAGER, Role.HR)
  @Query(() => [Waiting], {
    complexity: upTo(Object.keys(WaitingKind).length, 10),
    description:
      'What waits for you today, a line for each kind with its count, also where it is 0: what is asked of you yourself and, for managers, what waits in their stores. What waits for HR is `reviewQueue`.',
  })
  waitingForMe(@CurrentViewer() viewer: Viewer, @Info() info: GraphQLResolveInfo): Promise<Waiting[]> {
    return this.waiting.of(viewer, requestedFields(info))
  }
}
