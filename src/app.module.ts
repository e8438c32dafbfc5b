import { type DynamicModule, Module } from '@nestjs/common'
import { AccessModule } from './access/access.module.js'
import { AppealsModule } from './appeals/appeals.module.js'
import { AssessmentsModule } from './assessments/assessments.module.js'
import { AuditModule } from './audit/audit.module.js'
import { CustomersModule } from './customers/customers.module.js'
import { DatabaseModule } from './database/database.module.js'
import { EntranceModule } from './entrance/entrance.module.js'
import { EdgeModule } from './graphql/graphql.module.js'
import { HearingsModule } from './hearings/hearings.module.js'
import { FirstLookModule } from './incidents/first-look.module.js'
import { IncidentsModule } from './incidents/incidents.module.js'
import { IntakeModule } from './intake/intake.module.js'
import { NoticesModule } from './notices/notices.module.js'
import { RecognitionModule } from './recognition/recognition.module.js'
import { RepresentationModule } from './representation/representation.module.js'
import { ResponsesModule } from './responses/responses.module.js'
import { RetentionModule } from './retention/retention.module.js'
import { loggingModule } from './operating/logging.module.js'
import { OperatingModule } from './operating/operating.module.js'
import { QueueModule } from './queue/queue.module.js'
import { ReviewModule } from './review/review.module.js'
import type { Settings } from './settings.js'
import { TodayModule } from './today/today.module.js'
import { StandardsModule } from './standards/standards.module.js'
import { StatementsModule } from './statements/statements.module.js'
import type { Clock } from './time/clock.js'
import { TimeModule } from './time/time.module.js'
import { WorkforceModule } from './workforce/workforce.module.js'

/** The rooms put together, in their order. */
@Module({})
export class AppModule {
  static forRoot(settings: Settings, clock: Clock): DynamicModule {
    return {
      module: AppModule,
      imports: [
        TimeModule.forRoot(clock),
        loggingModule(settings.logLevel),
        DatabaseModule.forRoot(settings.database),
        EdgeModule.forRoot({
          maxCost: settings.maxQueryCost,
          introspection: settings.introspection,
          persistedQueries: settings.persistedQueries,
          mostSockets: Math.ceil(settings.maxConnections / 2),
          ownOrigin: settings.desk.url?.origin,
        }),
        AccessModule.forRoot(settings.tokens, settings.pointsPerMinute),
        EntranceModule.forRoot(settings.desk),
        AuditModule.forRoot(settings.anchors),
        NoticesModule.forRoot(settings.outside),
        FirstLookModule.forRoot(settings.firstLookShare),
        WorkforceModule,
        StandardsModule,
        IncidentsModule,
        CustomersModule.forRoot(settings.erasuresFile),
        StatementsModule,
        RecognitionModule,
        AssessmentsModule,
        ResponsesModule,
        RepresentationModule,
        HearingsModule,
        AppealsModule,
        QueueModule,
        TodayModule,
        ReviewModule,
        RetentionModule,
        IntakeModule,
        OperatingModule.forRoot(settings.metricsToken, settings.tracesTo),
      ],
    }
  }
}
