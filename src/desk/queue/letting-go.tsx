import { Link } from 'wouter'
import { useAsk } from '../api/asking'
import { DecideLettingGoDocument, LettingsGoOfDocument, type ProposalFragment } from '../made/graphql'
import { WhoItIs } from '../customer/who'
import { Deed } from '../parts/deed'
import { Folded } from '../parts/folded'
import { Problem } from '../parts/problem'
import { Waiting } from '../parts/waiting'
import { toIncident } from '../paths'
import { useSay } from '../say/language'
import { useViewer } from '../viewer/viewer'
import type { Item } from './item'

interface Props {
  /** In the queue it waits under a name of its own; on an incident it has none. */
  item: { id?: string; incident: Pick<Item['incident'], 'customer'> }
  done: () => void
}

/** A customer whom a store proposes to let go, to bar, or to keep again; who was let go on what no longer stands; or whom to look at again is due. */
export function LettingGo({ item: { id: waiting, incident }, done }: Props) {
  const viewer = useViewer()
  const customer = incident.customer?.reference ?? ''
  const {
    data,
    waiting: loading,
    problem,
    again,
  } = useAsk(LettingsGoOfDocument, { customer }, { pause: customer === '' })
  const all = (data?.lettingsGo.edges ?? []).map(({ node }) => node)
  const waits = all.filter(({ status, by, groundLostAt }) =>
    status === 'PROPOSED' ? by.id !== viewer.id : groundLostAt !== null,
  )
  // What holds and has its ground waits in the queue on the day on which it was to be looked at again.
  const toReview = all.filter(
    ({ id, status, groundLostAt }) => status === 'APPROVED' && groundLostAt === null && waiting === `LETTING_GO:${id}`,
  )
  return (
    <>
      <Problem of={problem} again={again} />
      {loading && <Waiting />}
      {waits.map((proposal) => (
        <Proposed key={proposal.id} of={proposal} done={done} />
      ))}
      {toReview.map((proposal) => (
        <ToReview key={proposal.id} of={proposal} />
      ))}
    </>
  )
}

/** It holds, and somebody has to say how it goes on: what they propose is decided as it was before. */
function ToReview({ of: { to, reason, by, proposedAt, reviewOn, customer } }: { of: ProposalFragment }) {
  const say = useSay()
  return (
    <div className="sheet">
      <h3>{say('lettingGo.proposed', { customer: customer.reference, to: say.word('lettingGo', to) })}</h3>
      <blockquote>{reason}</blockquote>
      <small>
        {by.name} · {say.moment(proposedAt)}
      </small>
      <p>{say('lettingGo.toReview', { when: say.day(reviewOn) })}</p>
      <Folded title={say('customer.whoItIs')} asks>
        <WhoItIs reference={customer.reference} />
      </Folded>
    </div>
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
