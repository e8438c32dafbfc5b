import type { EventEmitter } from 'node:events'
import { createRequire } from 'node:module'
import { setTimeout } from 'node:timers/promises'
import { type Client, createClient } from 'graphql-ws'
import type { Data } from './client.js'

// The WebSocket that Nest itself uses, which comes without types; Node 20 has none of its own.
const { WebSocket } = createRequire(import.meta.url)('ws') as {
  WebSocket: new (url: string, protocol: string) => EventEmitter
}

export const NOTICES = 'subscription { notices { id kind at incidentId responseId text } }'

/** Somebody who listens for notices over graphql-ws, as a client would. */
export class Listener {
  readonly heard: Data[] = []
  readonly errors: Data[] = []
  private readonly client: Client
  private ended = false

  constructor(address: string, authorization: string, query = NOTICES) {
    this.client = createClient({
      url: `${address.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      connectionParams: { authorization },
      retryAttempts: 0,
      lazy: false,
      onNonLazyError: () => undefined, // the subscription itself is told
    })
    this.client.subscribe(
      { query },
      {
        next: ({ data, errors }: Data) => {
          if (data?.notices) this.heard.push(data.notices as Data)
          this.errors.push(...((errors ?? []) as Data[]))
        },
        error: (errors) => {
          this.errors.push(...(Array.isArray(errors) ? (errors as Data[]) : [{ message: String(errors) }]))
          this.ended = true
        },
        complete: () => (this.ended = true),
      },
    )
  }

  /** The kinds heard once there are so many of them, or after a while. */
  async kinds(count: number): Promise<string[]> {
    await until(() => this.heard.length >= count)
    return this.heard.map(({ kind }) => kind as string)
  }

  async end(): Promise<void> {
    await until(() => this.ended)
  }

  get hasEnded(): boolean {
    return this.ended
  }

  async close(): Promise<void> {
    await this.client.dispose()
  }
}

const LOOKED_EVERY_MS = 10

/** Waits for something to have come about, or for so many milliseconds. */
export async function until(done: () => boolean, most = 5_000): Promise<void> {
  for (let waited = 0; !done() && waited < most; waited += LOOKED_EVERY_MS) await setTimeout(LOOKED_EVERY_MS)
}
