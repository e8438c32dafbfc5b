import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql'
import { AllowEveryone } from '../access/allow.js'
import { CurrentViewer } from '../access/current-viewer.js'
import type { Viewer } from '../access/viewer.js'
import { Employee } from '../directory/employee.entity.js'
import { type Connection, connectionOf, PageArgs } from '../graphql/connection.js'
import { aPage } from '../graphql/up-to.js'
import { ContestShiftArgs } from './contest-shift.args.js'
import { ShiftEntriesService } from './shift-entries.service.js'
import { ShiftsReader } from './shifts.reader.js'
import { WorkedShift } from './worked-shift.type.js'

const WorkedShiftConnection = connectionOf('WorkedShift', WorkedShift)

/** What somebody's shifts cost beyond their rows, since they are asked for each employee anew. */
const SHIFTS_COST = 20

@Resolver(() => Employee)
export class ShiftsResolver {
  constructor(
    private readonly reader: ShiftsReader,
    private readonly entries: ShiftEntriesService,
  ) {}

  @ResolveField(() => WorkedShiftConnection, {
    nullable: true,
    complexity: aPage(SHIFTS_COST),
    description:
      'Their shifts with the customers served, latest first. For them, the managers of their store and HR; null for others.',
  })
  shifts(
    @CurrentViewer() viewer: Viewer,
    @Parent() { id }: Employee,
    @Args() page: PageArgs,
  ): Promise<Connection<WorkedShift> | null> {
    return this.reader.of(viewer, id, page)
  }

  @AllowEveryone()
  @Mutation(() => WorkedShift, {
    description:
      'For the employee: a shift of theirs was otherwise. It proves nothing until somebody in HR who did not write it has entered it, as it was or otherwise.',
  })
  contestShift(@CurrentViewer() viewer: Viewer, @Args() args: ContestShiftArgs): Promise<WorkedShift> {
    return this.entries.contest(viewer, args)
  }
}
