import { Module } from '@nestjs/common'
import { AssessmentsModule } from '../assessments/assessments.module.js'
import { IncidentsModule } from '../incidents/incidents.module.js'
import { CaseService } from './case.service.js'
import './response.shape.js'
import { DecisionsService } from './decisions.service.js'
import { GateService } from './gate.service.js'
import { ResponsesResolver } from './responses.resolver.js'
import { ResponsesService } from './responses.service.js'

@Module({
  imports: [IncidentsModule, AssessmentsModule],
  providers: [ResponsesService, DecisionsService, GateService, CaseService, ResponsesResolver],
  exports: [ResponsesService],
})
export class ResponsesModule {}
