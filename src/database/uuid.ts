import { v7, validate } from 'uuid'
import type { Clock } from '../time/clock.js'
import { fewRandomBytes } from './random-bytes.js'

/** What the last id of each clock was made of. */
const last = new WeakMap<Clock, { milliseconds: number; number: number }>()
const LARGEST_NUMBER = 2 ** 32 - 1

/**
 * UUIDv7: sorts by the time at which it was made, as the clock has it, and after every id that this process made by the same
 * clock before, also where the clock was set back meanwhile.
 */
export function newId(clock: Clock): string {
  const before = last.get(clock) ?? { milliseconds: -Infinity, number: 0 }
  let milliseconds = clock.milliseconds()
  let number = fewRandomBytes(4).readUInt32BE() >>> 1 // leaves room to count on within the millisecond
  if (milliseconds <= before.milliseconds) {
    const full = before.number === LARGEST_NUMBER
    milliseconds = before.milliseconds + (full ? 1 : 0)
    if (!full) number = before.number + 1
  }
  last.set(clock, { milliseconds, number })
  return v7({ msecs: milliseconds, seq: number, random: fewRandomBytes(16) })
}
/** Guards a query against text that PostgreSQL would refuse as a uuid. */
export const isId = (text: string): boolean => validate(text)
/** Sorts before every id: where a walk through rows begins. */
export const NO_ID = '00000000-0000-0000-0000-000000000000'
/** Sorts before every id that is made from this moment on. */
export const firstIdAt = (milliseconds: number): string => {
  const time = Math.max(0, milliseconds).toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-000000000000`
}
