import { Args, Info, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql'
import type { GraphQLResolveInfo } from 'graphql'
import { Allow } from '../access/allow.js'
import { CurrentViewer } from '../access/current-viewer.js'
import type { Viewer } from '../access/viewer.js'
import { Employee } from '../directory/employee.entity.js'
import { Role } from '../directory/role.js'
import { type Connection, connectionOf, PageArgs } from '../graphql/connection.js'
import { requestedFields } from '../graphql/requested-fields.js'
import { aPage } from '../graphql/up-to.js'
import { AuditEntry } from './audit-entry.entity.js'
import { AuditTrailArgs } from './audit-trail.args.js'
import { PersonalReads, type PersonalReadType } from './personal-read.type.js'
import { ReadsReader } from './reads.reader.js'
import { TrailReader } from './trail.reader.js'

const AuditEntryConnection = connectionOf('AuditEntry', AuditEntry)

/** What a read log costs beyond its rows, since it is asked for each employee anew. */
const READ_LOG_COST = 50

@Resolver(() => Employee)
export class AuditResolver {
  constructor(
    private readonly trail: TrailReader,
    private readonly reads: ReadsReader,
  ) {}

  @Allow(Role.HR)
  @Query(() => AuditEntryConnection, {
    description: 'For HR, newest first: who changed what, but nothing about oneself.',
  })
  auditTrail(
    @CurrentViewer() viewer: Viewer,
    @Args() args: AuditTrailArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<AuditEntry>> {
    return this.trail.list(viewer, args, requestedFields(info))
  }

  @ResolveField(() => PersonalReads, {
    nullable: true,
    complexity: aPage(READ_LOG_COST),
    description: 'Who has looked at this record, newest day first. For the employee and HR; null for others.',
  })
  readBy(
    @CurrentViewer() viewer: Viewer,
    @Parent() employee: Employee,
    @Args() args: PageArgs,
  ): Promise<Connection<PersonalReadType> | null> {
    return this.reads.of(viewer, employee.id, args)
  }
}
