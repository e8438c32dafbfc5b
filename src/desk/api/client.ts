import { cacheExchange, Client, fetchExchange, mapExchange, subscriptionExchange } from 'urql'
import { createClient as createSocket } from 'graphql-ws'

/** No form and no link of another site can send it; with it the server takes the cookie that says who asks. */
const OWN = { 'apollo-require-preflight': 'desk' }

export interface Api {
  client: Client
  /** Ends the connection that notices come by. */
  close(): void
}

/** The public API, asked as the person who is signed in. `signedOut` is called whenever it no longer knows who asks. */
export function api(signedOut: () => void): Api {
  const socket = createSocket({
    url: `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/graphql`,
    lazyCloseTimeout: 5_000,
    retryAttempts: 20,
  })
  const client = new Client({
    url: '/graphql',
    preferGetMethod: false,
    fetchOptions: { headers: OWN, credentials: 'same-origin' },
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
          subscribe: (sink) => ({
            unsubscribe: socket.subscribe(
              { query: query ?? '', variables: variables as Record<string, unknown> },
              sink,
            ),
          }),
        }),
      }),
    ],
  })
  return { client, close: () => void socket.dispose() }
}

/** Exchanges a token for a cookie that no script can read. Throws an Error in the server's words, or a TypeError offline. */
export async function signInWith(token: string): Promise<void> {
  const answer = await fetch('/session', { method: 'POST', headers: { ...OWN, authorization: `Bearer ${token}` } })
  if (!answer.ok) throw new Error(((await answer.json()) as { message: string }).message)
}

export async function endSession(): Promise<void> {
  await fetch('/session', { method: 'DELETE', headers: OWN })
}

/** A table of the review, to be had as a file. Throws where it couldn't be. */
export async function tableAt(path: string): Promise<{ name: string; content: Blob }> {
  const answer = await fetch(path, { method: 'POST', headers: OWN })
  if (!answer.ok) throw new Error(answer.statusText)
  const name = /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? 'table.csv'
  return { name, content: await answer.blob() }
}
