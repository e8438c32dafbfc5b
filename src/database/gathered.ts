import { AsyncResource } from 'node:async_hooks'

/**
 * What comes up in one turn of the event loop is handed over together, so many at a time at most: once whatever else has come in by now
 * has been looked at, which is no time where nothing has.
 */
export class Gathered<T> {
  private waiting: T[] = []
  /** For nobody in particular: who began to wait first must not be taken for who asks. */
  private readonly flush = AsyncResource.bind(() => this.handOver())

  constructor(
    private readonly most: number,
    private readonly take: (some: T[]) => void,
  ) {}

  add(one: T): void {
    if (this.waiting.length === 0) setImmediate(this.flush)
    this.waiting.push(one)
  }

  private handOver(): void {
    const all = this.waiting
    this.waiting = []
    for (let from = 0; from < all.length; from += this.most) this.take(all.slice(from, from + this.most))
  }
}
