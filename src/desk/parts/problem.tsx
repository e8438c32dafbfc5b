import { Link } from 'wouter'
import type { Problem as Told } from '../api/problem'
import { toIncident } from '../paths'
import { useSay } from '../say/language'
import { Alert } from './alert'
import { Button } from './button'

/** What went wrong, and what to do next. An ended sign-in is told of above every screen. */
export function Problem({ of, again }: { of: Told | undefined; again?: () => void }) {
  const say = useSay()
  if (!of || of.kind === 'signedOut') return null
  if (of.kind === 'sentBefore')
    return (
      <Alert>
        <Arrived incidentId={of.arrived} />
      </Alert>
    )
  const fields = Object.values(of.fields)
  return (
    <Alert>
      <p>{say(`problem.${of.kind}`)}</p>
      {of.message && fields.length === 0 && <p>{of.message}</p>}
      {fields.length > 0 && (
        <ul>
          {fields.map((message) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
      )}
      {again && of.kind !== 'input' && <Button onPress={again}>{say('do.again')}</Button>}
    </Alert>
  )
}

/** What was sent before has arrived, and what stands here is another. */
export function Arrived({ incidentId }: { incidentId: string | undefined }) {
  const say = useSay()
  return (
    <>
      <p>
        {say('problem.sentBefore')}{' '}
        {incidentId !== undefined && <Link href={toIncident(incidentId)}>{say('problem.arrived')}</Link>}
      </p>
      <p>{say('problem.sentBeforeNext')}</p>
    </>
  )
}
