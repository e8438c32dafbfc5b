import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'

export const AUDIENCE = 'https://reprieve.test'
export const CLIENT = 'the-desk'
const HOUR = 3_600

/** An identity provider, which lets in whoever names a number: with PKCE, and access tokens that the API can verify. */
export interface IdentityProvider {
  issuer: string
  /** Begins to answer, for a desk at an address. */
  serves(desk: string): void
  /** How long the tokens live that it hands out from now on, in seconds. */
  tokensLive(seconds: number): void
  /** What it was asked for at its door, newest last. */
  asked: URLSearchParams[]
  close(): void
}

export async function identityProvider(): Promise<IdentityProvider> {
  let answer: RequestListener = (_request, response) => void response.writeHead(503).end()
  let lifetime = 600
  const asked: URLSearchParams[] = []
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url!, 'http://127.0.0.1')
    if (pathname === '/auth' && searchParams.has('client_id')) asked.push(searchParams)
    answer(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    issuer,
    asked,
    serves(desk) {
      const resource = { audience: AUDIENCE, scope: 'openid', accessTokenFormat: 'jwt' as const }
      const provider = new Provider(issuer, {
        clients: [
          {
            client_id: CLIENT,
            token_endpoint_auth_method: 'none',
            redirect_uris: [`${desk}/signed-in`],
            application_type: 'web',
          },
        ],
        clientBasedCORS: () => true,
        cookies: { keys: ['for a test'] },
        pkce: { required: () => true },
        findAccount: (_context, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
        ttl: {
          AccessToken: () => lifetime,
          Session: () => HOUR,
          Grant: () => HOUR,
          IdToken: () => HOUR,
          Interaction: () => HOUR,
        },
        features: {
          resourceIndicators: {
            enabled: true,
            defaultResource: () => AUDIENCE,
            useGrantedResource: () => true,
            getResourceServerInfo: () => ({ ...resource, accessTokenTTL: lifetime }),
          },
        },
      })
      const asked = provider.callback()
      answer = (request, response) => void asked(request, response)
    },
    tokensLive(seconds) {
      lifetime = seconds
    },
    close: () => void (server.closeAllConnections(), server.close()),
  }
}
