import { useEffect, useState } from 'react'
import { useClient } from 'urql'
import { useLocation } from 'wouter'
import { useAsk } from '../api/asking'
import { besides } from '../api/problem'
import { useSendingOnce } from '../api/sending-once'
import { sentBefore } from '../api/sent'
import { type Kept, putInOutbox, takeOutOfOutbox } from '../drafts/outbox'
import { useDraft } from '../drafts/drafts'
import {
  type Cause,
  type ContextFactor,
  LogItDocument,
  type LogItMutation,
  type LogItMutationVariables,
  RosterDocument,
  SimilarDocument,
  type SimilarQuery,
} from '../made/graphql'
import { dateAt, type Zone } from '../clock'
import { now } from '../now'
import { Alert } from '../parts/alert'
import { Button } from '../parts/button'
import { Choice, Choices } from '../parts/choices'
import { Arrived, Problem } from '../parts/problem'
import { Screen } from '../parts/screen'
import { Waiting } from '../parts/waiting'
import { Words } from '../parts/words'
import { toIncident } from '../paths'
import { AtStore, useZone } from '../say/at-store'
import { useSay } from '../say/language'
import { useViewer } from '../viewer/viewer'
import { More } from './more'
import { begunAgain, type KeptToLog, useKept } from './kept'
import { SameDay } from './same-day'
import {
  begin,
  changed,
  contextOf,
  inputOf,
  isNoLonger,
  missing,
  occurredAt,
  tickedSince,
  type ToLog,
  WHEN,
  type When,
} from './to-log'
import { Who } from './who'

const CAUSES: readonly Cause[] = ['UNKNOWN', 'CUSTOMER', 'PROCESS', 'MANAGEMENT', 'OFFER', 'EMPLOYEE']
/** What a manager can see from outside; what weighs on somebody is theirs to tell, in confidence. */
const GOING_ON: readonly ContextFactor[] = [
  'UNDERSTAFFED',
  'PEAK_DEMAND',
  'SYSTEM_OUTAGE',
  'ABUSIVE_CUSTOMER',
  'LONG_SHIFT',
  'CONSECUTIVE_SHIFTS',
  'NEW_TO_TASK',
  'UNCLEAR_POLICY',
  'CONFLICTING_INSTRUCTION',
  'STOCK_UNAVAILABLE',
]

type Similar = SimilarQuery['similarIncidents'][number]

/** One screen to log what went wrong: six taps and a sentence. It is kept as it is typed, and sent once. */
export default function LogIt() {
  const say = useSay()
  const kept = useKept()
  return (
    <Screen title={say('log.title')}>
      {kept === undefined ? <Waiting /> : <Begun key={kept?.key ?? ''} kept={kept} />}
    </Screen>
  )
}

/** What was begun here; or what was kept without a connection and could not be logged, as it was typed. */
function Begun({ kept }: { kept: KeptToLog | null }) {
  const { id, stores } = useViewer()
  const [round, setRound] = useState(0)
  const draft = useDraft<ToLog>(kept ? `log/${kept.key}` : 'log', () =>
    kept ? begunAgain(kept) : begin(stores[0]?.code ?? '', crypto.randomUUID()),
  )
  if (!draft) return <Waiting />
  const forget = (putBy?: string) => {
    draft.forget()
    setRound(round + 1)
    // What was put by again under the same key waits there now.
    if (kept && kept.key !== putBy) void takeOutOfOutbox(id, kept.key)
  }
  return (
    <AtStore timeZone={stores.find(({ code }) => code === draft.value.store)?.timeZone}>
      <Form
        key={round}
        {...draft}
        forget={forget}
        kept={kept}
        toLog={draft.value}
        change={(part) => draft.change(changed(draft.value, part, now()))}
      />
    </AtStore>
  )
}

interface FormProps {
  toLog: ToLog
  kept: Kept<unknown> | null
  found: boolean
  change: (part: Partial<ToLog>) => void
  /** Of what was put by, `putBy` is its key. */
  forget: (putBy?: string) => void
}

function Form({ toLog, kept, found, change, forget }: FormProps) {
  const say = useSay()
  const viewer = useViewer()
  const [, go] = useLocation()
  const client = useClient()
  const log = useSendingOnce<LogItMutation, LogItMutationVariables, ToLog>(LogItDocument)
  const zone = useZone()
  const [looked, setLooked] = useState<{ of: string; found: Similar[] }>()
  const [tried, setTried] = useState(false)
  const [looking, setLooking] = useState(false)
  const [keepsNothing, setKeepsNothing] = useState(false)
  const day = dateAt(occurredAt(toLog, zone) ?? (toLog.begunAt || now()), zone)
  const roster = useAsk(RosterDocument, { store: toLog.store, date: day })
  const conditions = roster.data?.store?.conditionsOn ?? []
  const shown = contextOf(toLog, conditions)
  // Where the roster of a day is not there, everybody of the store is.
  const people = (roster.data?.employees.edges.length ? roster.data.employees : roster.data?.everybody)?.edges ?? []
  const lacking = tried ? missing(toLog, zone) : []
  // What was found for somebody else, or another day, is not about this.
  const asIt = { store: toLog.store, onDate: day, employee: toLog.person?.number ?? null }
  const of = Object.values(asIt).join('/')
  const similar = looked?.of === of ? looked.found : []
  const atTheTime = useNoLonger(toLog, zone)
  const clock = say.clock()
  const hint = clock ? { hint: say('clock.typed', { clock }) } : {}

  const send = async () => {
    const input = inputOf(toLog, conditions, zone)
    const sent = await log.send({ value: toLog, change }, { input })
    if (!sent) return
    forget()
    go(toIncident(sent.logIncident.id), { state: { logged: sent.logIncident.reference } })
  }
  const lookAndSend = async () => {
    setTried(true)
    if (missing(toLog, zone).length > 0 || looking) return
    // What may have arrived would be found there as another.
    if (sentBefore(toLog)) return send()
    setLooking(true)
    const found = await client.query(SimilarDocument, asIt, { requestPolicy: 'network-only' })
    setLooking(false)
    const others = found.data?.similarIncidents ?? []
    if (others.length > 0) setLooked({ of, found: others })
    else await send()
  }
  /** There is no connection: it goes as soon as there is one, and this form is free for the next. */
  const keep = async () => {
    const sent = sentBefore(toLog) as LogItMutationVariables | undefined
    const value = sent?.input ?? inputOf(toLog, conditions, zone)
    try {
      await putInOutbox(viewer.id, { key: toLog.key, value, typed: { ...toLog, sent: '' } })
    } catch {
      return setKeepsNothing(true)
    }
    forget(toLog.key)
    go('/')
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void lookAndSend()
      }}
    >
      {kept && (
        <Alert>
          {kept.arrived ? (
            <Arrived incidentId={kept.arrived} />
          ) : (
            <>
              <p>{say('log.refused')}</p>
              <p>{kept.refused === 'fault' ? say('problem.fault') : kept.refused}</p>
            </>
          )}
          <Button kind="quiet" onPress={() => (forget(), go('/'))}>
            {say('deed.away')}
          </Button>
        </Alert>
      )}
      {found && !kept && (
        <p className="quiet-text">
          {say('log.found', { when: say.moment(toLog.begunAt) })}{' '}
          <Button kind="quiet" onPress={() => forget()}>
            {say('log.anew')}
          </Button>
        </p>
      )}
      {viewer.stores.length > 1 && (
        <Choice
          label={say('today.store')}
          options={viewer.stores.map(({ code, name }) => ({ value: code, name }))}
          value={toLog.store}
          onChange={(store) => change({ store, person: undefined, ticked: {} })}
        />
      )}
      <Who
        store={toLog.store}
        roster={people.map(({ node }) => node)}
        chosen={toLog.person}
        onChoose={(person) => change({ person })}
        wrong={lacking.includes('person') ? say('log.missing.person') : undefined}
      />
      <Choice
        label={say('log.when')}
        options={WHEN.map((when) => ({ value: when, name: say(`log.when.${when}`) }))}
        value={toLog.when}
        onChange={(when) => change({ when: when as When })}
      />
      {atTheTime && <p className="quiet-text">{say('log.whenItIs', { when: say.moment(atTheTime) })}</p>}
      {toLog.when === 'earlier' && (
        <Words
          label={say('log.time')}
          {...hint}
          type="time"
          lines={1}
          value={toLog.time}
          onChange={(time) => change({ time })}
        />
      )}
      {toLog.when === 'other' && (
        <Words
          label={say('log.moment')}
          {...hint}
          type="datetime-local"
          lines={1}
          value={toLog.moment}
          onChange={(moment) => change({ moment })}
        />
      )}
      {lacking.includes('when') && <p className="wrong">{say('log.missing.when')}</p>}
      <Words
        label={say('log.summary')}
        hint={say('log.summaryHint')}
        value={toLog.summary}
        onChange={(summary) => change({ summary })}
        wrong={lacking.includes('summary') ? say('log.missing.summary') : log.problem?.fields['input.summary']}
      />
      <Choice
        label={say('log.cause')}
        options={CAUSES.map((cause) => ({ value: cause, name: say.word('log.cause', cause) }))}
        value={toLog.cause}
        onChange={(cause) => change({ cause: cause as Cause })}
      />
      {lacking.includes('whose') && <p className="wrong">{say('log.missing.whose')}</p>}
      <Choices
        label={say('log.context')}
        options={GOING_ON.map((factor) => ({ value: factor, name: say.word('context', factor) }))}
        value={shown}
        onChange={(context) => change({ ticked: tickedSince(toLog.ticked, shown, context) })}
      />
      <More toLog={toLog} change={change} wrong={log.problem?.fields ?? {}} />
      <Problem of={besides(log.problem, ['summary'])} />
      {log.problem?.kind === 'sentBefore' && !kept && (
        <Button kind="quiet" onPress={() => forget()}>
          {say('deed.away')}
        </Button>
      )}
      {log.problem?.kind === 'offline' && (
        <Alert>
          <p>{say(keepsNothing ? 'log.keepsNothing' : 'log.keepText')}</p>
          <Button kind="main" onPress={() => void keep()}>
            {say('log.keep')}
          </Button>
        </Alert>
      )}
      {similar.length > 0 && <SameDay incidents={similar} />}
      {similar.length > 0 ? (
        // Another one than that which was pressed to come here: a second Enter on that one presses nothing.
        <Button key="another" kind="main" pending={log.sending} onPress={() => void send()}>
          {say('log.another')}
        </Button>
      ) : (
        <Button key="log" kind="main" type="submit" pending={log.sending || looking}>
          {say('log.send')}
        </Button>
      )}
    </form>
  )
}

const MINUTE_MS = 60_000

/** When "just now" or "earlier today" is by now, looked at again each minute: a form stands open for long. */
function useNoLonger(toLog: ToLog, zone: Zone): string | undefined {
  const [at, setAt] = useState(now)
  useEffect(() => {
    const timer = setInterval(() => setAt(now()), MINUTE_MS)
    return () => clearInterval(timer)
  }, [])
  return isNoLonger(toLog, at, zone)
}
