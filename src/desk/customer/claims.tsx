import {
  type AgainstExpectation,
  ClaimConductDocument,
  type Conduct,
  type CustomersSideFragment,
  WeighExpectationDocument,
} from '../made/graphql'
import { Deed } from '../parts/deed'
import { useSay } from '../say/language'

const CONDUCTS: readonly Conduct[] = ['REASONABLE', 'DEMANDING', 'ABUSIVE']
/** Where something was agreed. */
const AGREED: readonly AgainstExpectation[] = ['WITHIN', 'BEYOND']
const AGAINST: readonly AgainstExpectation[] = ['NOT_AGREED', ...AGREED]

interface Props {
  incident: Pick<CustomersSideFragment, 'id'>
  /** What is recorded, for whoever says that it was otherwise: it is none of what they choose from. */
  stands?: Conduct | AgainstExpectation | null
  label: string
  /** What will be so once it is sent. */
  will: string
  done: () => void
}

/** Says how the customer behaved. */
export function ClaimConduct({ incident, stands = null, label, will, done }: Props) {
  const say = useSay()
  return (
    <Deed
      name={`conduct/${incident.id}`}
      label={label}
      will={will}
      fields={[
        {
          name: 'conduct',
          label: say('log.conduct'),
          kind: 'choice',
          options: CONDUCTS.filter((one) => one !== stands).map((value) => ({
            value,
            name: say.word('conduct', value),
          })),
        },
        { name: 'reason', label: say('customer.why') },
        { name: 'whatHelped', label: say('customer.whatHelps'), kind: 'line', free: true },
      ]}
      document={ClaimConductDocument}
      variables={({ conduct, reason, whatHelped }) => ({
        incidentId: incident.id,
        conduct: conduct as Conduct,
        reason: reason!,
        whatHelped: whatHelped?.trim() || null,
      })}
      done={done}
    />
  )
}

/** Says whether what the customer asked for was within what had been agreed with them. */
export function WeighExpectation({ incident, stands = null, label, will, done }: Props) {
  const say = useSay()
  return (
    <Deed
      name={`against/${incident.id}`}
      label={label}
      will={will}
      fields={[
        {
          name: 'against',
          label: say('log.against'),
          kind: 'choice',
          options: (stands === null ? AGAINST : AGREED.filter((one) => one !== stands)).map((value) => ({
            value,
            name: say.word('against', value),
          })),
        },
        { name: 'reason', label: say('customer.why') },
      ]}
      document={WeighExpectationDocument}
      variables={({ against, reason }) => ({
        incidentId: incident.id,
        against: against as AgainstExpectation,
        reason: reason!,
      })}
      done={done}
    />
  )
}
