import { Module } from '@nestjs/common'
import { IncidentLogger } from './incident-logger.service.js'
import { IncidentReader } from './incident-reader.service.js'
import { IncidentWatchers } from './incident-watchers.js'
import { IncidentsResolver } from './incidents.resolver.js'
import { IncidentsService } from './incidents.service.js'

@Module({
  providers: [IncidentsService, IncidentLogger, IncidentReader, IncidentWatchers, IncidentsResolver],
  exports: [IncidentsService, IncidentReader, IncidentWatchers],
})
export class IncidentsModule {}
