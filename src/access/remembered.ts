/** How long: as long as other processes may have written without our knowing. */
const REMEMBERED_MS = 50

/**
 * What was read a moment ago, for as long as this process has written nothing since. `timesWritten` is how often it has written, or
 * undefined where nothing is to be remembered; `now` gives milliseconds of a clock that only goes forward.
 */
export class Remembered<Value> {
  private values = new Map<string, Value>()
  private since = 0
  private written: number | undefined

  constructor(
    private readonly timesWritten: () => number | undefined,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** What may be used again, and where what is read from now on is put: another one as soon as that may have changed. */
  get current(): Map<string, Value> {
    const written = this.timesWritten()
    const now = this.now()
    if (written === undefined || written !== this.written || now - this.since > REMEMBERED_MS) {
      this.values = new Map()
      this.since = now
      this.written = written
    }
    return this.values
  }
}
