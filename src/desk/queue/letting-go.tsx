import { Link } from 'wouter'
import { useAsk } from '../api/asking'
import { DecideLettingGoDocument, LettingsGoOfDocument, type ProposalFragment } from '../made/graphql'
import { Deed } from '../parts/deed'
import { Problem } from '../parts/problem'
import { Waiting } from '../parts/waiting'
import { toIncident } from '../paths'
import { useSay } from '../say/language'
import { useViewer } from '../viewer/viewer'
import type { Item } from './item'

/** A customer whom a store proposes to let go, to bar, or to keep again; or who was let go on what no longer stands. */
export function LettingGo({ item: { incident }, done }: { item: Item; done: () => void }) {
  const viewer = useViewer()
  const customer = incident.customer?.reference ?? ''
  const { data, waiting, problem, again } = useAsk(LettingsGoOfDocument, { customer }, { pause: customer === '' })
  const waits = (data?.lettingsGo.edges ?? [])
    .map(({ node }) => node)
    .filter(({ status, by, groundLostAt }) => (status === 'PROPOSED' ? by.id !== viewer.id : groundLostAt !== null))
  return (
    <>
      <Problem of={problem} again={again} />
      {waiting && <Waiting />}
      {waits.map((proposal) => (
        <Proposed key={proposal.id} of={proposal} done={done} />
      ))}
    </>
  )
}

function Proposed({ of, done }: { of: ProposalFragment; done: () => void }) {
  const { id, to, reason, by, proposedAt, reviewOn, groundLostAt, customer, incidents } = of
  const say = useSay()
  const holds = of.status === 'APPROVED'
  return (
    <div>
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
            {one.withdrawnAt !== null && ` · ${say('lettingGo.withdrawn')}`}
          </li>
        ))}
      </ul>
      {groundLostAt !== null && (
        <p>
          <strong>{say(holds ? 'lettingGo.holdsWithoutGround' : 'lettingGo.withoutGround')}</strong>
        </p>
      )}
      <div className="buttons">
        {groundLostAt === null && (
          <Deed
            name={`letting-go-approved/${id}`}
            label={say('decide.letGo')}
            will={say('decide.letGoWill', { to: say.word('standing', to), when: say.date(reviewOn) })}
            fields={[{ name: 'reason', label: say('decide.reason'), hint: say('decide.askerReads') }]}
            document={DecideLettingGoDocument}
            variables={(said) => ({ id, approved: true, reason: said['reason']! })}
            done={done}
          />
        )}
        <Deed
          name={`letting-go-declined/${id}`}
          label={say(holds ? 'decide.takeBack' : 'decide.letStay')}
          will={say(holds ? 'decide.takeBackWill' : 'decide.letStayWill')}
          fields={[{ name: 'reason', label: say('decide.reason'), hint: say('decide.askerReads') }]}
          document={DecideLettingGoDocument}
          variables={(said) => ({ id, approved: false, reason: said['reason']! })}
          done={done}
        />
      </div>
    </div>
  )
}
