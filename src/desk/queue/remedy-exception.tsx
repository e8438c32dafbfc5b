import { Remedy } from '../customer/what-is-known'
import { ApproveRemedyDocument, DeclineRemedyDocument } from '../made/graphql'
import { Deed } from '../parts/deed'
import { useSay } from '../say/language'
import { useViewer } from '../viewer/viewer'
import type { Item } from './item'

interface Props {
  item: { incident: Pick<Item['incident'], 'remedies'> }
  done: () => void
}

/** What somebody else would give a customer beyond the catalogue: for HR, and who is above the store. */
export function RemedyException({ item: { incident }, done }: Props) {
  const say = useSay()
  const viewer = useViewer()
  const fields = [{ name: 'reason', label: say('decide.reason'), hint: say('decide.askerReads') }]
  return incident.remedies
    .filter(({ status, by }) => status === 'AWAITING_APPROVAL' && by?.id !== viewer.id)
    .map((given) => (
      <div key={given.id}>
        <p>
          <Remedy given={given} />
        </p>
        <div className="buttons">
          <Deed
            name={`remedy-approved/${given.id}`}
            label={say('decide.giveIt')}
            will={say('decide.giveItWill')}
            fields={fields}
            document={ApproveRemedyDocument}
            variables={({ reason }) => ({ id: given.id, reason: reason! })}
            done={done}
          />
          <Deed
            name={`remedy-declined/${given.id}`}
            label={say('decide.giveNot')}
            will={say('decide.giveNotWill')}
            fields={fields}
            document={DeclineRemedyDocument}
            variables={({ reason }) => ({ id: given.id, reason: reason! })}
            done={done}
          />
        </div>
      </div>
    ))
}
