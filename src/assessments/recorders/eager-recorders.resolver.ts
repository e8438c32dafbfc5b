import { Query, Resolver } from '@nestjs/graphql'
import { Allow } from '../../access/allow.js'
import { CurrentViewer } from '../../access/current-viewer.js'
import type { Viewer } from '../../access/viewer.js'
import { Role } from '../../directory/role.js'
import { upTo } from '../../graphql/up-to.js'
import { EagerRecorderFound } from './eager-recorder.type.js'
import { EagerRecordersService } from './eager-recorders.service.js'

/** So many are reckoned with; there are few. */
const MANY = 20

@Resolver()
export class EagerRecordersResolver {
  constructor(private readonly recorders: EagerRecordersService) {}

  @Allow(Role.HR)
  @Query(() => [EagerRecorderFound], {
    complexity: upTo(MANY),
    description:
      'Who probably records of one person what they overlook in others, the surest first: so that of all who are named, one in ' +
      'twenty at most is expected to be so wrongly. Without what is about yourself. For HR; logged for both.',
  })
  eagerRecorders(@CurrentViewer() viewer: Viewer): Promise<EagerRecorderFound[]> {
    return this.recorders.list(viewer)
  }
}
