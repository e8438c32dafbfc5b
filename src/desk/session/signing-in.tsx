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

/** For whoever is not signed in. */
export function Welcome({ oidc, offline, why, again }: WaysIn & { offline: boolean; why: string | undefined }) {
  const say = useSay()
  return (
    <main className="alone">
      <h1>Reprieve</h1>
      {offline ? <Alert>{say('problem.offline')}</Alert> : <p>{say(oidc ? 'session.byProvider' : 'session.byLink')}</p>}
      {why && <Alert>{why}</Alert>}
      {offline ? <Button onPress={() => void again()}>{say('do.again')}</Button> : oidc && <ByProvider oidc={oidc} />}
    </main>
  )
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
