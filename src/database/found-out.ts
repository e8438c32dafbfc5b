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

/** What was found out, and how many milliseconds ago that was begun. */
export interface FoundBefore<Value> {
  value: Value
  age: number
}

/** Whether what was begun so many milliseconds ago will do for whoever asks. */
export type WillDo = (age: number) => Promise<boolean>

/**
 * What is found out of the records of a whole chain, and need not be of this very moment. In a small chain it always is; in a large one the
 * longer it takes, the longer it serves. Who asks while it is being found out waits for the same.
 */
export class FoundOut<Value extends object> {
  private readonly kept = new LRUCache<string, { value: Value; begun: number; until: number }>({ max: MOST_KEPT })
  private readonly underWay = new Map<string, { found: Promise<Value>; begun: number }>()

  /** `now` gives milliseconds of a clock that only goes forward. */
  constructor(private readonly now: () => number = () => performance.now()) {}

  async of(
    name: string,
    find: () => Promise<Found<Value>>,
    willDo: WillDo = async () => true,
  ): Promise<FoundBefore<Value>> {
    const known = this.kept.get(name)
    if (known && this.now() < known.until && (await willDo(this.age(known)))) return { value: known.value, age: this.age(known) } // prettier-ignore
    const others = this.underWay.get(name)
    const awaited = others && (await willDo(this.age(others))) ? others : this.begin(name, find)
    return { value: await awaited.found, age: this.age(awaited) }
  }

  private age({ begun }: { begun: number }): number {
    return this.now() - begun
  }

  private begin(name: string, find: () => Promise<Found<Value>>): { found: Promise<Value>; begun: number } {
    const begun = this.now()
    const found = this.find(name, begun, find).finally(() => {
      if (this.underWay.get(name) === mine) this.underWay.delete(name)
    })
    const mine = { found, begun }
    this.underWay.set(name, mine)
    return mine
  }

  private async find(name: string, begun: number, find: () => Promise<Found<Value>>): Promise<Value> {
    const { value, rows } = await find()
    const took = this.now() - begun
    const newer = (this.kept.get(name)?.begun ?? -Infinity) > begun
    if (rows >= LEAST_ROWS && !newer)
      this.kept.set(name, { value, begun, until: begun + took + Math.min(took * TIMES, LONGEST_MS) })
    return value
  }
}
