import { Link } from 'wouter'
import { useAsk } from '../api/asking'
import { ToTellDocument } from '../made/graphql'
import { Problem } from '../parts/problem'
import { toIncident } from '../paths'
import { useSay } from '../say/language'

/** Customers who have yet to hear how it ended. */
export function ToTell() {
  const say = useSay()
  const { data, problem, again } = useAsk(ToTellDocument, {})
  const waiting = (data?.customersToTell.edges ?? []).map(({ node }) => node)
  if (waiting.length === 0) return <Problem of={problem} again={again} />
  return (
    <section aria-labelledby="to-tell">
      <h2 id="to-tell">{say('ending.toTell', { count: waiting.length })}</h2>
      <ul className="cards">
        {waiting.map(({ id, writtenAt, words, incident }) => (
          <li key={id}>
            <Link href={toIncident(incident.id)} className="card">
              <strong>{incident.customer?.reference ?? incident.reference}</strong>
              <span>{words ?? incident.summary ?? say('incident.noWords')}</span>
              <small>{say('closed.title', { when: say.date(writtenAt) })}</small>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
