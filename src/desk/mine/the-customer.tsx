import { ClaimConduct, WeighExpectation } from '../customer/claims'
import { Claims } from '../customer/what-is-known'
import { useSay } from '../say/language'
import type { Recorded } from './recorded-incident'

/** How the customer behaved and what had been agreed with them, for whoever the incident is about: who it was stands nowhere. */
export function TheCustomer({ incident, done }: { incident: Recorded; done: () => void }) {
  const say = useSay()
  const { conduct, conductHistory, againstExpectation, expectationHistory, withdrawnAt } = incident
  // What is contested waits for HR, and nobody else says more of it meanwhile.
  const waits = (history: Recorded['conductHistory']) => history.at(-1)?.kind === 'CONTESTED'
  const agreed = againstExpectation !== 'NOT_AGREED'
  return (
    <section aria-labelledby="the-customer">
      <h2 id="the-customer">{say('customer.title')}</h2>
      <dl className="pairs">
        <dt>{say('customer.conduct')}</dt>
        <dd>{conduct === null ? say('customer.notSaid') : say.word('conduct', conduct)}</dd>
        {agreed && (
          <>
            <dt>{say('customer.asked')}</dt>
            <dd>{say.word('against', againstExpectation)}</dd>
          </>
        )}
      </dl>
      <Claims claims={conductHistory} kind="conduct" />
      <Claims claims={expectationHistory} kind="against" />
      {againstExpectation === 'BEYOND' && <p>{say('theCustomer.beyond')}</p>}
      {(waits(conductHistory) || waits(expectationHistory)) && <p>{say('theCustomer.waits')}</p>}
      {withdrawnAt === null && (
        <div className="buttons">
          {!waits(conductHistory) && (
            <ClaimConduct
              incident={incident}
              stands={conduct}
              label={say(conductHistory.length === 0 ? 'theCustomer.say' : 'theCustomer.otherwise')}
              will={say(conductHistory.length === 0 ? 'theCustomer.sayWill' : 'theCustomer.otherwiseWill')}
              done={done}
            />
          )}
          {agreed && !waits(expectationHistory) && (
            <WeighExpectation
              incident={incident}
              stands={againstExpectation}
              label={say('theCustomer.asked')}
              will={say('theCustomer.otherwiseWill')}
              done={done}
            />
          )}
        </div>
      )}
    </section>
  )
}
