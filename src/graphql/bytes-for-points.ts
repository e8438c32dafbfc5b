import { type Readable, Transform } from 'node:stream'
import type { Caller } from './caller.js'

/** What is sent costs before it is looked at, a point for so much of it, so that refusals aren't free either. */
const BYTES_FOR_A_POINT = 16 * 1024

export const pointsFor = (bytes: number): number => Math.floor(bytes / BYTES_FOR_A_POINT)

/** A body that doesn't say how long it is, paid for as it comes. Ends with RATE_LIMITED where that is more than its sender has. */
export function paidFor(body: Readable, caller: Caller): Readable {
  let bytes = 0
  let paid = 0
  const counting = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length
      const points = pointsFor(bytes) - paid
      if (points === 0) return done(null, chunk)
      paid += points
      caller.spend(points).then(() => done(null, chunk), done)
    },
  })
  // Not by `pipeline`, which would end the connection before its sender is told.
  body.once('error', (error) => counting.destroy(error))
  counting.once('error', () => body.unpipe(counting).resume())
  return body.pipe(counting)
}
