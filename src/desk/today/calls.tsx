import { Link } from 'wouter'
import { useAsk } from '../api/asking'
import { CallsDueDocument } from '../made/graphql'
import { dateHere, now } from '../now'
import { Problem } from '../parts/problem'
import { toIncident } from '../paths'
import { useSay } from '../say/language'

/** Customers who are to be called today, or were to be before. */
export function Calls() {
  const say = useSay()
  const { data, problem, again } = useAsk(CallsDueDocument, {})
  const today = dateHere(now())
  const due = (data?.followUps.edges ?? []).map(({ node }) => node).filter(({ dueOn }) => dueOn <= today)
  if (due.length === 0) return <Problem of={problem} again={again} />
  return (
    <section aria-labelledby="calls">
      <h2 id="calls">{say('call.dueToday', { count: due.length })}</h2>
      <ul className="cards">
        {due.map(({ id, dueOn, attempts, incident }) => (
          <li key={id}>
            <Link href={toIncident(incident.id)} className="card">
              <strong>{incident.customer?.reference ?? incident.reference}</strong>
              <span>{incident.summary ?? say('incident.noWords')}</span>
              <small>{say('call.due', { when: say.date(dueOn), attempts })}</small>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
