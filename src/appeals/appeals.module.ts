import { Module } from '@nestjs/common'
import { RecognitionModule } from '../recognition/recognition.module.js'
import { ResponsesModule } from '../responses/responses.module.js'
import { IncidentsModule } from '../incidents/incidents.module.js'
import { WorkforceModule } from '../workforce/workforce.module.js'
import { AppealLetters } from './appeal-letters.service.js'
import { LetterFacts } from './letter-facts.reader.js'
import { AppealDeadlines } from './appeal-deadlines.service.js'
import { AppealHearingResolver } from './appeal-hearing.resolver.js'
import './appeal.shape.js'
import { AppealsResolver } from './appeals.resolver.js'
import { AppealsService } from './appeals.service.js'
import { FoundNotTheirs } from './found-not-theirs.service.js'
import { HearingsModule } from '../hearings/hearings.module.js'
import { OutcomeLetters } from './outcome-letters.service.js'
import { ResponseAppealResolver } from './response-appeal.resolver.js'
import { RecordResolver, ViewerRecordResolver } from './record.resolver.js'
import { RecordService } from './record.service.js'

@Module({
  imports: [HearingsModule, WorkforceModule, IncidentsModule, RecognitionModule, ResponsesModule],
  providers: [
    AppealDeadlines,
    AppealHearingResolver,
    LetterFacts,
    OutcomeLetters,
    AppealLetters,
    ResponseAppealResolver,
    FoundNotTheirs,
    AppealsService,
    AppealsResolver,
    RecordService,
    RecordResolver,
    ViewerRecordResolver,
  ],
  exports: [AppealDeadlines, AppealsService, RecordService],
})
export class AppealsModule {}
