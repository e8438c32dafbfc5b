import { Module } from '@nestjs/common'
import { DecisionWatchers } from './decision-watchers.registry.js'
import { IncidentCounts } from './incident-counts.reader.js'
import { IncidentCountsResolver } from './incident-counts.resolver.js'
import { IncidentLists } from './incident-lists.service.js'
import { IncidentLogger } from './incident-logger.service.js'
import { IncidentReader } from './incident-reader.service.js'
import { IncidentChanges } from './incident-changes.service.js'
import { IncidentsResolver } from './incidents.resolver.js'
import { CorrectionsResolver } from './corrections.resolver.js'
import { CorrectionsService } from './corrections.service.js'
import { FactsOfIncident } from './facts-of-incident.service.js'
import { IncidentDays } from './incident-days.service.js'
import { CausesResolver } from './causes.resolver.js'
import { CausesService } from './causes.service.js'
import { KnownRecordService } from './known-record.service.js'
import { MergingService } from './merging.service.js'
import { NodesResolver } from './nodes.resolver.js'
import { NotTheirs } from './not-theirs.registry.js'
import { PartiesService } from './parties.service.js'
import { PartsResolver } from './parts.resolver.js'
import { PartsService } from './parts.service.js'
import { IncidentsService } from './incidents.service.js'
import { SentBefore } from './sent-before.service.js'
import { SettlingRules } from './settling-rules.registry.js'
import { SeveritiesResolver } from './severities.resolver.js'
import { SeveritiesService } from './severities.service.js'
import { FirstLookService } from './first-look.service.js'
import { HrLooksFirst } from './looks-first.service.js'
import { TrustResolver } from './trust.resolver.js'
import { TrustService } from './trust.service.js'
import { WrittenWords } from './written-words.registry.js'
import { WorkforceModule } from '../workforce/workforce.module.js'

@Module({
  imports: [WorkforceModule],
  providers: [
    IncidentsService,
    IncidentLists,
    KnownRecordService,
    IncidentLogger,
    SentBefore,
    IncidentReader,
    IncidentCounts,
    IncidentCountsResolver,
    IncidentChanges,
    DecisionWatchers,
    SettlingRules,
    NotTheirs,
    WrittenWords,
    IncidentsResolver,
    MergingService,
    NodesResolver,
    PartiesService,
    PartsService,
    PartsResolver,
    CausesService,
    CausesResolver,
    SeveritiesService,
    SeveritiesResolver,
    IncidentDays,
    FactsOfIncident,
    CorrectionsService,
    CorrectionsResolver,
    FirstLookService,
    HrLooksFirst,
    TrustService,
    TrustResolver,
  ],
  exports: [
    IncidentCounts,
    IncidentsService,
    IncidentLogger,
    SentBefore,
    IncidentDays,
    KnownRecordService,
    IncidentReader,
    IncidentChanges,
    DecisionWatchers,
    SettlingRules,
    NotTheirs,
    WrittenWords,
    PartiesService,
    PartsService,
    SeveritiesService,
    HrLooksFirst,
  ],
})
export class IncidentsModule {}
