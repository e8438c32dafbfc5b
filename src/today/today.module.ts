import { Module } from '@nestjs/common'
import { IncidentsModule } from '../incidents/incidents.module.js'
import { IncidentActionsResolver } from './incident-actions.resolver.js'
import { IncidentActions } from './incident-actions.service.js'
import { TodayResolver } from './today.resolver.js'
import { WaitingReader } from './waiting.reader.js'

@Module({
  imports: [IncidentsModule],
  providers: [WaitingReader, TodayResolver, IncidentActions, IncidentActionsResolver],
})
export class TodayModule {}
