import { useEffect, useRef } from 'react'
import { Link } from 'wouter'
import type { SimilarQuery } from '../made/graphql'
import { Alert } from '../parts/alert'
import { toIncident } from '../paths'
import { useSay } from '../say/language'

/** What was logged on the same day already, before it is logged a second time. */
export function SameDay({ incidents }: { incidents: SimilarQuery['similarIncidents'] }) {
  const say = useSay()
  const question = useRef<HTMLParagraphElement>(null)
  // Whoever is led here by the keyboard reads on here.
  useEffect(() => question.current?.focus(), [incidents])
  return (
    <Alert>
      <p ref={question} tabIndex={-1}>
        {say('log.similar', { count: incidents.length })}
      </p>
      <ul className="cards">
        {incidents.map(({ id, reference, summary, occurredAt, employee }) => (
          <li key={id}>
            <Link href={toIncident(id)} className="card">
              <strong>{employee?.name ?? say('incident.nobody')}</strong>
              <span>{summary ?? say('incident.noWords')}</span>
              <small>
                {say.moment(occurredAt)} · {reference}
              </small>
            </Link>
          </li>
        ))}
      </ul>
    </Alert>
  )
}
