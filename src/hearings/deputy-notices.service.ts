import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common'
import { Database } from '../database/database.js'
import { Role } from '../directory/role.js'
import { Employee } from '../directory/employee.entity.js'
import { Incident } from '../incidents/incident.entity.js'
import { NoticeKind } from '../notices/notice-kinds.js'
import { NoticesService } from '../notices/notices.service.js'
import { Response } from '../responses/response.entity.js'
import { Deputies } from './deputies.service.js'

const EVERY_MS = 10 * 60_000

/**
 * Tells deputies that they are called. It follows from who in HR is there and has a part, which changes in many ways: so every
 * process finds it out by itself, the notice is kept once, and a deputy finds what waits for them whether this runs or not.
 */
@Injectable()
export class DeputyNotices implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger(DeputyNotices.name)
  private readonly told = new Set<string>()
  private timer: NodeJS.Timeout | undefined

  constructor(
    private readonly database: Database,
    private readonly deputies: Deputies,
    private readonly notices: NoticesService,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.tell().catch((error: unknown) => this.log.warn(error)), EVERY_MS)
    this.timer.unref()
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer)
  }

  async tell(): Promise<void> {
    if (!(await this.database.records.existsBy(Employee, { role: Role.DEPUTY }))) return
    for (const { responseId, stage, deputies } of await this.deputies.called(this.database.asking())) {
      // The ends of ids are random: together they name it.
      const key = (toId: string) => `deputy ${responseId.slice(-12)} ${stage} ${toId.slice(-12)}`
      const untold = deputies.filter((toId) => !this.told.has(key(toId)))
      if (untold.length === 0) continue
      const response = await this.database.records.findOneByOrFail(Response, { id: responseId })
      const incident = await this.database.records.findOneByOrFail(Incident, { id: response.incidentId })
      for (const toId of untold) {
        await this.notices.publishOnce(key(toId), NoticeKind.DEPUTY_NEEDED, { incident, response, actorId: null, toId })
        this.told.add(key(toId))
      }
    }
  }
}
