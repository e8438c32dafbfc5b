import { Controller, Get } from '@nestjs/common'
import { HealthCheck, type HealthCheckResult, HealthCheckService } from '@nestjs/terminus'
import { OpenToAll } from '../access/open-to-all.js'
import { DatabaseHealth } from './database.health.js'

@Controller()
export class HealthController {
  constructor(
    private readonly health: HealthCheckService,
    private readonly database: DatabaseHealth,
  ) {}

  /** That the process answers at all. A database that is lost doesn't count: starting anew would not bring it back. */
  @OpenToAll()
  @Get('livez')
  @HealthCheck()
  live(): Promise<HealthCheckResult> {
    return this.health.check([])
  }

  /** That requests can be served: 503 while the database can't be read and written. */
  @OpenToAll()
  @Get('readyz')
  @HealthCheck()
  ready(): Promise<HealthCheckResult> {
    return this.health.check([() => this.database.reads(), () => this.database.writes()])
  }
}
