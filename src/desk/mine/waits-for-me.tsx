import { useState } from 'react'
import { Link } from 'wouter'
import { ConfirmKnownDocument, type MyRecordQuery } from '../made/graphql'
import { AtOnce } from '../parts/at-once'
import { More } from '../parts/more'
import { toIncident } from '../paths'
import { useSay } from '../say/language'
import { atLeastUntil } from './days'

type Record = MyRecordQuery['viewer']['record']

/** What somebody asked of them, with the days that are left. */
export function WaitsForMe({ record, done }: { record: Record; done: () => void }) {
  const say = useSay()
  const incidents = record.incidents.edges.map(({ node }) => node)
  const asked = incidents.filter(
    ({ statementRequestedAt, statements, withdrawnAt }) =>
      statementRequestedAt !== null && statements.length === 0 && withdrawnAt === null,
  )
  const responses = record.responses.edges.map(({ node }) => node)
  const heard = responses.filter(({ status, hearing }) => status === 'AWAITING_HR' && hearing !== null)
  const toAgree = responses.filter(
    ({ kind, status, agreedAt }) =>
      kind === 'REASSIGNMENT' && agreedAt === null && (status === 'ACTIVE' || status === 'PLANNED'),
  )
  if (asked.length + heard.length + toAgree.length + record.toConfirm.length === 0)
    return <p className="calm">{say('mine.nothingWaits')}</p>
  return (
    <section aria-labelledby="waits">
      <h2 id="waits">{say('mine.waits')}</h2>
      <ul className="cards">
        {heard.map(({ id, incidentId, hearing }) => (
          <Told
            key={id}
            to={incidentId}
            what={hearing?.at ? say('mine.hearingAt', { when: say.moment(hearing.at) }) : say('mine.hearing')}
          />
        ))}
        {asked.map(({ id, summary, statementRequestedAt }) => (
          <Told
            key={id}
            to={id}
            what={say('mine.asked')}
            more={summary ?? say('incident.noWords')}
            small={say('mine.askedUntil', { until: say.fully(atLeastUntil(statementRequestedAt!)) })}
          />
        ))}
        {toAgree.map(({ id, incidentId, holdsUntil }) => (
          <Told
            key={id}
            to={incidentId}
            what={say('mine.toAgree')}
            small={holdsUntil === null ? '' : say('mine.holdsUntil', { until: say.day(holdsUntil) })}
          />
        ))}
        <ToConfirm records={record.toConfirm} done={done} />
      </ul>
    </section>
  )
}

/** So many are shown before somebody asks for more: a file from elsewhere can bring years of them in one night. */
const AT_FIRST = 3

function ToConfirm({ records, done }: { records: Record['toConfirm']; done: () => void }) {
  const say = useSay()
  const [shown, setShown] = useState(AT_FIRST)
  if (records.length === 0) return null
  const end = (sentAt: string) => say.fully(atLeastUntil(sentAt))
  const only = records.length === 1 ? records[0]!.sentAt : null
  return (
    <li className="card">
      <strong>{say('mine.toConfirm', { count: records.length })}</strong>
      <small>{only ? say('mine.toConfirmUntil', { until: end(only) }) : say('mine.toConfirmEach')}</small>
      <ul className="lines">
        {records.slice(0, shown).map(({ id, summary, sentAt }) => (
          <li key={id}>
            <Link href={toIncident(id)}>{summary ?? say('incident.noWords')}</Link>
            {!only && sentAt && <small>{say('mine.toConfirmBy', { until: end(sentAt) })}</small>}
            <AtOnce
              label={say('mine.iKnow')}
              document={ConfirmKnownDocument}
              variables={{ incidentId: id }}
              done={done}
            />
          </li>
        ))}
      </ul>
      <More kind="quiet" has={records.length > shown} onPress={() => setShown(records.length)} />
    </li>
  )
}

function Told({ to, what, more, small }: { to: string; what: string; more?: string; small?: string }) {
  return (
    <li>
      <Link href={toIncident(to)} className="card">
        <strong>{what}</strong>
        {more && <span>{more}</span>}
        {small && <small>{small}</small>}
      </Link>
    </li>
  )
}
