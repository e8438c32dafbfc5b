/** How long: as long as other processes may have written without our knowing. */
const REMEMBERED_MS = 50

/**
 * Rows that were read a moment ago, for as long as this process has written nothing since. `timesWritten` is how often it has written, or
 * undefined where nothing is to be remembered; `now` gives milliseconds of a clock that only goes forward.
 */
export class Remembered<Row> {
  private values = new Map<string, Row[]>()
  private since = 0
  private written: number | undefined

  constructor(
    private readonly timesWritten: () => number | undefined,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** What may be used again, and where what is read from now on is put: another one as soon as that may have changed. */
  get current(): Map<string, Row[]> {
    const written = this.timesWritten()
    const now = this.now()
    if (written === undefined || written !== this.written || now - this.since > REMEMBERED_MS) {
      this.values = new Map()
      this.since = now
      this.written = written
    }
    return this.values
  }

  /**
   * The rows of a name: those that are remembered, or what `ask` answers. That there are none is remembered as well, or it would be told
   * by the time it takes.
   */
  async of(name: string, ask: () => Promise<Row[]>): Promise<Row[]> {
    const { current } = this
    const known = current.get(name)
    if (known) return known
    const rows = await ask()
    if (this.current === current) current.set(name, rows)
    return rows
  }
}
