import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { Provider } from 'urql'
import { type Api, api, endSession } from '../api/client'
import { forgetBegun, signInWith } from '../api/begun'
import { linked, oidc, takeToken } from '../begin/first'
import { forgetDraftsOf } from '../drafts/drafts'
import { WhoDocument } from '../made/graphql'
import { PATHS } from '../paths'
import { useLanguage } from '../say/language'
import { Ended, SigningIn, Welcome } from './signing-in'
import { Leaving, Renewing } from './leaving'
import { forgetViewer, keepViewer, keptViewer } from '../viewer/kept-viewer'
import { SignedIn, type Viewer } from '../viewer/viewer'

type State =
  | { at: 'asking' }
  | { at: 'out'; why?: string }
  | { at: 'in'; viewer: Viewer; ended: boolean }
  /** Nothing can be known of who is signed in: there is no connection. */
  | { at: 'offline' }

/** Who is signed in, and everything below for them; or how to sign in. */
export function Session({ children }: { children: ReactNode }) {
  const [state, setState] = useState<State>({ at: 'asking' })
  const ended = useCallback(() => setState((was) => (was.at === 'in' ? { ...was, ended: true } : { at: 'out' })), [])
  // A cache belongs to one person: whoever comes next gets another.
  const [turn, setTurn] = useState(0)
  const renew = useCallback(() => setTurn((turns) => turns + 1), [])
  const asked = useMemo<Api>(() => api(ended), [turn, ended])
  useEffect(() => () => asked.close(), [asked])
  const signedIn = useRef<string>()
  const { choose } = useLanguage()

  /** What can be known then: who signed in here last and has not signed out. */
  const withoutConnection = useCallback(async () => {
    const viewer = await keptViewer()
    signedIn.current ??= viewer?.id
    setState((was) => (was.at === 'in' ? was : viewer ? { at: 'in', viewer, ended: false } : { at: 'offline' }))
  }, [])

  const look = useCallback(async () => {
    const { data, error } = await api(() => undefined).client.query(WhoDocument, {}, { requestPolicy: 'network-only' })
    const employee = data?.viewer.employee
    if (!employee && error?.networkError) return withoutConnection()
    if (!employee) {
      await forgetViewer()
      return setState({ at: 'out' })
    }
    const { role, stores, language } = data.viewer
    choose(language === 'NL' ? 'nl' : 'en')
    if (signedIn.current !== employee.id) renew()
    signedIn.current = employee.id
    const viewer = { ...employee, role, stores }
    setState({ at: 'in', viewer, ended: false })
    // For the next time: nobody waits for this device to write it down.
    await keepViewer(viewer)
  }, [choose, renew, withoutConnection])

  const exchange = useCallback(
    async (signingIn: Promise<void>) => {
      try {
        await signingIn
        await look()
      } catch (error) {
        setState(error instanceof TypeError ? { at: 'offline' } : { at: 'out', why: (error as Error).message })
      }
    },
    [look],
  )

  useEffect(() => {
    const begin = async () => {
      if (location.pathname !== PATHS.signedIn || !oidc) return linked ? exchange(linked) : look()
      const { comeBack } = await import('./oidc')
      const { token, path } = await comeBack(oidc)
      history.replaceState(null, '', path)
      return exchange(signInWith(token))
    }
    begin().catch((error: unknown) => setState({ at: 'out', why: String((error as Error).message) }))
    const another = () => {
      const token = takeToken()
      if (!token || oidc) return
      forgetBegun()
      void exchange(signInWith(token))
    }
    addEventListener('hashchange', another)
    return () => removeEventListener('hashchange', another)
  }, [exchange, look])

  useEffect(() => {
    const again = () => void look()
    addEventListener('online', again)
    return () => removeEventListener('online', again)
  }, [look])

  if (state.at === 'asking') return <SigningIn />
  if (state.at !== 'in')
    return (
      <Welcome oidc={oidc} offline={state.at === 'offline'} why={'why' in state ? state.why : undefined} again={look} />
    )
  const leave = async () => {
    await endSession()
    if (oidc) (await import('./oidc')).hasLeft()
    await forgetDraftsOf(state.viewer.id)
    await forgetViewer()
    signedIn.current = undefined
    setState({ at: 'out' })
  }
  return (
    <Provider value={asked.client}>
      <SignedIn.Provider value={state.viewer}>
        <Leaving.Provider value={leave}>
          <Renewing.Provider value={renew}>
            {state.ended && <Ended oidc={oidc} again={look} />}
            {children}
          </Renewing.Provider>
        </Leaving.Provider>
      </SignedIn.Provider>
    </Provider>
  )
}
