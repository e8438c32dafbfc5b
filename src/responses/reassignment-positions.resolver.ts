import { Args, ArgsType, Field, Mutation, Query, Resolver } from '@nestjs/graphql'
import { Allow, AllowEveryone } from '../access/allow.js'
import { CurrentViewer } from '../access/current-viewer.js'
import type { Viewer } from '../access/viewer.js'
import { Role } from '../directory/role.js'
import { upTo } from '../graphql/up-to.js'
import { Written } from '../graphql/written.js'
import { ReassignmentPosition } from './reassignment-position.entity.js'
import { ReassignmentPositionsService } from './reassignment-positions.service.js'

@ArgsType()
class PositionArgs {
  @Field(() => String, { description: 'As it is to be named in a reassignment.' })
  @Written(60)
  position!: string

  @Field(() => String, { description: 'Why: whoever it concerns reads it.' })
  @Written(2_000)
  reason!: string
}

@Resolver()
export class ReassignmentPositionsResolver {
  constructor(private readonly positions: ReassignmentPositionsService) {}

  @AllowEveryone()
  @Query(() => [ReassignmentPosition], {
    complexity: upTo(50),
    description: 'Where people may be moved to by a reassignment.',
  })
  reassignmentPositions(): Promise<ReassignmentPosition[]> {
    return this.positions.list()
  }

  @Allow(Role.HR)
  @Mutation(() => ReassignmentPosition, { description: 'For HR: people may be moved to it from now on.' })
  addReassignmentPosition(
    @CurrentViewer() viewer: Viewer,
    @Args() { position, reason }: PositionArgs,
  ): Promise<ReassignmentPosition> {
    return this.positions.add(viewer, position, reason)
  }

  @Allow(Role.HR)
  @Mutation(() => ReassignmentPosition, {
    description: 'For HR: nobody is moved to it from now on. Reassignments that are there stay as they are.',
  })
  removeReassignmentPosition(
    @CurrentViewer() viewer: Viewer,
    @Args() { position, reason }: PositionArgs,
  ): Promise<ReassignmentPosition> {
    return this.positions.remove(viewer, position, reason)
  }
}
