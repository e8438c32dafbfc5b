import { useState } from 'react'
import { Link } from 'wouter'
import { useAsk } from '../api/asking'
import { CallsDueDocument } from '../made/graphql'
import { More } from '../parts/more'
import { Problem } from '../parts/problem'
import { toIncident } from '../paths'
import { useClock } from '../say/at-store'
import { useSay } from '../say/language'

/** Customers who are to be called today, or were to be before; page by page, what is due first at first. */
export function Calls({ after = null }: { after?: string | null }) {
  const say = useSay()
  const [more, setMore] = useState(false)
  const { data, problem, again } = useAsk(CallsDueDocument, { after })
  const today = useClock().today()
  const { edges = [], pageInfo } = data?.followUps ?? {}
  const due = edges.map(({ node }) => node).filter(({ dueOn }) => dueOn <= today)
  if (due.length === 0) return <Problem of={problem} again={again} />
  // What comes after one that is not due yet is not due either.
  const goesOn = due.length === edges.length && (pageInfo?.hasNextPage ?? false)
  const cards = (
    <>
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
      {more && goesOn && <Calls after={pageInfo?.endCursor ?? null} />}
      <More has={!more && goesOn} onPress={() => setMore(true)} />
    </>
  )
  if (after !== null) return cards
  return (
    <section aria-labelledby="calls">
      <h2 id="calls">{say('call.dueToday', { count: due.length, more: goesOn ? 'yes' : 'no' })}</h2>
      {cards}
    </section>
  )
}
