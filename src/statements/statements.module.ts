import { Module } from '@nestjs/common'
import { IncidentsModule } from '../incidents/incidents.module.js'
import { AccountsOfViewerResolver, AccountsResolver, EvidenceOfIncidentResolver } from './accounts.resolver.js'
import { AccountsService } from './accounts.service.js'
import { CarriedAlong } from './carried-along.service.js'
import { ConfidencesResolver } from './confidences.resolver.js'
import { ConfidencesService } from './confidences.service.js'
import { EvidenceWatchers } from './evidence-watchers.registry.js'
import { SecondVoicesReader } from './second-voices.reader.js'
import { DocumentsService } from './documents.service.js'
import { StatementsResolver } from './statements.resolver.js'
import { StatementsService } from './statements.service.js'

@Module({
  imports: [IncidentsModule],
  providers: [
    CarriedAlong,
    StatementsService,
    StatementsResolver,
    ConfidencesService,
    ConfidencesResolver,
    AccountsService,
    DocumentsService,
    EvidenceWatchers,
    SecondVoicesReader,
    AccountsResolver,
    AccountsOfViewerResolver,
    EvidenceOfIncidentResolver,
  ],
  exports: [EvidenceWatchers, SecondVoicesReader],
})
export class StatementsModule {}
