import { Module } from '@nestjs/common'
import { IncidentsModule } from '../incidents/incidents.module.js'
import { WorkforceModule } from '../workforce/workforce.module.js'
import './findings/assessment.shape.js'
import { AssessmentKeeper } from './findings/assessments.keeper.js'
import { AssessmentsResolver } from './findings/assessments.resolver.js'
import { AssessmentsService } from './findings/assessments.service.js'
import { AssessorService } from './findings/assessor.service.js'
import { BaselinesService } from './baselines/baselines.service.js'
import { ChartMarks } from './timeline/chart-marks.registry.js'
import { ChartsResolver } from './timeline/charts.resolver.js'
import { ChartsService } from './timeline/charts.service.js'
import { ComparisonResolver } from './trials/comparison.resolver.js'
import { ComparisonService } from './trials/comparison.service.js'
import { EagerRecordersReader } from './recorders/eager-recorders.reader.js'
import { EagerRecordersResolver } from './recorders/eager-recorders.resolver.js'
import { EagerRecordersService } from './recorders/eager-recorders.service.js'
import { StatementsModule } from '../statements/statements.module.js'
import { FactsService } from './facts/facts.service.js'
import './findings/finding-filter.input.js'
import { FitterService } from './baselines/fitter.service.js'
import { FindingsSwitchResolver } from './findings/findings-switch.resolver.js'
import { FindingsSwitchService } from './findings/findings-switch.service.js'
import { HeldFindingsResolver } from './findings/held-findings.resolver.js'
import { HeldFindingsService } from './findings/held-findings.service.js'
import { HistoryService } from './findings/history.service.js'
import { PoliciesService } from './policies/policies.service.js'
import { PoliciesResolver } from './policies/policies.resolver.js'
import { PolicyAdoptionService } from './policies/policy-adoption.service.js'
import { PolicyTrialResolver } from './trials/policy-trial.resolver.js'
import { PolicyTrialService } from './trials/policy-trial.service.js'
import { RecomputationService } from './findings/recomputation.service.js'
import { StandingResolver } from './standing/standing.resolver.js'
import { StandingService } from './standing/standing.service.js'

@Module({
  imports: [IncidentsModule, WorkforceModule, StatementsModule],
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
    EagerRecordersReader,
    EagerRecordersResolver,
    EagerRecordersService,
    FactsService,
    FindingsSwitchResolver,
    FindingsSwitchService,
    FitterService,
    HeldFindingsResolver,
    HeldFindingsService,
    HistoryService,
    PoliciesResolver,
    PoliciesService,
    PolicyAdoptionService,
    PolicyTrialResolver,
    PolicyTrialService,
    RecomputationService,
    StandingResolver,
    StandingService,
  ],
  exports: [AssessorService, BaselinesService, ChartMarks, EagerRecordersReader, FitterService, HistoryService],
})
export class AssessmentsModule {}
