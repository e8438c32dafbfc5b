import { InMemoryWebStorage, UserManager, WebStorageStateStore } from 'oidc-client-ts'
import type { Oidc } from '../begin/first'
import { PATHS } from '../paths'

/**
 * Signing in by the identity provider: the authorization code flow with PKCE. The token is kept nowhere: it is exchanged for
 * the cookie. What is kept for the minute of signing in is the state and the verifier, which are good for nothing else.
 */
const managerOf = ({ issuer, clientId, scope }: Oidc) =>
  new UserManager({
    authority: issuer,
    client_id: clientId,
    scope,
    redirect_uri: location.origin + PATHS.signedIn,
    response_type: 'code',
    userStore: new WebStorageStateStore({ store: new InMemoryWebStorage() }),
    stateStore: new WebStorageStateStore({ store: sessionStorage }),
    automaticSilentRenew: false,
    monitorSession: false,
  })

/** That somebody has signed out on this device: whoever comes next says who they are, also where the provider still knows the last. */
const LEFT = 'reprieve.left'
export const hasLeft = (): void => localStorage.setItem(LEFT, 'yes')

export const goSignIn = (oidc: Oidc): Promise<void> =>
  managerOf(oidc).signinRedirect({
    state: location.pathname === PATHS.signedIn ? PATHS.home : location.pathname,
    ...(localStorage.getItem(LEFT) ? { prompt: 'login' } : {}),
  })

/** Back from the identity provider: the token, and the path where the person was. */
export async function comeBack(oidc: Oidc): Promise<{ token: string; path: string }> {
  const user = await managerOf(oidc).signinRedirectCallback()
  localStorage.removeItem(LEFT)
  return { token: user.access_token, path: typeof user.state === 'string' ? user.state : PATHS.home }
}
