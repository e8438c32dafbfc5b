import { type DynamicModule, Module } from '@nestjs/common'
import { TerminusModule } from '@nestjs/terminus'
import { ResponsesModule } from '../responses/responses.module.js'
import { DatabaseHealth } from './database.health.js'
import { HealthController } from './health.controller.js'
import { Measures } from './measures.service.js'
import { METRICS_TOKEN, MetricsController } from './metrics.controller.js'
import { Traces, TRACES_TO } from './traces.service.js'

/** What the machinery around the server asks of it: whether it lives, whether it is ready, and how it is doing. */
@Module({})
export class OperatingModule {
  static forRoot(metricsToken: string | undefined, tracesTo: URL | undefined): DynamicModule {
    return {
      module: OperatingModule,
      imports: [TerminusModule.forRoot({ logger: false }), ResponsesModule],
      controllers: [HealthController, MetricsController],
      providers: [
        { provide: METRICS_TOKEN, useValue: metricsToken },
        { provide: TRACES_TO, useValue: tracesTo },
        DatabaseHealth,
        Measures,
        Traces,
      ],
    }
  }
}
