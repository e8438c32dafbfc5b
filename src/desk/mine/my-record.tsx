import { useState } from 'react'
import { Link } from 'wouter'
import { useAsk } from '../api/asking'
import { LookUp } from '../customer/look-up'
import { MyRecordDocument, type MyRecordQuery } from '../made/graphql'
import { Folded } from '../parts/folded'
import { More } from '../parts/more'
import { Problem } from '../parts/problem'
import { Screen } from '../parts/screen'
import { Waiting } from '../parts/waiting'
import { toIncident } from '../paths'
import { useSay } from '../say/language'
import { useViewer } from '../viewer/viewer'
import { Everything } from './everything'
import { Leave } from './leave'
import { Shifts } from './shifts'
import { Standards } from './standards'
import { Telling } from './telling'
import { Thanks } from './thanks'
import { WaitsForMe } from './waits-for-me'
import { WhoLooked } from './who-looked'

const AT_FIRST = 10

/** What is kept about whoever is signed in, in words to them, and what they can do about it. */
export default function MyRecord() {
  const say = useSay()
  const { number } = useViewer()
  const [first, setFirst] = useState(AT_FIRST)
  const { data, waiting, problem, again } = useAsk(MyRecordDocument, { first })
  if (!data)
    return (
      <Screen title={say('mine.title')}>
        <Problem of={problem} again={again} />
        {waiting && <Waiting />}
      </Screen>
    )
  const { record } = data.viewer
  return (
    <Screen title={say('mine.title')}>
      <Problem of={problem} again={again} />
      <WaitsForMe record={record} done={again} />
      <Telling />
      <h2>{say('mine.recorded')}</h2>
      <WhatWasRecorded incidents={record.incidents.edges.map(({ node }) => node)} />
      <More has={record.incidents.pageInfo.hasNextPage} onPress={() => setFirst(first + 25)} />
      <h2>{say('mine.counts')}</h2>
      <WhatCounts unspent={record.unspent} />
      <h2>{say('mine.more')}</h2>
      <Standards standards={data.standards} done={again} />
      <Folded title={say('thanks.title')} asks>
        <Thanks />
      </Folded>
      <Folded title={say('shifts.title')} name="shifts" asks>
        <Shifts />
      </Folded>
      <Folded title={say('leave.title')} name="leave" asks>
        <Leave />
      </Folded>
      <Folded title={say('lookUp.title')} name="customers" asks>
        <LookUp />
      </Folded>
      <Folded title={say('looked.title')} asks>
        <WhoLooked />
      </Folded>
      <Everything number={number} />
    </Screen>
  )
}

type Record = MyRecordQuery['viewer']['record']

function WhatWasRecorded({ incidents }: { incidents: readonly Record['toConfirm'][number][] }) {
  const say = useSay()
  if (incidents.length === 0) return <p className="calm">{say('mine.nothingRecorded')}</p>
  return (
    <ul className="cards">
      {incidents.map((incident) => (
        <li key={incident.id}>
          <Link href={toIncident(incident.id)} className="card">
            <span>{incident.summary ?? say('incident.noWords')}</span>
            <small>
              {say.moment(incident.occurredAt)} · {incident.reference}
              {incident.withdrawnAt !== null && ` · ${say('mine.withdrawn')}`}
            </small>
          </Link>
        </li>
      ))}
    </ul>
  )
}

function WhatCounts({ unspent }: { unspent: Record['unspent'] }) {
  const say = useSay()
  if (unspent.length === 0) return <p className="calm">{say('mine.nothingCounts')}</p>
  return (
    <ul className="cards">
      {unspent.map(({ until, response }) => (
        <li key={response.id}>
          <Link href={toIncident(response.incidentId)} className="card">
            <strong>{say.word('kind', response.kind)}</strong>
            <span>{until === null ? say('mine.countsOpen') : say('mine.countsUntil', { until: say.date(until) })}</span>
            <small>{response.reason}</small>
          </Link>
        </li>
      ))}
    </ul>
  )
}
