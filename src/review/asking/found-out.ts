import { LRUCache } from 'lru-cache'

/** What takes less than this is found out each time that it is asked for, in milliseconds. */
const LEAST_MS = 250
/** So many times as long as it took it is remembered: at most one part in so many of the time goes by with finding it out. */
const TIMES = 100
const LONGEST_MS = 10 * 60_000
const MOST_KEPT = 100

interface Found<Value> {
  value: Value
  until: number
}

/**
 * What is found out of the records of a whole chain, and need not be of this very moment. In a small chain it always is; the longer it takes,
 * the longer it serves. Who asks while it is being found out waits for the same.
 */
export class FoundOut<Value extends object> {
  private readonly kept = new LRUCache<string, Found<Value>>({ max: MOST_KEPT })
  private readonly begun = new Map<string, Promise<Value>>()

  /** `now` gives milliseconds of a clock that only goes forward. */
  constructor(private readonly now: () => number = () => performance.now()) {}

  async of(name: string, find: () => Promise<Value>): Promise<Value> {
    const known = this.kept.get(name)
    if (known && this.now() < known.until) return known.value
    const begun = this.begun.get(name) ?? this.find(name, find).finally(() => this.begun.delete(name))
    this.begun.set(name, begun)
    return begun
  }

  private async find(name: string, find: () => Promise<Value>): Promise<Value> {
    const since = this.now()
    const value = await find()
    const took = this.now() - since
    if (took >= LEAST_MS) this.kept.set(name, { value, until: this.now() + Math.min(took * TIMES, LONGEST_MS) })
    return value
  }
}
