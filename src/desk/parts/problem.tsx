import type { Problem as Told } from '../api/problem'
import { useSay } from '../say/language'
import { Alert } from './alert'
import { Button } from './button'

/** What went wrong, and what to do next. An ended sign-in is told of above every screen. */
export function Problem({ of, again }: { of: Told | undefined; again?: () => void }) {
  const say = useSay()
  if (!of || of.kind === 'signedOut') return null
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
