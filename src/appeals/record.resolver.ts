import { Args, Info, ResolveField, Resolver } from '@nestjs/graphql'
import type { GraphQLResolveInfo } from 'graphql'
import { CurrentViewer } from '../access/current-viewer.js'
import type { Viewer } from '../access/viewer.js'
import { type Connection, connectionOf, PageArgs } from '../graphql/connection.js'
import { requestedFields } from '../graphql/requested-fields.js'
import { upTo } from '../graphql/up-to.js'
import { Incident } from '../incidents/incident.entity.js'
import { KnownRecordService } from '../incidents/known-record.service.js'
import { IncidentConnection } from '../incidents/incidents.resolver.js'
import { Commendation } from '../recognition/commendation.entity.js'
import { CommendationsService } from '../recognition/commendations.service.js'
import { CommendationConnection } from '../recognition/recognition.resolver.js'
import { Response } from '../responses/response.entity.js'
import type { Leave } from '../workforce/leave.entity.js'
import { LeaveReader } from '../workforce/leave.reader.js'
import { LeaveConnection } from '../workforce/leave.resolver.js'
import { ViewerType } from '../workforce/viewer.type.js'
import { Appeal } from './appeal.entity.js'
import { AppealsService } from './appeals.service.js'
import { RecordService } from './record.service.js'
import { RecordType, Unspent } from './record.type.js'

const ResponseConnection = connectionOf('Response', Response)

/** Adds to the viewer what is kept about them. */
@Resolver(() => ViewerType)
export class ViewerRecordResolver {
  constructor(private readonly records: RecordService) {}

  @ResolveField(() => RecordType, { description: 'What is kept about you.' })
  record(@CurrentViewer() viewer: Viewer): Promise<RecordType> {
    return this.records.of(viewer)
  }
}

/** The parts of a record, each read only if it is asked for. A record is always the viewer's own. */
@Resolver(() => RecordType)
export class RecordResolver {
  constructor(
    private readonly records: RecordService,
    private readonly appeals: AppealsService,
    private readonly leaves: LeaveReader,
    private readonly wentWell: CommendationsService,
    private readonly known: KnownRecordService,
  ) {}

  @ResolveField(() => IncidentConnection, { description: 'Incidents that name you, newest first, and what was found.' })
  incidents(
    @CurrentViewer() viewer: Viewer,
    @Args() page: PageArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Incident>> {
    return this.records.incidents(viewer, page, requestedFields(info))
  }

  @ResolveField(() => [Incident], {
    complexity: upTo(100),
    description:
      'What was sent to you and waits for you to confirm that you know of it, oldest first. What you leave unanswered for seven days, leave not counted, counts as known.',
  })
  toConfirm(@CurrentViewer() viewer: Viewer, @Info() info: GraphQLResolveInfo): Promise<Incident[]> {
    return this.known.toConfirm(viewer, requestedFields(info))
  }

  @ResolveField(() => ResponseConnection, { description: 'What was done about those incidents, newest first.' })
  responses(
    @CurrentViewer() viewer: Viewer,
    @Args() page: PageArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Response>> {
    return this.records.answers(viewer, page, requestedFields(info))
  }

  @ResolveField(() => [Unspent], { description: 'The formal responses that still count, and until when.' })
  unspent(@CurrentViewer() viewer: Viewer, @Info() info: GraphQLResolveInfo): Promise<Unspent[]> {
    return this.records.unspent(viewer, requestedFields(info))
  }

  @ResolveField(() => CommendationConnection, { description: 'What went well, newest first.' })
  commendations(
    @CurrentViewer() viewer: Viewer,
    @Args() page: PageArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Commendation> | null> {
    return this.wentWell.ofPerson(viewer, viewer.id, page, requestedFields(info))
  }

  @ResolveField(() => [Appeal], { name: 'appeals', description: 'Your appeals, newest first.' })
  appealsMade(@CurrentViewer() viewer: Viewer, @Info() info: GraphQLResolveInfo): Promise<Appeal[]> {
    return this.appeals.of(viewer, requestedFields(info))
  }

  @ResolveField(() => LeaveConnection, { description: 'When you are on leave, latest first.' })
  leave(
    @CurrentViewer() viewer: Viewer,
    @Args() page: PageArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Leave> | null> {
    return this.leaves.of(viewer, viewer.id, page, requestedFields(info))
  }
}
