import { useAsk } from '../api/asking'
import { ConfirmHoldDocument, HoldsDocument, LiftHoldDocument } from '../made/graphql'
import { Deed } from '../parts/deed'
import { Problem } from '../parts/problem'
import { Waiting } from '../parts/waiting'
import { useSay } from '../say/language'
import type { Item } from './item'

/** What a legal hold keeps beyond its time: whether it is still needed. */
export function LegalHolds({ item: { incident }, done }: { item: Item; done: () => void }) {
  const say = useSay()
  const { data, waiting, problem, again } = useAsk(HoldsDocument, {})
  const holds = (data?.legalHolds.edges ?? [])
    .map(({ node }) => node)
    .filter((hold) =>
      hold.incident ? hold.incident.id === incident.id : hold.employee?.number === incident.employee?.number,
    )
  const fields = [{ name: 'reason', label: say('decide.reason') }]
  return (
    <>
      <Problem of={problem} again={again} />
      {waiting && <Waiting />}
      {holds.map(({ id, employee, reason, placedBy, placedAt, confirmedAt, confirmReason }) => (
        <div key={id}>
          <h3>{employee ? say('hold.onPerson', { name: employee.name }) : say('hold.onIncident')}</h3>
          <blockquote>{reason}</blockquote>
          <small>{say('hold.placed', { name: placedBy.name, when: say.date(placedAt) })}</small>
          {confirmedAt !== null && (
            <p>{say('hold.confirmed', { when: say.date(confirmedAt), reason: confirmReason ?? '' })}</p>
          )}
          <div className="buttons">
            <Deed
              name={`hold-confirmed/${id}`}
              label={say('hold.keep')}
              will={say('hold.keepWill')}
              fields={fields}
              document={ConfirmHoldDocument}
              variables={({ reason }) => ({ id, reason: reason! })}
              done={done}
            />
            <Deed
              name={`hold-lifted/${id}`}
              label={say('hold.lift')}
              will={say('hold.liftWill')}
              fields={fields}
              document={LiftHoldDocument}
              variables={({ reason }) => ({ id, reason: reason! })}
              done={done}
            />
          </div>
        </div>
      ))}
    </>
  )
}
