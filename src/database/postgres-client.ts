import type { Writable } from 'node:stream'
import pg from 'pg'

/** Connections are made anew after so long, as PostgreSQL keeps what was prepared on one as long as it lives. */
export const CONNECTION_LIVES_SECONDS = 30 * 60

/**
 * A statement with this in its text is planned once. PostgreSQL plans others anew each time where it believes that this pays,
 * which for a page of a list takes three times as long as reading it. For what goes by an index whatever its values are.
 */
export const PLANNED_ONCE = '/* planned once */'

/** How a statement wants to be planned; undefined where it has no plan of its own, as what begins and ends a transaction. */
function plansOnceFor(asked: unknown): boolean | undefined {
  const text = typeof asked === 'string' ? asked : (asked as { text?: string } | null)?.text
  if (text === undefined || TRANSACTIONS.test(text)) return undefined
  return text.includes(PLANNED_ONCE)
}
const TRANSACTIONS = /^(START TRANSACTION|COMMIT|ROLLBACK)$/

/**
 * A connection that sends what is asked of it at once in one piece, and waits for no answer before it sends the next: what a
 * transaction asks with `Promise.all` costs one way there and back. PostgreSQL answers in the order of asking.
 *
 * Its end never ends the process. While one is handed over, the pool listens no more for what goes wrong with it
 * and TypeORM not yet; a server that goes in that moment would be an error that nobody hears, which Node takes for a fault of
 * the program. Whoever asks something of it next is told anyway.
 */
export class PostgresClient extends pg.Client {
  private gathering = false
  /** What the connection does now; undefined where that is not known. */
  private plansOnce: boolean | undefined = false

  constructor(config?: string | pg.ClientConfig) {
    super(config)
    this.on('error', () => undefined)
    const ask = this.query.bind(this) as (...asked: unknown[]) => unknown
    this.query = ((...asked: unknown[]) => {
      this.gather()
      const plansOnce = plansOnceFor(asked[0])
      if (asked[0] === 'ROLLBACK') this.plansOnce = undefined // that was said within the transaction is undone with it
      if (plansOnce !== undefined && plansOnce !== this.plansOnce) {
        this.plansOnce = plansOnce
        const mode = ask(plansOnce ? 'SET plan_cache_mode = force_generic_plan' : 'RESET plan_cache_mode')
        ;(mode as Promise<unknown>).catch(() => undefined) // what follows is answered rightly all the same
      }
      return ask(...asked)
    }) as pg.Client['query']
  }

  /** What is asked until the program waits for something goes out together: each piece sent by itself costs as much as a statement. */
  private gather(): void {
    if (this.gathering) return
    const { stream } = (this as unknown as { connection: { stream: Writable } }).connection
    this.gathering = true
    stream.cork()
    process.nextTick(() => {
      this.gathering = false
      stream.uncork()
    })
  }
}
