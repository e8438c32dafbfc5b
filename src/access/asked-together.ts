import { Gathered } from '../database/gathered.js'
import type { Remembered } from '../database/remembered.js'

/** One who waits for the rows of a name. */
interface Waiting<Row> {
  name: string
  answer: (rows: Row[]) => void
  fail: (reason: unknown) => void
}

/** In one statement. */
const MOST_TOGETHER = 32

/**
 * What many requests ask at the same moment is asked of the database once. A name waits until whatever else has come in by now has
 * been looked at, which is no time where nothing has. An answer is used again for a moment, until this process has written anything;
 * one that was asked for before that never is.
 *
 * `ask` gets different names, and tells of each row by which it was found.
 */
export class AskedTogether<Row extends { askedBy: string }> {
  private readonly waiting = new Gathered<Waiting<Row>>(MOST_TOGETHER, (some) => void this.askSome(some))

  constructor(
    private readonly ask: (names: string[]) => Promise<Row[]>,
    private readonly remembered: Remembered<Row>,
  ) {}

  async of(name: string): Promise<Row[]> {
    return this.remembered.current.get(name) ?? (await this.asked(name))
  }

  private asked(name: string): Promise<Row[]> {
    return new Promise((answer, fail) => this.waiting.add({ name, answer, fail }))
  }

  private async askSome(some: Waiting<Row>[]): Promise<void> {
    try {
      const byName = new Map<string, Row[]>()
      const before = this.remembered.current
      for (const row of await this.ask([...new Set(some.map(({ name }) => name))]))
        byName.set(row.askedBy, [...(byName.get(row.askedBy) ?? []), row])
      // Kept for those who ask after them, unless something was written while they were asked for. Nobody is not remembered.
      if (this.remembered.current === before) for (const [name, rows] of byName) before.set(name, rows)
      for (const { name, answer } of some) answer(byName.get(name) ?? [])
    } catch (error) {
      for (const { fail } of some) fail(error)
    }
  }
}
