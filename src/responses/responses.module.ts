import { Module } from '@nestjs/common'
import { AssessmentsModule } from '../assessments/assessments.module.js'
import { IncidentsModule } from '../incidents/incidents.module.js'
import { Allegations } from './allegations.service.js'
import { AgreementsService } from './agreements.service.js'
import { AnsweringService } from './answering.service.js'
import { StandardsModule } from '../standards/standards.module.js'
import { StatementsModule } from '../statements/statements.module.js'
import { WorkforceModule } from '../workforce/workforce.module.js'
import { AwayFromWorkService } from './away-from-work.service.js'
import { CaseService } from './case.service.js'
import './response.shape.js'
import './punishment-claim.shape.js'
import { DecisionsService } from './decisions.service.js'
import { EndingReassignments } from './ending-reassignments.service.js'
import { EvidenceReader } from './evidence.reader.js'
import { FormalConditions } from './formal-conditions.service.js'
import { GateService } from './gate.service.js'
import { OwnRecordService } from './own-record.service.js'
import { LeaveNotices } from './leave-notices.service.js'
import { LessonsService } from './lessons.service.js'
import { RosterNotices } from './roster-notices.service.js'
import { OwnFaultService } from './own-fault.service.js'
import { OwnersService } from './owners.service.js'
import { PunishmentClaimsResolver } from './punishment-claims.resolver.js'
import { PunishmentClaimsService } from './punishment-claims.service.js'
import { ReassignmentPositionsResolver } from './reassignment-positions.resolver.js'
import { ReassignmentPositionsService } from './reassignment-positions.service.js'
import { ReassignmentsService } from './reassignments.service.js'
import { ResponseChanges } from './response-changes.service.js'
import { ResponseLifeResolver } from './response-life.resolver.js'
import { ResponseLifeService } from './response-life.service.js'
import { MarksOnCharts } from './marks-on-charts.service.js'
import { PreviewResolver } from './preview.resolver.js'
import { PreviewService } from './preview.service.js'
import { RecordedIncidentsService } from './recorded-incidents.service.js'
import { ResponsesResolver } from './responses.resolver.js'
import { WhatHungOnIt } from './what-hung-on-it.service.js'
import { ResponsesService } from './responses.service.js'

@Module({
  imports: [WorkforceModule, IncidentsModule, AssessmentsModule, StandardsModule, StatementsModule],
  providers: [
    PreviewService,
    PreviewResolver,
    ResponsesService,
    ResponseChanges,
    AgreementsService,
    Allegations,
    AnsweringService,
    EvidenceReader,
    FormalConditions,
    OwnRecordService,
    RecordedIncidentsService,
    OwnersService,
    OwnFaultService,
    LeaveNotices,
    LessonsService,
    RosterNotices,
    AwayFromWorkService,
    WhatHungOnIt,
    DecisionsService,
    ResponseLifeService,
    ReassignmentsService,
    ReassignmentPositionsService,
    PunishmentClaimsService,
    EndingReassignments,
    GateService,
    MarksOnCharts,
    CaseService,
    ResponsesResolver,
    ReassignmentPositionsResolver,
    PunishmentClaimsResolver,
    ResponseLifeResolver,
  ],
  exports: [
    Allegations,
    FormalConditions,
    RecordedIncidentsService,
    ResponsesService,
    ResponseChanges,
    PreviewService,
    GateService,
  ],
})
export class ResponsesModule {}
