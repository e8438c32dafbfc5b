import { Module } from '@nestjs/common'
import { DecisionWatchers } from './decision-watchers.js'
import { IncidentLogger } from './incident-logger.service.js'
import { IncidentReader } from './incident-reader.service.js'
import { IncidentWatchers } from './incident-watchers.js'
import { IncidentsResolver } from './incidents.resolver.js'
import { CausesResolver } from './causes.resolver.js'
import { CausesService } from './causes.service.js'
import { PartiesService } from './parties.service.js'
import { IncidentsService } from './incidents.service.js'

@Module({
  providers: [
    IncidentsService,
    IncidentLogger,
    IncidentReader,
    IncidentWatchers,
    DecisionWatchers,
    IncidentsResolver,
    PartiesService,
    CausesService,
    CausesResolver,
  ],
  exports: [IncidentsService, IncidentReader, IncidentWatchers, DecisionWatchers, PartiesService],
})
export class IncidentsModule {}
