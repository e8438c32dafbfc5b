import { useState } from 'react'
import { Link } from 'wouter'
import { useAsk } from '../api/asking'
import { ToTellDocument } from '../made/graphql'
import { More } from '../parts/more'
import { Problem } from '../parts/problem'
import { toIncident } from '../paths'
import { useSay } from '../say/language'

/** Customers who have yet to hear how it ended; page by page, who waits longest first. */
export function ToTell({ after = null }: { after?: string | null }) {
  const say = useSay()
  const [more, setMore] = useState(false)
  const { data, problem, again } = useAsk(ToTellDocument, { after })
  const { edges = [], pageInfo } = data?.customersToTell ?? {}
  if (edges.length === 0) return <Problem of={problem} again={again} />
  const goesOn = pageInfo?.hasNextPage ?? false
  const cards = (
    <>
      <ul className="cards">
        {edges.map(({ node: { id, writtenAt, words, incident } }) => (
          <li key={id}>
            <Link href={toIncident(incident.id)} className="card">
              <strong>{incident.customer?.reference ?? incident.reference}</strong>
              <span>{words ?? incident.summary ?? say('incident.noWords')}</span>
              <small>{say('closed.title', { when: say.date(writtenAt) })}</small>
            </Link>
          </li>
        ))}
      </ul>
      {more && goesOn && <ToTell after={pageInfo?.endCursor ?? null} />}
      <More has={!more && goesOn} onPress={() => setMore(true)} />
    </>
  )
  if (after !== null) return cards
  return (
    <section aria-labelledby="to-tell">
      <h2 id="to-tell">{say('ending.toTell', { count: edges.length, more: goesOn ? 'yes' : 'no' })}</h2>
      {cards}
    </section>
  )
}
