import { useState } from 'react'
import { Link } from 'wouter'
import { useAsk } from '../api/asking'
import { AskedOfMeDocument, type AskedOfMeQuery, ConfirmKnownDocument, type MyRecordQuery } from '../made/graphql'
import { AtOnce } from '../parts/at-once'
import { Done } from '../parts/done'
import { More } from '../parts/more'
import { Problem } from '../parts/problem'
import { useStays } from '../parts/stays'
import { Waiting } from '../parts/waiting'
import { toIncident } from '../paths'
import type { Zone } from '../clock'
import { useZone } from '../say/at-store'
import { useSay } from '../say/language'
import { atLeastUntil } from './days'

type Record = MyRecordQuery['viewer']['record']
type Asked = AskedOfMeQuery['waitingForMe'][number]

/** What is asked of somebody themselves, in the order in which it presses. What waits to be confirmed has a card of its own. */
const OWN = [
  'MY_HEARING',
  'ATTRIBUTION_TO_ANSWER',
  'STATEMENT_ASKED_OF_ME',
  'REASSIGNMENT_TO_AGREE',
  'MY_STEP_DUE',
] as const satisfies readonly Asked['kind'][]

/** What somebody asked of them, with the days that are left. */
export function WaitsForMe({ record, done }: { record: Record; done: () => void }) {
  const say = useSay()
  const { data, waiting, problem, again } = useAsk(AskedOfMeDocument, {})
  const asked = OWN.flatMap((own) => data?.waitingForMe.filter(({ kind, count }) => kind === own && count > 0) ?? [])
  const nothing = data !== undefined && asked.length + record.toConfirm.length === 0
  return (
    <>
      <Problem of={problem} again={again} />
      {waiting && <Waiting />}
      {nothing && <p className="calm">{say('mine.nothingWaits')}</p>}
      {asked.length + record.toConfirm.length > 0 && (
        <section aria-labelledby="waits">
          <h2 id="waits">{say('mine.waits')}</h2>
          <ul className="cards">
            {asked.map((one) => (
              <OfAKind key={one.kind} asked={one} record={record} />
            ))}
            <ToConfirm records={record.toConfirm} done={done} />
          </ul>
        </section>
      )}
    </>
  )
}

function OfAKind({ asked: { kind, count, incidents }, record }: { asked: Asked; record: Record }) {
  const say = useSay()
  return (
    <>
      {incidents.map(({ id, summary, statementRequestedAt, store: { timeZone } }) => {
        const told = { to: id, more: summary ?? say('incident.noWords') }
        switch (kind) {
          case 'MY_HEARING':
            return <Heard key={id} id={id} record={record} zone={timeZone} />
          case 'ATTRIBUTION_TO_ANSWER':
            return <Told key={id} {...told} what={say('mine.wasItYou')} />
          case 'STATEMENT_ASKED_OF_ME':
            return (
              <Told
                key={id}
                {...told}
                what={say('mine.asked')}
                small={
                  statementRequestedAt === null
                    ? undefined
                    : say('mine.askedUntil', {
                        until: say.at(timeZone).fully(atLeastUntil(statementRequestedAt, timeZone)),
                      })
                }
              />
            )
          case 'REASSIGNMENT_TO_AGREE': {
            const until = responsesTo(id, record).find((one) => one.kind === 'REASSIGNMENT')?.holdsUntil
            const small = until ? say('mine.holdsUntil', { until: say.at(timeZone).day(until) }) : undefined
            return <Told key={id} to={id} what={say('mine.toAgree')} small={small} />
          }
          default:
            return <Told key={id} {...told} what={say('mine.stepDue')} />
        }
      })}
      {count > incidents.length && <li>{say('mine.moreWait', { count: count - incidents.length })}</li>}
    </>
  )
}

/** The hearing, before anything is decided or on an appeal; its notes, once it was held. */
function Heard({ id, record, zone }: { id: string; record: Record; zone: Zone }) {
  const say = useSay()
  const hearings = responsesTo(id, record).flatMap(({ status, hearing, appeal }) =>
    status === 'AWAITING_HR' ? (hearing ?? []) : status === 'UNDER_APPEAL' ? (appeal?.hearing ?? []) : [],
  )
  const [hearing] = hearings
  const what = !hearing?.at
    ? say('mine.hearing')
    : hearing.heardAt === null
      ? say('mine.hearingAt', { when: say.at(zone).moment(hearing.at) })
      : say('mine.notes')
  return <Told to={id} what={what} />
}

const responsesTo = (id: string, record: Record) =>
  record.responses.edges.flatMap(({ node }) => (node.incidentId === id ? node : []))

/** So many are shown before somebody asks for more: a file from elsewhere can bring years of them in one night. */
const AT_FIRST = 3

function ToConfirm({ records, done }: { records: Record['toConfirm']; done: () => void }) {
  const say = useSay()
  const zone = useZone()
  const [shown, setShown] = useState(AT_FIRST)
  const { rows, isDone, did } = useStays(records, ({ id }) => id)
  if (records.length === 0) return null
  const many = shown + rows.filter(isDone).length
  const end = (sentAt: string) => say.fully(atLeastUntil(sentAt, zone))
  const only = records.length === 1 ? records[0]!.sentAt : null
  return (
    <li className="card">
      <strong>{say('mine.toConfirm', { count: records.length })}</strong>
      <small>{only ? say('mine.toConfirmUntil', { until: end(only) }) : say('mine.toConfirmEach')}</small>
      <ul className="lines">
        {rows.slice(0, many).map((row) => (
          <li key={row.id}>
            <Link href={toIncident(row.id)}>{row.summary ?? say('incident.noWords')}</Link>
            {!only && row.sentAt && !isDone(row) && (
              <small>{say('mine.toConfirmBy', { until: end(row.sentAt) })}</small>
            )}
            {isDone(row) ? (
              <Done />
            ) : (
              <AtOnce
                label={say('mine.iKnow')}
                document={ConfirmKnownDocument}
                variables={{ incidentId: row.id }}
                done={() => (did(row), done())}
              />
            )}
          </li>
        ))}
      </ul>
      <More kind="quiet" has={rows.length > many} onPress={() => setShown(rows.length)} />
    </li>
  )
}

function Told({ to, what, more, small }: { to: string; what: string; more?: string; small?: string | undefined }) {
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
