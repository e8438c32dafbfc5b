import { Module } from '@nestjs/common'
import { IncidentsModule } from '../incidents/incidents.module.js'
import { StatementsResolver } from './statements.resolver.js'
import { StatementsService } from './statements.service.js'

@Module({ imports: [IncidentsModule], providers: [StatementsService, StatementsResolver] })
export class StatementsModule {}
