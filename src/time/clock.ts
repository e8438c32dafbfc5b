import { type Instant, instantOf } from './instant.js'

/**
 * What time it is. Everything in the house asks the one that is injected and nothing else, so that tests can move it. Timers
 * and waiting go by the machine's own time.
 */
export class Clock {
  /** `read` gives milliseconds since 1970. */
  constructor(private readonly read: () => number) {}

  now(): Instant {
    return instantOf(this.read())
  }

  /** The same in milliseconds since 1970, to reckon with. */
  milliseconds(): number {
    return this.read()
  }
}

/** The machine's clock: the one place that asks the system for the time. */
export const systemClock = new Clock(() => Date.now())
