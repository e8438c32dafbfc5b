import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'

const LOG = `mutation ($input: LogIncidentInput!) { logIncident(input: $input) { id } }`

/** An incident that somebody wants to log, under a key of theirs, so that it can be sent again. */
export interface Wish {
  idempotencyKey: string
  employee: string
  [field: string]: unknown
}

export interface Asking {
  url: string
  token: string
}

const newWish = (store: string, employees: string[]): Wish => ({
  idempotencyKey: randomUUID(),
  store,
  employee: employees[Math.floor(Math.random() * employees.length)]!,
  cause: 'EMPLOYEE',
  context: ['UNDERSTAFFED', 'PEAK_DEMAND'],
  occurredAt: new Date(Date.now() - 60_000).toISOString(),
  summary: 'Gave change for another customer.',
})

/** The id of the incident. Throws where no answer came, and on an answer that says no. */
export async function log({ url, token }: Asking, input: Wish): Promise<string> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: LOG, variables: { input } }),
    signal: AbortSignal.timeout(60_000),
  })
  const body = (await response.json()) as { data?: { logIncident?: { id: string } }; errors?: { message: string }[] }
  if (!body.data?.logIncident) throw new Error(body.errors?.[0]?.message ?? JSON.stringify(body))
  return body.data.logIncident.id
}

/** Clients that log one incident after another until they are told to end. What no answer came to is unanswered. */
export class Load {
  readonly acknowledged = new Map<string, { wish: Wish; id: string }>()
  unanswered: Wish[] = []
  /** What was last said, or done, instead of an answer. */
  lastRefusal = 'nothing'
  private ending = false
  private clients: Promise<void>[] = []

  constructor(
    private readonly store: string,
    private readonly employees: string[],
  ) {}

  begin(asking: Asking, clients: number): void {
    this.ending = false
    const sends = async () => {
      while (!this.ending) await this.send(asking, newWish(this.store, this.employees))
    }
    this.clients.push(...Array.from({ length: clients }, sends))
  }

  async end(): Promise<void> {
    this.ending = true
    await Promise.all(this.clients.splice(0))
  }

  /** Sends once more what was not answered. */
  async sendAgain(asking: Asking): Promise<void> {
    const wishes = this.unanswered.splice(0)
    await Promise.all(wishes.map((wish) => this.send(asking, wish)))
  }

  private async send(asking: Asking, wish: Wish): Promise<void> {
    try {
      this.acknowledged.set(wish.idempotencyKey, { wish, id: await log(asking, wish) })
    } catch (error) {
      // a database that is gone says no: that is no answer either
      this.unanswered.push(wish)
      this.lastRefusal = String(error instanceof Error && error.cause ? error.cause : error)
      await pause(20)
    }
  }
}
