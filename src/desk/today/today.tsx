import { useState } from 'react'
import { Link } from 'wouter'
import { useAsk } from '../api/asking'
import { TodayDocument } from '../made/graphql'
import { now } from '../now'
import { Choice } from '../parts/choices'
import { Problem } from '../parts/problem'
import { Screen } from '../parts/screen'
import { Waiting } from '../parts/waiting'
import { PATHS, toIncident } from '../paths'
import { useSay } from '../say/language'
import { useViewer } from '../viewer/viewer'
import { type Listed, REASONS, waitingForMe } from './waiting-for-me'

const DAYS = 28

/** What waits for the manager of a store, and the way to log what has just happened. */
export function Today() {
  const say = useSay()
  const { stores } = useViewer()
  const [store, setStore] = useState(stores[0]?.code ?? '')
  const [from] = useState(() => new Date(now().getTime() - DAYS * 86_400_000).toISOString())
  const { data, waiting, problem, again } = useAsk(TodayDocument, { store, from })
  const incidents = data?.incidents.edges.map(({ node }) => node) ?? []
  return (
    <Screen title={say('today.title')}>
      <Link href={PATHS.log} className="button main large">
        {say('today.log')}
      </Link>
      {stores.length > 1 && (
        <Choice
          label={say('today.store')}
          options={stores.map(({ code, name }) => ({ value: code, name }))}
          value={store}
          onChange={setStore}
        />
      )}
      <Problem of={problem} again={again} />
      {waiting ? <Waiting /> : data && <WhatWaits incidents={incidents} />}
    </Screen>
  )
}

function WhatWaits({ incidents }: { incidents: readonly Listed[] }) {
  const say = useSay()
  const waiting = waitingForMe(incidents, today())
  const there = REASONS.filter((reason) => waiting[reason].length > 0)
  if (there.length === 0) return <p className="calm">{say('today.nothing', { days: DAYS })}</p>
  return there.map((reason) => (
    <section key={reason} aria-labelledby={reason}>
      <h2 id={reason}>{say(`today.${reason}`, { count: waiting[reason].length })}</h2>
      <ul className="cards">
        {waiting[reason].map((incident) => (
          <li key={incident.id}>
            <Link href={toIncident(incident.id)} className="card">
              <strong>{incident.employee?.name ?? say('incident.nobody')}</strong>
              <span>{incident.summary ?? say('incident.noWords')}</span>
              <small>
                {say.moment(incident.occurredAt)} · {incident.reference}
              </small>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  ))
}

/** Today’s date on this device. */
function today(): string {
  const date = now()
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
}
