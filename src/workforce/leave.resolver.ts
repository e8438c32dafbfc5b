import { Args, ID, Info, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql'
import type { GraphQLResolveInfo } from 'graphql'
import { Allow, AllowEveryone } from '../access/allow.js'
import { CurrentViewer } from '../access/current-viewer.js'
import type { Viewer } from '../access/viewer.js'
import { Employee } from '../directory/employee.entity.js'
import { Role } from '../directory/role.js'
import { type Connection, connectionOf, PageArgs } from '../graphql/connection.js'
import { requestedFields } from '../graphql/requested-fields.js'
import { aPage } from '../graphql/up-to.js'
import { Leave } from './leave.entity.js'
import { CorrectLeaveArgs, LeaveInput } from './leave.input.js'
import { LeaveReader } from './leave.reader.js'
import { LeaveService } from './leave.service.js'

export const LeaveConnection = connectionOf('Leave', Leave)

/** What somebody's leave costs beyond its rows, since it is asked for each employee anew. */
const LEAVE_COST = 20

@Resolver(() => Employee)
export class LeaveResolver {
  constructor(
    private readonly leave: LeaveService,
    private readonly reader: LeaveReader,
  ) {}

  @ResolveField(() => LeaveConnection, {
    name: 'leave',
    nullable: true,
    complexity: aPage(LEAVE_COST),
    description: 'When they are on leave, latest first. For them, the managers of their store and HR; null for others.',
  })
  ofEmployee(
    @CurrentViewer() viewer: Viewer,
    @Parent() employee: Employee,
    @Args() page: PageArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Leave> | null> {
    return this.reader.of(viewer, employee.id, page, requestedFields(info))
  }

  @AllowEveryone()
  @Mutation(() => Leave, {
    description:
      'That somebody is on leave, and nothing about why. Recorded or confirmed by a manager of their store or HR, those days do not count towards the seven for a statement, 28 of them at most; nor towards the 30 to ask for something formal, where they are the employee’s own word or HR’s. Whose leave it is said to be is told, if somebody else recorded it. The same days again confirm it.',
  })
  recordLeave(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'What is to be recorded.' }) input: LeaveInput,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Leave> {
    return this.leave.record(viewer, input, requestedFields(info))
  }

  @AllowEveryone()
  @Mutation(() => Leave, { description: 'Other days than were recorded. One’s own then waits to be confirmed.' })
  correctLeave(
    @CurrentViewer() viewer: Viewer,
    @Args() { id, input }: CorrectLeaveArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Leave> {
    return this.leave.correct(viewer, id, input, requestedFields(info))
  }

  @Allow(Role.STORE_MANAGER, Role.HR)
  @Mutation(() => Leave, {
    description:
      'That somebody is on leave as they recorded it, or for HR, as a manager did: nobody confirms their own.',
  })
  confirmLeave(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID, description: 'The id of what this is about.' }) id: string,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Leave> {
    return this.leave.confirm(viewer, id, requestedFields(info))
  }

  @AllowEveryone()
  @Mutation(() => Leave, { description: 'It was recorded by mistake and counts no more; everybody sees that it was.' })
  takeBackLeave(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID, description: 'The id of what this is about.' }) id: string,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Leave> {
    return this.leave.takeBack(viewer, id, requestedFields(info))
  }
}
