import { signToken } from '../../access/embedded-key.js'
import type { TokenSettings } from '../../access/token-settings.js'
import { Database } from '../../database/database.js'
import { type RunningServer, startServer } from '../../server.js'
import type { Settings } from '../../settings.js'
import { Clock, systemClock } from '../../time/clock.js'
import { DAY_MS, instantOf } from '../../time/instant.js'

/** Everything is as fast as the machine: nobody waits for an allowance, and no store for HR's first look. */
const UNHINDERED = { port: 0, host: '127.0.0.1', pointsPerMinute: 1_000_000_000, firstLookShare: 0 }

type Embedded = Extract<TokenSettings, { kind: 'embedded' }>
// What a query gives depends on its text, which the types cannot know.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Data = Record<string, any>

/** A server on which people of the made-up chain act by the API, at moments of the past, one after another. */
export class Playing {
  private untold = 0
  private readonly waiting: { at: number; goOn: () => void }[] = []

  private constructor(
    private readonly server: RunningServer,
    private readonly tokens: Embedded,
    private readonly moment: { at: number },
    private readonly clock: Clock,
  ) {}

  /** Undefined where tokens are made elsewhere, so that nobody can be played. */
  static async begin(settings: Settings): Promise<Playing | undefined> {
    if (settings.tokens.kind !== 'embedded') return undefined
    const moment = { at: systemClock.milliseconds() }
    const clock = new Clock(() => moment.at)
    const outside = { mail: undefined, webhook: undefined, link: undefined }
    const server = await startServer({ ...settings, ...UNHINDERED, outside }, clock)
    return new Playing(server, settings.tokens, moment, clock)
  }

  get database(): Database {
    return this.server.app.get(Database)
  }

  /** Lives several stories at once, each of which only goes on in time: what happens in any of them comes in the order of time. */
  async together(stories: readonly (() => Promise<void>)[]): Promise<void> {
    this.untold = stories.length
    await Promise.all(
      stories.map(async (story) => {
        await story()
        this.untold--
        this.next()
      }),
    )
  }

  /** Waits until no other story has anything to do sooner. From then on it is then, and every deed takes a second. */
  async at(milliseconds: number): Promise<void> {
    await new Promise<void>((goOn) => {
      this.waiting.push({ at: milliseconds, goOn })
      this.next()
    })
    this.moment.at = milliseconds
  }

  daysAgo(days: number, hour = 10): Promise<void> {
    return this.at(Math.floor(systemClock.milliseconds() / DAY_MS) * DAY_MS - days * DAY_MS + hour * 3_600_000)
  }

  /** Once each story waits, the one that has something to do first goes on. */
  private next(): void {
    if (this.waiting.length < Math.max(this.untold, 1)) return
    this.waiting.sort((a, b) => a.at - b.at)
    this.waiting.shift()!.goOn()
  }

  /** The date so many days ago, or ahead where it is negative. */
  date(days: number): string {
    return instantOf(systemClock.milliseconds() - days * DAY_MS).slice(0, 10)
  }

  /** Whether it was done, and what it gave: a rule that forbids it is part of the story, and nothing more. */
  async tries(number: string, document: string, variables: object): Promise<Data | null> {
    this.moment.at = Math.min(this.moment.at + 1_000, systemClock.milliseconds())
    const response = await fetch(`${this.server.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${await signToken(this.tokens.key, number, this.clock)}`,
      },
      body: JSON.stringify({ query: document, variables }),
    })
    const { data, errors } = (await response.json()) as { data?: Data | null; errors?: { message: string }[] }
    if (errors && process.env.DEMO_TELLS) console.error(number, document.slice(0, 60), errors[0]!.message)
    return errors ? null : Object.values(data!)[0]
  }

  /** What somebody without an account sends by a link. */
  async posts(path: string, said: object): Promise<void> {
    const body = JSON.stringify(said)
    await fetch(this.server.url + path, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
  }

  async end(): Promise<void> {
    await this.server.close()
  }
}
