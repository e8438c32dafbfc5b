import { randomFillSync } from 'node:crypto'

/** Asking the system for a few bytes takes as long as for thousands: a write asks for some ten times. */
const AT_ONCE = 4_096

const stock = Buffer.alloc(AT_ONCE)
let used = AT_ONCE

/** So many bytes, 4,096 at most, that nobody can guess: from the same source as `crypto.randomBytes`, which is asked for many at a time. */
export function fewRandomBytes(count: number): Buffer {
  if (count > AT_ONCE) throw new RangeError(`At most ${AT_ONCE} random bytes at a time.`)
  if (used + count > AT_ONCE) {
    randomFillSync(stock)
    used = 0
  }
  const bytes = Buffer.from(stock.subarray(used, used + count))
  stock.fill(0, used, used + count) // given once
  used += count
  return bytes
}
