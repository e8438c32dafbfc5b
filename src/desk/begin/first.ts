import { FIRST } from '../made/first'
import type { Role } from '../made/graphql'
import { PATHS } from '../paths'
import { catalogues, firstLanguage } from '../say/catalogues'
import { tokenIn } from './link-token'
import { begin, forgetBegun, signInWith } from '../api/begun'

/**
 * What is small and is run at once, while all the rest of the desk is still on its way to a slow phone: it fetches the words and
 * asks who is signed in, then what their first screen shows. Each of these would else wait for the one before.
 */

/** The identity provider that signs people in. */
export interface Oidc {
  issuer: string
  clientId: string
  scope: string
}

/** How people sign in, where an identity provider does it; null where links do. The server writes it into the page. */
export const oidc = JSON.parse(
  document.querySelector<HTMLMetaElement>('meta[name="sign-in"]')?.content ?? 'null',
) as Oidc | null

/** The page of a link loses its token at once, before anything else is done. */
export function takeToken(): string | undefined {
  const token = tokenIn(location.hash)
  if (token) history.replaceState(history.state, '', location.pathname + location.search)
  return token
}

const linkToken = takeToken()
/** Where an identity provider signs people in, links do not. */
const token = oidc ? undefined : linkToken
/** The page was opened by a link, which signs in; undefined where it was not. */
export const linked: Promise<void> | undefined = token === undefined ? undefined : signInWith(token)
linked?.catch(forgetBegun)

void catalogues[firstLanguage()]()
if (location.pathname !== PATHS.signedIn) openFor().catch(() => undefined)

/** The token of a link is asked with as it is: what is shown first does not wait for the cookie. */
async function openFor(): Promise<void> {
  const { data } = (await begin({ ...FIRST.Who, variables: {} }, token)) as {
    data?: { viewer: { role: Role; employee: { id: string } | null } } | null
  }
  if (!data || location.pathname !== PATHS.home || location.search) return
  void SCREENS[data.viewer.role]?.()
  for (const question of QUESTIONS[data.viewer.role] ?? [])
    void begin({ variables: {}, ...question }, token, data.viewer.employee?.id).catch(() => undefined)
}

/** What the first screen asks, with the variables with which it does: a test holds that nothing is asked twice. */
const QUESTIONS: Partial<Record<Role, readonly (typeof FIRST.Who & { variables?: Record<string, unknown> })[]>> = {
  STORE_MANAGER: [
    FIRST.Today,
    { ...FIRST.CallsDue, variables: { after: null } },
    { ...FIRST.ToTell, variables: { after: null } },
  ],
  EMPLOYEE: [{ ...FIRST.MyRecord, variables: { first: 10 } }, FIRST.AskedOfMe, FIRST.Telling],
  HR: [{ ...FIRST.Queue, variables: { first: 25, after: null, takenBy: null, overdue: null, store: null } }],
  DEPUTY: [FIRST.DeputyCases],
}

/** What of the first screen is loaded by itself. */
const SCREENS: Partial<Record<Role, () => Promise<unknown>>> = {
  EMPLOYEE: () => import('../mine/my-record'),
  HR: () => import('../queue/queue'),
  DEPUTY: () => import('../deputy/cases'),
}
