import { RateLimiterRes } from 'rate-limiter-flexible'
import type { BetweenProcesses } from '../database/between-processes.js'
import { rateLimited } from '../graphql/errors.js'
import { message } from '../language/message.js'
import { SharedLimit } from './shared-limit.js'

/** What each person may spend in a minute: a point for a root field, more for what costs more. */
export class RateLimit {
  private readonly limit: SharedLimit

  constructor(between: BetweenProcesses, perMinute: number) {
    this.limit = new SharedLimit(between, 'asking', { points: perMinute, duration: 60 })
  }

  /** Throws RATE_LIMITED with the seconds to wait. */
  async take(personId: string, points: number): Promise<void> {
    try {
      await this.limit.consume(personId, points)
    } catch (reason) {
      if (!(reason instanceof RateLimiterRes)) throw reason
      const seconds = Math.ceil(reason.msBeforeNext / 1000)
      throw rateLimited(message('access.tooOften', { seconds }), seconds)
    }
  }
}
