import { Link } from 'wouter'
import { useAsk } from '../api/asking'
import { DecideLettingGoDocument, LettingsGoProposedDocument } from '../made/graphql'
import { Deed } from '../parts/deed'
import { Problem } from '../parts/problem'
import { Waiting } from '../parts/waiting'
import { toIncident } from '../paths'
import { useSay } from '../say/language'
import { useViewer } from '../viewer/viewer'
import type { Item } from './item'

/** A customer whom a store proposes to let go, to bar, or to keep again. */
export function LettingGo({ item: { incident }, done }: { item: Item; done: () => void }) {
  const say = useSay()
  const viewer = useViewer()
  const { data, waiting, problem, again } = useAsk(LettingsGoProposedDocument, {})
  const proposals = (data?.lettingsGo.edges ?? [])
    .map(({ node }) => node)
    .filter(({ customer, by }) => customer.id === incident.customer?.id && by.id !== viewer.id)
  return (
    <>
      <Problem of={problem} again={again} />
      {waiting && <Waiting />}
      {proposals.map(({ id, to, reason, by, proposedAt, reviewOn, customer, incidents }) => (
        <div key={id}>
          <h3>{say('lettingGo.proposed', { customer: customer.reference, to: say.word('lettingGo', to) })}</h3>
          <blockquote>{reason}</blockquote>
          <small>
            {by.name} · {say.moment(proposedAt)}
          </small>
          <p>{say('lettingGo.restsOn')}</p>
          <ul>
            {incidents.map((one) => (
              <li key={one.id}>
                <Link href={toIncident(one.id)}>
                  {say.date(one.occurredAt)}, {one.reference}
                </Link>
              </li>
            ))}
          </ul>
          <div className="buttons">
            {[true, false].map((approved) => (
              <Deed
                key={String(approved)}
                name={`letting-go-${approved ? 'approved' : 'declined'}/${id}`}
                label={say(approved ? 'decide.letGo' : 'decide.letStay')}
                will={
                  approved
                    ? say('decide.letGoWill', { to: say.word('standing', to), when: say.date(reviewOn) })
                    : say('decide.letStayWill')
                }
                fields={[{ name: 'reason', label: say('decide.reason'), hint: say('decide.askerReads') }]}
                document={DecideLettingGoDocument}
                variables={(said) => ({ id, approved, reason: said['reason']! })}
                done={done}
              />
            ))}
          </div>
        </div>
      ))}
    </>
  )
}
