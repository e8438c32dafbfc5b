import { Link } from 'wouter'
import { useAsk } from '../api/asking'
import {
  AgreeDocument,
  type CustomerStanding,
  ProposeLettingGoDocument,
  TheCustomerDocument,
  type TheCustomerQuery,
} from '../made/graphql'
import { Deed } from '../parts/deed'
import { Problem } from '../parts/problem'
import { Waiting } from '../parts/waiting'
import { toIncident } from '../paths'
import { useSay } from '../say/language'
import { Agreement } from './agreement'

type Customer = NonNullable<TheCustomerQuery['customer']>
const STANDINGS: readonly CustomerStanding[] = ['RETAINED', 'LET_GO', 'BARRED']

/** Who the customer is, and what was agreed with them. Asked for only when somebody wants to know: each look is logged. */
export function WhoItIs({ reference }: { reference: string }) {
  const { data, waiting, problem, again } = useAsk(TheCustomerDocument, { reference })
  const customer = data?.customer
  return (
    <>
      <Problem of={problem} again={again} />
      {waiting && <Waiting />}
      {customer && (
        <>
          <p>
            <strong>{customer.name ?? customer.reference}</strong>{' '}
            {customer.contact !== null && `· ${customer.contact}`}
          </p>
          {customer.forewarning !== null && <p>{customer.forewarning}</p>}
          <Agreed customer={customer} />
          <Recorded customer={customer} />
          <div className="buttons">
            <Agree customer={customer} done={again} />
            <LetGo customer={customer} done={again} />
          </div>
        </>
      )}
    </>
  )
}

function Agreed({ customer: { expectation } }: { customer: Customer }) {
  const say = useSay()
  if (!expectation) return <p>{say('agreed.nothing')}</p>
  return <Agreement {...expectation} />
}

/** What was recorded with them, here and elsewhere. */
function Recorded({ customer: { incidents } }: { customer: Customer }) {
  const say = useSay()
  if (incidents.edges.length === 0) return null
  return (
    <>
      <h3>{say('customer.recorded')}</h3>
      <ul>
        {incidents.edges.map(({ node: { id, occurredAt, summary } }) => (
          <li key={id}>
            <Link href={toIncident(id)}>{say.date(occurredAt)}</Link>: {summary ?? say('incident.noWords')}
          </li>
        ))}
      </ul>
    </>
  )
}

interface Props {
  customer: Customer
  done: () => void
}

function Agree({ customer: { reference }, done }: Props) {
  const say = useSay()
  return (
    <Deed
      name={`agree/${reference}`}
      label={say('agreed.agree')}
      will={say('agreed.agreeWill')}
      fields={[
        { name: 'mustDo', label: say('agreed.mustDo') },
        { name: 'mustNotDo', label: say('agreed.mustNotDo') },
        { name: 'ifWeFailOnce', label: say('agreed.ifWeFail') },
        {
          name: 'forgivesOnce',
          label: say('agreed.forgives'),
          kind: 'choice',
          options: [
            { value: 'YES', name: say('agreed.forgivesOnce') },
            { value: 'NO', name: say('agreed.forgivesNot') },
          ],
        },
      ]}
      document={AgreeDocument}
      variables={({ mustDo, mustNotDo, ifWeFailOnce, forgivesOnce }) => ({
        input: {
          customer: reference,
          mustDo: mustDo!,
          mustNotDo: mustNotDo!,
          ifWeFailOnce: ifWeFailOnce!,
          forgivesOnce: forgivesOnce === 'YES',
        },
      })}
      done={done}
    />
  )
}

function LetGo({ customer: { reference, standing, incidents }, done }: Props) {
  const say = useSay()
  const known = incidents.edges.map(({ node }) => node)
  return (
    <Deed
      name={`let-go/${reference}`}
      label={say('letGo.propose')}
      will={say('letGo.proposeWill')}
      fields={[
        {
          name: 'to',
          label: say('letGo.to'),
          kind: 'choice',
          // What holds can be proposed anew, when it is looked at again.
          options: STANDINGS.filter((one) => one !== 'RETAINED' || standing !== 'RETAINED').map((value) => ({
            value,
            name: say.word('lettingGo', value),
          })),
        },
        {
          name: 'incidents',
          label: say('letGo.incidents'),
          kind: 'several',
          hint: say('letGo.incidentsHint'),
          free: true, // to keep them again rests on none
          options: known.map(({ id, occurredAt, reference: of }) => ({
            value: id,
            name: `${say.date(occurredAt)}, ${of}`,
          })),
        },
        { name: 'reason', label: say('decide.reason') },
        { name: 'reviewOn', label: say('letGo.reviewOn'), kind: 'date', hint: say('letGo.reviewHint') },
      ]}
      document={ProposeLettingGoDocument}
      variables={(said) => ({
        input: {
          customer: reference,
          to: said['to'] as CustomerStanding,
          incidents: said['incidents']!.split(' ').filter(Boolean),
          reason: said['reason']!,
          reviewOn: said['reviewOn']!,
        },
      })}
      done={done}
    />
  )
}
