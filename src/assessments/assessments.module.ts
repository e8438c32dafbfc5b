import { Module } from '@nestjs/common'
import { IncidentsModule } from '../incidents/incidents.module.js'
import { WorkforceModule } from '../workforce/workforce.module.js'
import './assessment.shape.js'
import { AssessmentKeeper } from './assessments.keeper.js'
import { AssessmentsResolver } from './assessments.resolver.js'
import { AssessmentsService } from './assessments.service.js'
import { AssessorService } from './assessor.service.js'
import { BaselinesService } from './baselines.service.js'
import { FactsService } from './facts.service.js'
import './finding-filter.js'
import { FitterService } from './fitter.service.js'
import { HistoryService } from './history.service.js'
import { PoliciesService } from './policies.service.js'
import { RecomputationService } from './recomputation.service.js'

@Module({
  imports: [IncidentsModule, WorkforceModule],
  providers: [
    AssessmentsService,
    AssessmentsResolver,
    AssessmentKeeper,
    AssessorService,
    BaselinesService,
    FactsService,
    FitterService,
    HistoryService,
    PoliciesService,
    RecomputationService,
  ],
  exports: [AssessorService, FitterService, HistoryService],
})
export class AssessmentsModule {}
