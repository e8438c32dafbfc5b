import { useAsk } from '../api/asking'
import { AgreedWithDocument, type AgreedWithQuery, ForewarningDocument } from '../made/graphql'
import { Problem } from '../parts/problem'
import { Waiting } from '../parts/waiting'
import { useSay } from '../say/language'
import { useViewer } from '../viewer/viewer'
import { Agreement } from './agreement'

/**
 * What to know before somebody is served, by their reference: whether the company goes on with them, what happened, and for who may read it
 * what was agreed. Each look is noted, so it is shown when somebody asks for it, and not while they type.
 */
export function Forewarned({ reference }: { reference: string }) {
  const say = useSay()
  const { role } = useViewer()
  const { data, waiting, problem, again } = useAsk(ForewarningDocument, { customer: reference })
  const mayReadAgreed = role === 'STORE_MANAGER' || role === 'HR'
  const agreed = useAsk(AgreedWithDocument, { reference }, { pause: !mayReadAgreed })
  const warned = data?.forewarning
  // Nobody is told that there is nothing to know before all of it was answered.
  const isAllKnown = !problem && (!mayReadAgreed || (agreed.data !== undefined && !agreed.problem))
  const askAgain = () => {
    again()
    if (mayReadAgreed) agreed.again()
  }
  return (
    <div role="status">
      <Problem of={problem ?? agreed.problem} again={askAgain} />
      {(waiting || agreed.waiting) && <Waiting />}
      {data && !warned && <p>{say('lookUp.unknown')}</p>}
      {warned && warned.standing !== 'RETAINED' && (
        <p>
          <strong>{say('lookUp.standing', { standing: say.word('standing', warned.standing) })}</strong>
        </p>
      )}
      {warned?.text && <p>{warned.text}</p>}
      <Agreed expectation={agreed.data?.customer?.expectation} />
      {isAllKnown && warned?.standing === 'RETAINED' && !warned.text && !agreed.data?.customer?.expectation && (
        <p>{say('lookUp.nothing')}</p>
      )}
    </div>
  )
}

type Expectation = NonNullable<AgreedWithQuery['customer']>['expectation']

function Agreed({ expectation }: { expectation: Expectation | undefined }) {
  const say = useSay()
  if (!expectation) return null
  return (
    <section aria-label={say('lookUp.agreed')}>
      <h4>{say('lookUp.agreed')}</h4>
      <Agreement {...expectation} />
    </section>
  )
}
