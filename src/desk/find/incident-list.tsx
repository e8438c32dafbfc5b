import { Link } from 'wouter'
import type { FoundFragment } from '../made/graphql'
import { toIncident } from '../paths'
import { useSay } from '../say/language'

interface Props {
  incidents: readonly FoundFragment[]
  /** They are all about one person, who is named above. */
  ofOne?: boolean
}

/** Incidents to open, with what tells them apart. */
export function IncidentList({ incidents, ofOne = false }: Props) {
  const say = useSay()
  return (
    <ul className="cards">
      {incidents.map((incident) => (
        <li key={incident.id}>
          <Link href={toIncident(incident.id)} className="card">
            {!ofOne && <strong>{incident.employee?.name ?? say('incident.nobody')}</strong>}
            <span>{incident.summary ?? say('incident.noWords')}</span>
            <small>
              {say.at(incident.store.timeZone).moment(incident.occurredAt)} · {incident.store.name} ·{' '}
              {incident.reference}
              {incident.withdrawnAt !== null && ` · ${say('mine.withdrawn')}`}
            </small>
          </Link>
        </li>
      ))}
    </ul>
  )
}
