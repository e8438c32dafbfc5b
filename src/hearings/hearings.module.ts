import { Module } from '@nestjs/common'
import { IncidentsModule } from '../incidents/incidents.module.js'
import { RepresentationModule } from '../representation/representation.module.js'
import { ResponsesModule } from '../responses/responses.module.js'
import { StatementsModule } from '../statements/statements.module.js'
import { WorkforceModule } from '../workforce/workforce.module.js'
import { AwaitsService } from './awaits.service.js'
import { Deputies } from './deputies.service.js'
import { DeputyCases } from './deputy-cases.service.js'
import { DeputyCasesResolver } from './deputy-cases.resolver.js'
import { DeputyNotices } from './deputy-notices.service.js'
import { DecidingService } from './deciding.service.js'
import { EvidenceNotices } from './evidence-notices.service.js'
import { EvidenceTimes } from './evidence-times.reader.js'
import { HearingFieldsResolver } from './hearing-fields.resolver.js'
import { HearingReader } from './hearing-reader.service.js'
import { HearingsResolver } from './hearings.resolver.js'
import { HearingsService } from './hearings.service.js'
import { MeetingsService } from './meetings.service.js'
import { OpenedCaseResolver } from './opened-case.resolver.js'
import { ProgressReader } from './progress.reader.js'
import { ResponseHearingResolver } from './response-hearing.resolver.js'
import { WhoSettles } from './who-settles.service.js'

@Module({
  imports: [IncidentsModule, RepresentationModule, ResponsesModule, StatementsModule, WorkforceModule],
  providers: [
    EvidenceTimes,
    EvidenceNotices,
    ProgressReader,
    Deputies,
    DeputyCases,
    DeputyNotices,
    DeputyCasesResolver,
    HearingReader,
    HearingsService,
    MeetingsService,
    DecidingService,
    AwaitsService,
    HearingsResolver,
    HearingFieldsResolver,
    ResponseHearingResolver,
    OpenedCaseResolver,
    WhoSettles,
  ],
  exports: [HearingReader, HearingsService, ProgressReader],
})
export class HearingsModule {}
