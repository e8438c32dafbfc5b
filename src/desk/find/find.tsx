import { useState } from 'react'
import { Link, useSearchParams } from 'wouter'
import { useAsk } from '../api/asking'
import { FindByReferenceDocument, FindIncidentsDocument, FindPeopleDocument, WaitsAboutDocument } from '../made/graphql'
import { More } from '../parts/more'
import { Problem } from '../parts/problem'
import { Screen } from '../parts/screen'
import { useSettled } from '../parts/settled'
import { Waiting } from '../parts/waiting'
import { Words } from '../parts/words'
import { toPerson } from '../paths'
import { QueueTable } from '../queue/queue-table'
import { useSay } from '../say/language'
import { useViewer } from '../viewer/viewer'
import { IncidentList } from './incident-list'

const LEAST = 2
const AT_ONCE = 10
/** Of what waits in a store; the queue itself has all of it. */
const MOST = 100

/** People by their name or number, incidents by their reference, a word or a store, and what waits in a store. */
export default function Find() {
  const say = useSay()
  const { stores } = useViewer()
  // In the address, so that whoever comes back from what they found finds it again.
  const [searched, search] = useSearchParams()
  const [text, store] = [searched.get('text') ?? '', searched.get('store') ?? '']
  const look = (part: { text?: string; store?: string }) =>
    search((before) => new URLSearchParams({ ...Object.fromEntries(before), ...part }), { replace: true })
  const settled = useSettled(text.trim())
  return (
    <Screen title={say('find.title')}>
      <div role="search">
        <Words
          label={say('find.text')}
          hint={say('find.hint')}
          type="search"
          lines={1}
          value={text}
          onChange={(typed) => look({ text: typed })}
        />
        <label className="words">
          <span>{say('today.store')}</span>
          <select value={store} onChange={(event) => look({ store: event.target.value })}>
            <option value="">{say('queue.everyStore')}</option>
            {stores.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </label>
      </div>
      {settled.length >= LEAST && <People text={settled} store={store} />}
      {(settled.length >= LEAST || store) && <Incidents text={settled} store={store} />}
      {store && settled.length < LEAST && <Cases store={store} />}
    </Screen>
  )
}

interface Asked {
  text: string
  store: string
}

function People({ text, store }: Asked) {
  const say = useSay()
  const { data, waiting, problem, again } = useAsk(FindPeopleDocument, { search: text, store: store || null })
  const { stores } = useViewer()
  const people = data?.employees.edges ?? []
  const named = (code: string | null) => stores.find((one) => one.code === code)?.name ?? code
  return (
    <section aria-labelledby="people">
      <h2 id="people">{say('find.people')}</h2>
      <Problem of={problem} again={again} />
      {waiting && <Waiting />}
      {data && people.length === 0 && <p role="status">{say('find.nobody')}</p>}
      <ul className="cards">
        {people.map(({ node: { number, name, position, store: at } }) => (
          <li key={number}>
            <Link href={toPerson(number)} className="card">
              <strong>{name}</strong>
              <small>
                {[number, position && say.word('position', position), named(at)].filter(Boolean).join(' · ')}
              </small>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Incidents({ text, store }: Asked) {
  const say = useSay()
  const looks = text.length >= LEAST
  const byReference = useAsk(FindByReferenceDocument, { reference: text }, { pause: !looks })
  const filter = { ...(looks ? { text } : {}), ...(store ? { store } : {}) }
  const listed = useAsk(FindIncidentsDocument, { filter, first: AT_ONCE })
  const one = looks ? byReference.data?.incidentByReference : null
  const others = (listed.data?.incidents.edges ?? []).map(({ node }) => node).filter(({ id }) => id !== one?.id)
  const found = [...(one ? [one] : []), ...others]
  return (
    <section aria-labelledby="incidents">
      <h2 id="incidents">{say('find.incidents')}</h2>
      <Problem of={listed.problem ?? byReference.problem} again={listed.again} />
      {listed.waiting && <Waiting />}
      {listed.data && found.length === 0 && <p role="status">{say('find.noIncident')}</p>}
      <IncidentList incidents={found} />
      {listed.data?.incidents.pageInfo.hasNextPage && <p>{say('find.more')}</p>}
    </section>
  )
}

function Cases({ store }: { store: string }) {
  const say = useSay()
  const [first, setFirst] = useState(25)
  const { data, waiting, problem, again } = useAsk(WaitsAboutDocument, {
    first,
    store,
    employee: null,
    incident: null,
  })
  const items = data?.reviewQueue.edges.map(({ node }) => node) ?? []
  const hasMore = data?.reviewQueue.pageInfo.hasNextPage ?? false
  return (
    <section aria-labelledby="cases">
      <h2 id="cases">{say('find.cases')}</h2>
      <Problem of={problem} again={again} />
      {waiting && <Waiting />}
      {data && items.length === 0 && <p>{say('queue.nothing')}</p>}
      {items.length > 0 && <QueueTable key={store} items={items} hasMore={hasMore} done={again} />}
      <More has={hasMore && first < MOST} onPress={() => setFirst(MOST)} />
    </section>
  )
}
