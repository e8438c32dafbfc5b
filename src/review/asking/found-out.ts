import { LRUCache } from 'lru-cache'

/** What is found out of fewer rows than this is found out each time that it is asked for. */
const LEAST_ROWS = 10_000
/** So many times as long as it took it is remembered: at most one part in so many of the time goes by with finding it out. */
const TIMES = 100
const LONGEST_MS = 10 * 60_000
const MOST_KEPT = 100

/** What was found out, and of how many rows. */
export interface Found<Value> {
  value: Value
  rows: number
}

/**
 * What is found out of the records of a whole chain, and need not be of this very moment. In a small chain it always is; in a large one the
 * longer it takes, the longer it serves. Who asks while it is being found out waits for the same.
 */
export class FoundOut<Value extends object> {
  private readonly kept = new LRUCache<string, { value: Value; until: number }>({ max: MOST_KEPT })
  private readonly begun = new Map<string, Promise<Value>>()

  /** `now` gives milliseconds of a clock that only goes forward. */
  constructor(private readonly now: () => number = () => performance.now()) {}

  async of(name: string, find: () => Promise<Found<Value>>): Promise<Value> {
    const known = this.kept.get(name)
    if (known && this.now() < known.until) return known.value
    const begun = this.begun.get(name) ?? this.find(name, find).finally(() => this.begun.delete(name))
    this.begun.set(name, begun)
    return begun
  }

  private async find(name: string, find: () => Promise<Found<Value>>): Promise<Value> {
    const since = this.now()
    const { value, rows } = await find()
    const now = this.now()
    if (rows >= LEAST_ROWS) this.kept.set(name, { value, until: now + Math.min((now - since) * TIMES, LONGEST_MS) })
    return value
  }
}
