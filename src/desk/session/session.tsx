import { Fragment, type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { Provider } from 'urql'
import { type Api, api, endSession } from '../api/client'
import { forgetBegun, signInWith } from '../api/begun'
import { problemOf } from '../api/problem'
import { linked, oidc, takeToken } from '../begin/first'
import { forgetDraftsOf } from '../drafts/drafts'
import { WhoDocument } from '../made/graphql'
import { PATHS } from '../paths'
import { useLanguage } from '../say/language'
import { Another, Ended, SigningIn, type Unknown, Welcome } from './signing-in'
import { Leaving, Renewing } from './leaving'
import { onOtherWindow, tellWindows } from './windows'
import { forgetViewer, keepViewer, keptViewer } from '../viewer/kept-viewer'
import { SignedIn, type Viewer } from '../viewer/viewer'

type State =
  | { at: 'asking' }
  | { at: 'out'; why?: string }
  | { at: 'in'; viewer: Viewer; ended: boolean }
  /** Somebody else has signed in in another window: nothing of whoever was here is shown to them. */
  | { at: 'another'; viewer: Viewer; before: Viewer; language: 'en' | 'nl' }
  /** Nothing can be known of who is signed in: there is no connection, or the server is too busy to say. */
  | { at: 'unknown'; why: Unknown }

/** What makes this window look who is signed in: a sign-in here, a press, or something that happened elsewhere. */
type Occasion = 'here' | 'asked' | 'elsewhere'

/** Who is signed in, and everything below for them; or how to sign in. */
export function Session({ children }: { children: ReactNode }) {
  const [state, setState] = useState<State>({ at: 'asking' })
  // What was on the screen is another language’s once somebody chose one: all is asked anew.
  const [turn, setTurn] = useState(0)
  const renew = useCallback(() => setTurn((turns) => turns + 1), [])
  const shown = useRef<Viewer>()
  shown.current = state.at === 'in' ? state.viewer : state.at === 'another' ? state.before : undefined
  const looks = useRef(0)
  const { choose } = useLanguage()

  /** Somebody signed out: what was asked before knows no better. */
  const out = useCallback(() => {
    looks.current++
    setState({ at: 'out' })
  }, [])

  /** What can be known then: who is here, or who signed in here last and has not signed out. */
  const withoutAnswer = useCallback(async (why: Unknown) => {
    const viewer = await keptViewer()
    setState((was) => {
      if (was.at === 'in' || was.at === 'another') return was
      return viewer ? { at: 'in', viewer, ended: false } : { at: 'unknown', why }
    })
  }, [])

  const enter = useCallback(
    async (viewer: Viewer, language: 'en' | 'nl') => {
      choose(language)
      setState({ at: 'in', viewer, ended: false })
      // For the next time: nobody waits for this device to write it down.
      await keepViewer(viewer)
    },
    [choose],
  )

  const look = useCallback(
    async (occasion: Occasion) => {
      const turn = ++looks.current
      const asking = api(() => undefined).client
      const { data, error } = await asking.query(WhoDocument, {}, { requestPolicy: 'network-only' })
      // Whoever looked later knows better: somebody may have signed in in between.
      if (turn !== looks.current) return
      const problem = error && problemOf(error)
      // Only the server can say that somebody is signed in no more, and it says it so.
      if (problem && problem.kind !== 'signedOut')
        return withoutAnswer(problem.kind === 'offline' || problem.kind === 'tooMuch' ? problem.kind : 'fault')
      const employee = data?.viewer.employee
      if (!employee) {
        await forgetViewer()
        return setState((was) =>
          was.at === 'in' && occasion === 'elsewhere' ? { ...was, ended: true } : { at: 'out' },
        )
      }
      const { role, stores } = data.viewer
      const language = data.viewer.language === 'NL' ? 'nl' : 'en'
      const viewer = { ...employee, role, stores }
      const before = shown.current
      if (occasion !== 'here' && before && before.id !== viewer.id)
        return setState({ at: 'another', viewer, before, language })
      await enter(viewer, language)
    },
    [enter, withoutAnswer],
  )

  /** The server no longer knows who asks, or it is not who is shown here. */
  const ended = useCallback(() => {
    setState((was) => (was.at === 'in' ? { ...was, ended: true } : was))
    void look('elsewhere')
  }, [look])
  // What was asked belongs to one person: whoever comes next asks anew.
  const personId = state.at === 'in' ? state.viewer.id : undefined
  const asked = useMemo<Api>(() => api(ended, personId), [turn, ended, personId])
  useEffect(() => () => asked.close(), [asked])

  const exchange = useCallback(
    async (signingIn: Promise<void>) => {
      try {
        await signingIn
        tellWindows('in')
        await look('here')
      } catch (error) {
        setState(
          error instanceof TypeError ? { at: 'unknown', why: 'offline' } : { at: 'out', why: (error as Error).message },
        )
      }
    },
    [look],
  )

  useEffect(() => {
    const begin = async () => {
      if (location.pathname !== PATHS.signedIn || !oidc) return linked ? exchange(linked) : look('here')
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
    const again = () => void look('elsewhere')
    addEventListener('online', again)
    const deaf = onOtherWindow((what) => (what === 'in' ? again() : out()), again)
    return () => {
      removeEventListener('online', again)
      deaf()
    }
  }, [look, out])

  useEffect(() => {
    if (state.at === 'another' || state.at === 'out') forgetBegun()
  }, [state.at])

  const again = () => look('asked')
  if (state.at === 'asking') return <SigningIn />
  if (state.at === 'another') {
    const { viewer, before, language } = state
    return <Another oidc={oidc} name={viewer.name} before={before.name} goOn={() => void enter(viewer, language)} />
  }
  if (state.at !== 'in')
    return (
      <Welcome
        oidc={oidc}
        unknown={state.at === 'unknown' ? state.why : undefined}
        why={state.at === 'out' ? state.why : undefined}
        again={again}
      />
    )
  const leave = async () => {
    await endSession()
    tellWindows('out')
    if (oidc) (await import('./oidc')).hasLeft()
    await forgetDraftsOf(state.viewer.id)
    await forgetViewer()
    out()
  }
  return (
    <Provider value={asked.client}>
      <SignedIn.Provider value={state.viewer}>
        <Leaving.Provider value={leave}>
          <Renewing.Provider value={renew}>
            {state.ended && <Ended oidc={oidc} again={again} />}
            <Fragment key={state.viewer.id}>{children}</Fragment>
          </Renewing.Provider>
        </Leaving.Provider>
      </SignedIn.Provider>
    </Provider>
  )
}
