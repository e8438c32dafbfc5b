import type { Day } from './facts.js'

/**
 * Columns of zeros. Those of finished records are shared: they are long and never change, so that several threads can read
 * them without copying. What is only needed on the way is not, since the memory of shared columns is given back late.
 */
export const ints = (length: number, shared = false) =>
  shared ? new Int32Array(new SharedArrayBuffer(4 * length)) : new Int32Array(length)
export const floats = (length: number, shared = false) =>
  shared ? new Float32Array(new SharedArrayBuffer(4 * length)) : new Float32Array(length)
export const bytes = (length: number, shared = false) =>
  shared ? new Uint8Array(new SharedArrayBuffer(length)) : new Uint8Array(length)

/** A column of numbers that grows. */
export class Column<T extends Int32Array | Float32Array | Uint8Array> {
  length = 0
  constructor(
    private readonly make: (length: number, shared?: boolean) => T,
    private values: T = make(1024),
  ) {}

  push(value: number): void {
    if (this.length === this.values.length) {
      const longer = this.make(this.length * 2)
      longer.set(this.values)
      this.values = longer
    }
    this.values[this.length++] = value
  }

  /** The values so far, not copied. */
  all(): T {
    return this.values.subarray(0, this.length) as T
  }

  at(i: number): number {
    return this.values[i]!
  }

  /** The values in another order, in a shared column of their own. */
  inOrder(order: Int32Array): T {
    const sorted = this.make(order.length, true)
    for (let i = 0; i < order.length; i++) sorted[i] = this.values[order[i]!]!
    return sorted
  }
}

export interface Groups {
  members: Int32Array
  start: Int32Array
}

/** Indices of a column of days, earliest first, those of one day in the order given (a counting sort). */
export function byDay(days: Column<Int32Array>): Int32Array {
  let first = Infinity
  let last = -Infinity
  for (let i = 0; i < days.length; i++) {
    first = Math.min(first, days.at(i))
    last = Math.max(last, days.at(i))
  }
  const next = ints(Math.max(0, last - first + 2))
  for (let i = 0; i < days.length; i++) next[days.at(i) - first + 1]!++
  for (let d = 1; d < next.length; d++) next[d]! += next[d - 1]!
  const order = ints(days.length)
  for (let i = 0; i < days.length; i++) order[next[days.at(i) - first]!++] = i
  return order
}

/** The members of each group in the order given, else in their own; in shared columns if so asked. */
export function grouped(
  group: Int32Array,
  groups: number,
  { order, shared }: { order?: Int32Array; shared?: boolean } = {},
): Groups {
  const start = ints(groups + 1, shared)
  for (let k = 0; k < group.length; k++) start[group[k]! + 1]!++
  for (let g = 1; g <= groups; g++) start[g]! += start[g - 1]!
  const next = start.slice()
  const members = ints(group.length, shared)
  for (let k = 0; k < members.length; k++) {
    const i = order ? order[k]! : k
    members[next[group[i]!]!++] = i
  }
  return { members, start }
}

/** Where in a group sorted by day the given day begins. */
export function firstFrom(groups: Groups, group: number, day: Day, days: Column<Int32Array>): number {
  let low = groups.start[group]!
  let high = groups.start[group + 1]!
  while (low < high) {
    const middle = (low + high) >> 1
    if (days.at(groups.members[middle]!) < day) low = middle + 1
    else high = middle
  }
  return low
}
