import { Alert } from '../parts/alert'
import { Button } from '../parts/button'
import { useSay } from '../say/language'
import type { Oidc } from '../begin/first'

export function SigningIn() {
  const say = useSay()
  return (
    <main className="alone">
      <p role="status">{say('session.signingIn')}</p>
    </main>
  )
}

interface WaysIn {
  oidc: Oidc | null
  again: () => Promise<void>
}

/** Why it can't be known who is signed in. */
export type Unknown = 'offline' | 'tooMuch' | 'fault'

interface Reasons {
  unknown: Unknown | undefined
  why: string | undefined
}

/** For whoever is not signed in. */
export function Welcome({ oidc, unknown, why, again }: WaysIn & Reasons) {
  const say = useSay()
  return (
    <main className="alone">
      <h1>Reprieve</h1>
      {unknown ? <Alert>{say(`problem.${unknown}`)}</Alert> : <HowToSignIn oidc={oidc} />}
      {why && <Alert>{why}</Alert>}
      {unknown ? <Button onPress={() => void again()}>{say('do.again')}</Button> : oidc && <ByProvider oidc={oidc} />}
    </main>
  )
}

interface Others {
  oidc: Oidc | null
  /** Who has signed in since. */
  name: string
  /** Whose window this was. */
  before: string
  goOn: () => void
}

/** In place of whatever somebody had open, once somebody else has signed in in another window: neither types in the other's name. */
export function Another({ oidc, name, before, goOn }: Others) {
  const say = useSay()
  return (
    <main className="alone">
      <h1>Reprieve</h1>
      <Alert>
        <p>{say('session.another', { name })}</p>
        <p>{say('session.keptFor', { name: before })}</p>
      </Alert>
      <HowToSignIn oidc={oidc} />
      <div className="buttons">
        <Button onPress={goOn}>{say('session.goOnAs', { name })}</Button>
        {oidc && <ByProvider oidc={oidc} />}
      </div>
    </main>
  )
}

function HowToSignIn({ oidc }: { oidc: Oidc | null }) {
  const say = useSay()
  return <p>{say(oidc ? 'session.byProvider' : 'session.byLink')}</p>
}

/** Above the screen that was open, which stays as it is with everything typed. */
export function Ended({ oidc, again }: WaysIn) {
  const say = useSay()
  return (
    <div className="ended">
      <Alert>
        <p>{say('session.ended')}</p>
        {oidc ? (
          <ByProvider oidc={oidc} />
        ) : (
          <>
            <p>{say('session.byLink')}</p>
            <Button onPress={() => void again()}>{say('session.iDid')}</Button>
          </>
        )}
      </Alert>
    </div>
  )
}

function ByProvider({ oidc }: { oidc: Oidc }) {
  const say = useSay()
  return (
    <Button kind="main" onPress={() => void import('./oidc').then(({ goSignIn }) => goSignIn(oidc))}>
      {say('session.signIn')}
    </Button>
  )
}
