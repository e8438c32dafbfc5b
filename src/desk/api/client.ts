import { cacheExchange, Client, fetchExchange, mapExchange, subscriptionExchange } from 'urql'
import type { Client as Socket } from 'graphql-ws'
import { fetchUnlessBegun, OWN, shownAs } from './begun'

export interface Api {
  client: Client
  /** Ends the connection that notices come by. */
  close(): void
}

/**
 * The public API, asked as the person who is shown as signed in; without one, as whoever it is. `signedOut` is called whenever it no longer
 * knows who asks, or it is somebody else.
 */
export function api(signedOut: () => void, personId?: string): Api {
  // Nobody listens before their first screen is there.
  let socket: Promise<Socket> | undefined
  const connect = async () =>
    (await import('graphql-ws')).createClient({
      url: `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/graphql`,
      connectionParams: personId === undefined ? {} : { viewer: personId },
      lazyCloseTimeout: 5_000,
      retryAttempts: 20,
    })
  const client = new Client({
    url: '/graphql',
    preferGetMethod: false,
    fetch: fetchUnlessBegun,
    fetchOptions: { headers: shownAs(personId), credentials: 'same-origin' },
    exchanges: [
      mapExchange({
        onError(error) {
          if (error.graphQLErrors.some(({ extensions }) => extensions?.['code'] === 'UNAUTHENTICATED')) signedOut()
        },
      }),
      cacheExchange,
      fetchExchange,
      subscriptionExchange({
        forwardSubscription: ({ query, variables }) => ({
          subscribe(sink) {
            let wanted = true
            let end = () => undefined as void
            const asked = { query: query ?? '', variables: variables as Record<string, unknown> }
            const listen = async () => {
              const one = await (socket ??= connect())
              if (wanted) end = one.subscribe(asked, sink)
            }
            listen().catch(sink.error)
            return {
              unsubscribe() {
                wanted = false
                end()
              },
            }
          },
        }),
      }),
    ],
  })
  return { client, close: () => void socket?.then((one) => one.dispose()) }
}

export async function endSession(): Promise<void> {
  await fetch('/session', { method: 'DELETE', headers: OWN })
}

/** A table of the review, to be had as a file. Throws where it couldn't be. */
export async function tableAt(path: string, personId: string): Promise<{ name: string; content: Blob }> {
  const answer = await fetch(path, { method: 'POST', headers: shownAs(personId) })
  if (!answer.ok) throw new Error(answer.statusText)
  const name = /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? 'table.csv'
  return { name, content: await answer.blob() }
}
