import { CannotOpen } from './database/opening.js'
import { BadRecords } from './intake/problems.js'
import { BadSettings } from './settings.js'

/** Those whose message says what to do; anything else is ours to mend, and needs its stack. */
const PLAIN = [BadSettings, CannotOpen, BadRecords]

/** How a program ends that cannot do what it was asked: says why on standard error, and exits with 1. */
export function tellFailure(error: unknown): void {
  console.error(PLAIN.some((kind) => error instanceof kind) ? (error as Error).message : error)
  process.exitCode = 1
}
