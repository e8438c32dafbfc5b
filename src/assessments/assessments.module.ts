import { Module } from '@nestjs/common'
import { IncidentsModule } from '../incidents/incidents.module.js'
import { WorkforceModule } from '../workforce/workforce.module.js'
import './assessment.shape.js'
import { AssessmentKeeper } from './assessments.keeper.js'
import { AssessmentsResolver } from './assessments.resolver.js'
import { AssessmentsService } from './assessments.service.js'
import { AssessorService } from './assessor.service.js'
import { BaselinesService } from './baselines.service.js'
import { ChartMarks } from './chart-marks.js'
import { ChartsResolver } from './charts.resolver.js'
import { ChartsService } from './charts.service.js'
import { ComparisonResolver } from './comparison.resolver.js'
import { ComparisonService } from './comparison.service.js'
import { FactsService } from './facts.service.js'
import './finding-filter.js'
import { FitterService } from './fitter.service.js'
import { FindingsSwitchService } from './findings-switch.service.js'
import { HistoryService } from './history.service.js'
import { PoliciesService } from './policies.service.js'
import { PoliciesResolver } from './policies.resolver.js'
import { PolicyAdoptionService } from './policy-adoption.service.js'
import { PolicyTrialService } from './policy-trial.service.js'
import { RecomputationService } from './recomputation.service.js'
import { StandingResolver } from './standing.resolver.js'
import { StandingService } from './standing.service.js'

@Module({
  imports: [IncidentsModule, WorkforceModule],
  providers: [
    AssessmentsService,
    AssessmentsResolver,
    AssessmentKeeper,
    AssessorService,
    BaselinesService,
    ChartMarks,
    ChartsResolver,
    ChartsService,
    ComparisonResolver,
    ComparisonService,
    FactsService,
    FindingsSwitchService,
    FitterService,
    HistoryService,
    PoliciesResolver,
    PoliciesService,
    PolicyAdoptionService,
    PolicyTrialService,
    RecomputationService,
    StandingResolver,
    StandingService,
  ],
  exports: [AssessorService, BaselinesService, ChartMarks, FitterService, HistoryService],
})
export class AssessmentsModule {}
