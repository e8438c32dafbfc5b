import { Clock } from '../../src/time/clock.js'

let ahead = 0

/**
 * The clock by which everything in a test file goes: the machine's, or from the moment that TEST_NOW names when the file
 * begins, and as much later as its story has moved it. It goes on by itself as every clock does.
 */
export const testClock = new Clock(() => Date.now() + ahead)

if (process.env.TEST_NOW) {
  const start = Date.parse(process.env.TEST_NOW)
  if (Number.isNaN(start)) throw new Error(`TEST_NOW is no moment: "${process.env.TEST_NOW}".`)
  ahead = start - Date.now()
}

export interface Span {
  days?: number
  hours?: number
  minutes?: number
  milliseconds?: number
}

export const inMilliseconds = ({ days = 0, hours = 0, minutes = 0, milliseconds = 0 }: Span): number =>
  ((days * 24 + hours) * 60 + minutes) * 60_000 + milliseconds

/** Moves the clock on. */
export function later(span: Span): void {
  ahead += inMilliseconds(span)
}
