import { Module } from '@nestjs/common'
import { DecisionWatchers } from './decision-watchers.registry.js'
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
import { PartiesService } from './parties.service.js'
import { IncidentsService } from './incidents.service.js'

import { SeveritiesResolver } from './severities.resolver.js'
import { SeveritiesService } from './severities.service.js'
import { FirstLookService } from './first-look.service.js'
import { TrustResolver } from './trust.resolver.js'
import { TrustService } from './trust.service.js'

@Module({
  providers: [
    IncidentsService,
    KnownRecordService,
    IncidentLogger,
    IncidentReader,
    IncidentChanges,
    DecisionWatchers,
    IncidentsResolver,
    PartiesService,
    CausesService,
    CausesResolver,
    SeveritiesService,
    SeveritiesResolver,
    IncidentDays,
    FactsOfIncident,
    CorrectionsService,
    CorrectionsResolver,
    FirstLookService,
    TrustService,
    TrustResolver,
  ],
  exports: [
    IncidentsService,
    IncidentLogger,
    IncidentDays,
    KnownRecordService,
    IncidentReader,
    IncidentChanges,
    DecisionWatchers,
    PartiesService,
    SeveritiesService,
  ],
})
export class IncidentsModule {}
