import { ClaimConduct, WeighExpectation } from '../customer/claims'
import { Call, Close, GiveRemedy, Tell } from '../customer/deal-with'
import { CustomersSide } from '../customer/what-is-known'
import { WhoItIs } from '../customer/who'
import { AttributeDocument, type Cause } from '../made/graphql'
import { Deed } from '../parts/deed'
import { Folded } from '../parts/folded'
import { LettingGo } from '../queue/letting-go'
import { RemedyException } from '../queue/remedy-exception'
import { numberOf } from '../parts/person'
import { useSay } from '../say/language'
import type { Incident } from './recorded'
import { may } from '../parts/may'

const CAUSES: readonly Cause[] = ['UNKNOWN', 'CUSTOMER', 'PROCESS', 'MANAGEMENT', 'OFFER', 'EMPLOYEE']

interface Props {
  incident: Incident
  again: () => void
}

/** The customer's side for a manager: who, how they behaved, what they get, calling them, and how it ends. */
export function Customer({ incident, again }: Props) {
  const say = useSay()
  const { customer, followUp, withdrawnAt } = incident
  const will = say('customer.claimWill')
  return (
    <section aria-labelledby="customers-side">
      <h2 id="customers-side">{say('customer.title')}</h2>
      <CustomersSide incident={incident} />
      {customer && (
        <Folded title={say('customer.whoItIs')} asks>
          <WhoItIs reference={customer.reference} />
        </Folded>
      )}
      {may(incident, 'DECIDE_REMEDY') && <RemedyException item={{ incident }} done={again} />}
      {may(incident, 'DECIDE_LETTING_GO') && <LettingGo item={{ incident }} done={again} />}
      {withdrawnAt === null && (
        <div className="buttons">
          {followUp && <Call call={followUp} done={again} />}
          <GiveRemedy incident={incident} done={again} />
          <Tell incident={incident} done={again} />
          {may(incident, 'CLOSE') && <Close incident={incident} done={again} />}
        </div>
      )}
      {withdrawnAt === null && (
        <details>
          <summary>{say('customer.more')}</summary>
          <div className="buttons">
            <ClaimConduct incident={incident} label={say('decide.conduct')} will={will} done={again} />
            {customer && (
              <WeighExpectation incident={incident} label={say('decide.against')} will={will} done={again} />
            )}
            {!incident.employee && <Attribute incident={incident} again={again} />}
          </div>
        </details>
      )}
    </section>
  )
}

/** Says whom it concerned, where nobody is named. */
function Attribute({ incident: { id }, again }: Props) {
  const say = useSay()
  return (
    <Deed
      name={`attribute/${id}`}
      label={say('attribute.say')}
      will={say('attribute.will')}
      fields={[
        { name: 'employee', label: say('log.who'), kind: 'person' },
        {
          name: 'cause',
          label: say('log.cause'),
          kind: 'choice',
          begin: 'UNKNOWN',
          options: CAUSES.map((value) => ({ value, name: say.word('log.cause', value) })),
        },
        { name: 'reason', label: say('customer.why') },
      ]}
      document={AttributeDocument}
      variables={({ employee, cause, reason }) => ({
        id,
        employee: numberOf(employee)!,
        cause: cause as Cause,
        reason: reason!,
      })}
      done={again}
    />
  )
}
