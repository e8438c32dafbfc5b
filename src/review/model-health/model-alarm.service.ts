import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common'
import { NoticeKind } from '../../notices/notice-kinds.js'
import { NoticesService } from '../../notices/notices.service.js'
import { Clock } from '../../time/clock.js'
import { monthOf } from '../../time/calendar.js'
import { ModelHealthService } from './model-health.service.js'

const EVERY_MS = 3_600_000

/**
 * Looks daily whether the model still fits, and tells HR where it does not, which nobody would else ask for: once a month while it
 * lasts. Every process finds it out by itself; the notice is kept once.
 */
@Injectable()
export class ModelAlarmService implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger(ModelAlarmService.name)
  private lookedOn = ''
  private timer: NodeJS.Timeout | undefined

  constructor(
    private readonly judging: ModelHealthService,
    private readonly notices: NoticesService,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.look().catch((error: unknown) => this.log.warn(error)), EVERY_MS).unref()
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer)
  }

  /** Does what there is to do once on each day. */
  async look(): Promise<void> {
    const today = this.clock.now().slice(0, 10)
    if (this.lookedOn === today) return
    const { raised } = await this.judging.alarmToday()
    if (raised)
      await this.notices.publishOfAllOnce(`model-no-longer-fits-${monthOf(today)}`, NoticeKind.MODEL_NO_LONGER_FITS)
    this.lookedOn = today
  }
}
