import {
  DenyPartDocument,
  EndComplaintDocument,
  LookIntoDocument,
  OpenToStoreDocument,
  WithdrawDocument,
} from '../made/graphql'
import { AtOnce } from '../parts/at-once'
import { Deed } from '../parts/deed'
import { useSay } from '../say/language'

interface Props {
  item: { incident: { id: string } }
  done: () => void
}

export function LookedInto({ item: { incident }, done }: Props) {
  const say = useSay()
  return (
    <div>
      <p>{say('decide.lookIntoWill')}</p>
      <AtOnce label={say('decide.lookInto')} document={LookIntoDocument} variables={{ id: incident.id }} done={done} />
    </div>
  )
}

export function OpenToStore({ item: { incident }, done }: Props) {
  const say = useSay()
  return (
    <Deed
      name={`open/${incident.id}`}
      label={say('decide.open')}
      will={say('decide.openWill')}
      fields={[{ name: 'reason', label: say('decide.reason') }]}
      document={OpenToStoreDocument}
      variables={({ reason }) => ({ id: incident.id, reason: reason! })}
      done={done}
    />
  )
}

export function EndComplaint({ item: { incident }, done }: Props) {
  const say = useSay()
  return (
    <Deed
      name={`end/${incident.id}`}
      label={say('decide.end')}
      will={say('decide.endWill')}
      fields={[{ name: 'outcome', label: say('decide.outcome') }]}
      document={EndComplaintDocument}
      variables={({ outcome }) => ({ id: incident.id, outcome: outcome! })}
      done={done}
    />
  )
}

/** Whom another in HR has named decides nothing: unless they had no part in it. */
export function DenyPart({ item: { incident }, done }: Props) {
  const say = useSay()
  return (
    <Deed
      name={`deny/${incident.id}`}
      label={say('decide.denyPart')}
      will={say('decide.denyPartWill')}
      fields={[{ name: 'reason', label: say('decide.reason') }]}
      document={DenyPartDocument}
      variables={({ reason }) => ({ id: incident.id, reason: reason! })}
      done={done}
    />
  )
}

export function Withdraw({ item: { incident }, done }: Props) {
  const say = useSay()
  return (
    <Deed
      name={`withdraw/${incident.id}`}
      label={say('decide.withdraw')}
      will={say('decide.withdrawWill')}
      fields={[{ name: 'reason', label: say('decide.reason'), hint: say('decide.reasonHint') }]}
      document={WithdrawDocument}
      variables={({ reason }) => ({ id: incident.id, reason: reason! })}
      done={done}
    />
  )
}

/** What was told to HR in trust: looked into, opened to the store, or brought to its end. */
export function Complained(props: Props) {
  return (
    <>
      <LookedInto {...props} />
      <OpenToStore {...props} />
      <EndComplaint {...props} />
    </>
  )
}
