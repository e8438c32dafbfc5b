import { useState } from 'react'
import { Link } from 'wouter'
import { type Asked, useAsk } from '../api/asking'
import { MoreOfAKindDocument, type TodayQuery, type WaitingHereFragment, type WaitingKind } from '../made/graphql'
import { LeaveToConfirm } from '../parts/leave-to-confirm'
import { More } from '../parts/more'
import { Problem } from '../parts/problem'
import { Waiting } from '../parts/waiting'
import { toIncident } from '../paths'
import { type Key, useSay } from '../say/language'

/** What waits, in the order in which to see to it. A kind that is not here yet comes last, by its own name. */
const KINDS: Readonly<Record<WaitingKind, Key>> = {
  STATEMENT_ASKED_OF_ME: 'today.STATEMENT_ASKED_OF_ME',
  RECORD_TO_CONFIRM: 'today.RECORD_TO_CONFIRM',
  MY_STEP_DUE: 'today.MY_STEP_DUE',
  MY_HEARING: 'today.MY_HEARING',
  ATTRIBUTION_TO_ANSWER: 'today.ATTRIBUTION_TO_ANSWER',
  REASSIGNMENT_TO_AGREE: 'today.REASSIGNMENT_TO_AGREE',
  CORRECTION_TO_DECIDE: 'today.CORRECTION_TO_DECIDE',
  LEAVE_TO_CONFIRM: 'today.LEAVE_TO_CONFIRM',
  REMEDY_EXCEPTION: 'today.REMEDY_EXCEPTION',
  LETTING_GO: 'today.LETTING_GO',
  STATEMENT_ARRIVED: 'today.STATEMENT_ARRIVED',
  REOPENED: 'today.REOPENED',
  STEP_DUE: 'today.STEP_DUE',
  REASSIGNMENT_ENDING: 'today.REASSIGNMENT_ENDING',
  CHECK_DUE: 'today.CHECK_DUE',
  UNANSWERED: 'today.UNANSWERED',
  TO_CLOSE: 'today.TO_CLOSE',
}
const ORDER = Object.keys(KINDS) as WaitingKind[]

/** What waits for whoever is signed in, with counts. */
export function WhatWaits({ asked: { data, waiting, problem, again } }: { asked: Asked<TodayQuery> }) {
  const say = useSay()
  const kinds = [...(data?.waitingForMe ?? [])].sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind))
  return (
    <>
      <Problem of={problem} again={again} />
      {waiting && <Waiting />}
      {data && kinds.every(({ count }) => count === 0) && <p className="calm">{say('today.nothing')}</p>}
      {kinds.map((one) => (
        <OfAKind key={one.kind} waits={one} again={again} />
      ))}
    </>
  )
}

/** What of a kind waits: the first of it, and all that is counted where somebody asks for more. */
function OfAKind({ waits, again }: { waits: WaitingHereFragment; again: () => void }) {
  const say = useSay()
  const [all, setAll] = useState(false)
  const more = useAsk(MoreOfAKindDocument, { waiting: waits.kind }, { pause: !all })
  const { kind, count, incidents, leave } = more.data?.waitingForMe[0] ?? waits
  const hasMore = !all && count > incidents.length + leave.length
  const done = () => {
    again()
    if (all) more.again()
  }
  return (
    <section {...(count > 0 ? { 'aria-labelledby': kind } : {})}>
      {count > 0 && <h2 id={kind}>{say(KINDS[kind], { count })}</h2>}
      {/* Also where nothing waits any more: what was just confirmed stands there yet. */}
      {kind === 'LEAVE_TO_CONFIRM' && <LeaveToConfirm leave={leave} done={done} />}
      <ul className="cards">
        {incidents.map((incident) => (
          <li key={incident.id}>
            <Link href={toIncident(incident.id)} className="card">
              <strong>{incident.employee?.name ?? say('incident.nobody')}</strong>
              <span>{incident.summary ?? say('incident.noWords')}</span>
              <small>
                {say.at(incident.store.timeZone).moment(incident.occurredAt)} · {incident.reference}
              </small>
            </Link>
          </li>
        ))}
      </ul>
      <Problem of={more.problem} again={more.again} />
      {more.waiting && <Waiting />}
      <More has={hasMore} onPress={() => setAll(true)} />
      {all && count >= MOST_COUNTED && <p>{say('today.mayBeMore', { count })}</p>}
    </section>
  )
}

/** The server counts no further. */
const MOST_COUNTED = 100
