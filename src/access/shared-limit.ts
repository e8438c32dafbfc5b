import { RateLimiterMemory } from 'rate-limiter-flexible'
import type { BetweenProcesses } from '../database/between-processes.js'

const TOLD_AFTER_MS = 500
/** As many as go into one message. */
const TOLD_TOGETHER = 100

/**
 * So many points in so many seconds for each key, over all processes: each counts for itself, and tells the others a moment later what
 * was spent in it. A process counts at once, and nobody waits for the database.
 */
export class SharedLimit {
  private readonly limiter: RateLimiterMemory
  private readonly topic: string
  private untold = new Map<string, number>()

  /** `name` tells it from other limits. */
  constructor(
    private readonly between: BetweenProcesses,
    name: string,
    limit: { points: number; duration: number },
  ) {
    this.limiter = new RateLimiterMemory(limit)
    this.topic = `spent:${name}`
    between.on<[string, number][]>(this.topic, (spent) => {
      for (const [key, points] of spent) void this.limiter.penalty(key, points)
    })
  }

  /** Rejects with a RateLimiterRes where nothing is left. */
  async consume(key: string, points = 1): Promise<void> {
    if (this.between.connected) {
      if (this.untold.size === 0) setTimeout(() => this.tell(), TOLD_AFTER_MS).unref()
      this.untold.set(key, (this.untold.get(key) ?? 0) + points)
    }
    await this.limiter.consume(key, points)
  }

  private tell(): void {
    const spent = [...this.untold]
    this.untold = new Map()
    for (let n = 0; n < spent.length; n += TOLD_TOGETHER)
      this.between.send(this.topic, spent.slice(n, n + TOLD_TOGETHER))
  }
}
