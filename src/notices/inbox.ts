const MOST_WAITING = 1_000

/**
 * What waits to be sent to one subscriber. (A generator would not do: it cannot be ended while somebody waits for its next
 * value, and a client that leaves would never be forgotten.)
 */
export class Inbox<T> implements AsyncIterableIterator<T> {
  private readonly waiting: T[] = []
  private readonly takers: ((result: IteratorResult<T>) => void)[] = []
  private ended = false

  constructor(private readonly onEnd: () => void) {}

  /** False when so much waits that the subscriber has to begin anew. */
  put(value: T): boolean {
    if (this.ended) return true
    const taker = this.takers.shift()
    if (taker) taker({ value, done: false })
    else this.waiting.push(value)
    return this.waiting.length < MOST_WAITING
  }

  /** What is there is still taken, then it is over. */
  end(): void {
    if (this.ended) return
    this.ended = true
    this.onEnd()
    for (const taker of this.takers.splice(0)) taker({ value: undefined, done: true })
  }

  next(): Promise<IteratorResult<T>> {
    const value = this.waiting.shift()
    if (value !== undefined) return Promise.resolve({ value, done: false })
    if (this.ended) return Promise.resolve({ value: undefined, done: true })
    return new Promise((resolve) => this.takers.push(resolve))
  }

  return(): Promise<IteratorResult<T>> {
    this.waiting.length = 0
    this.end()
    return Promise.resolve({ value: undefined, done: true })
  }

  [Symbol.asyncIterator](): this {
    return this
  }
}
