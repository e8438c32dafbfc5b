import { Module } from '@nestjs/common'
import { DailyRetentionService } from './daily-retention.service.js'
import { IncidentsModule } from '../incidents/incidents.module.js'
import { ExportResolver } from './export.resolver.js'
import { ExportService } from './export.service.js'
import { IncidentsEnder } from './incidents.ender.js'
import { LegalHoldsService } from './legal-holds.service.js'
import { AccountsEnder } from './accounts.ender.js'
import { CommendationsEnder } from './commendations.ender.js'
import { LogsEnder } from './logs.ender.js'
import { RetentionPoliciesService } from './retention-policies.service.js'
import { RetentionResolver } from './retention.resolver.js'
import { RetentionRunsService } from './retention-runs.service.js'
import { RetentionService } from './retention.service.js'
import { RostersEnder } from './rosters.ender.js'

@Module({
  imports: [IncidentsModule],
  providers: [
    RetentionPoliciesService,
    LegalHoldsService,
    IncidentsEnder,
    AccountsEnder,
    CommendationsEnder,
    LogsEnder,
    RostersEnder,
    RetentionService,
    RetentionRunsService,
    DailyRetentionService,
    RetentionResolver,
    ExportService,
    ExportResolver,
  ],
  exports: [RetentionPoliciesService, RetentionService, RetentionRunsService, DailyRetentionService, ExportService],
})
export class RetentionModule {}
