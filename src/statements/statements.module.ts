import { Module } from '@nestjs/common'
import { IncidentsModule } from '../incidents/incidents.module.js'
import { ConfidencesResolver } from './confidences.resolver.js'
import { ConfidencesService } from './confidences.service.js'
import { StatementsResolver } from './statements.resolver.js'
import { StatementsService } from './statements.service.js'

@Module({
  imports: [IncidentsModule],
  providers: [StatementsService, StatementsResolver, ConfidencesService, ConfidencesResolver],
})
export class StatementsModule {}
