import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { rateLimited } from '../graphql/errors.js'
import { message } from '../language/message.js'

/** What each person may spend in a minute, in each process: a point for a root field, more for what costs more. */
export class RateLimit {
  private readonly limiter: RateLimiterMemory

  constructor(perMinute: number) {
    this.limiter = new RateLimiterMemory({ points: perMinute, duration: 60 })
  }

  /** Throws RATE_LIMITED with the seconds to wait. */
  async take(personId: string, points: number): Promise<void> {
    try {
      await this.limiter.consume(personId, points)
    } catch (reason) {
      if (!(reason instanceof RateLimiterRes)) throw reason
      const seconds = Math.ceil(reason.msBeforeNext / 1000)
      throw rateLimited(message('access.tooOften', { seconds }), seconds)
    }
  }
}
