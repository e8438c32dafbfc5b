import { useState } from 'react'
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
import { dateHere, now } from '../now'
import { Alert } from '../parts/alert'
import { Button } from '../parts/button'
import { Choice, Choices } from '../parts/choices'
import { Problem } from '../parts/problem'
import { Screen } from '../parts/screen'
import { Waiting } from '../parts/waiting'
import { Words } from '../parts/words'
import { toIncident } from '../paths'
import { useSay } from '../say/language'
import { useViewer } from '../viewer/viewer'
import { More } from './more'
import { type KeptToLog, useKept } from './kept'
import { SameDay } from './same-day'
import { begin, contextOf, inputOf, missing, occurredAt, tickedSince, type ToLog, WHEN, type When } from './to-log'
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
  const draft = useDraft<ToLog>(kept ? `log/${kept.key}` : 'log', () =>
    kept
      ? { ...kept.typed, key: crypto.randomUUID(), sent: '' }
      : begin(stores[0]?.code ?? '', crypto.randomUUID(), now()),
  )
  if (!draft) return <Waiting />
  const forget = () => {
    draft.forget()
    if (kept) void takeOutOfOutbox(id, kept.key)
  }
  return <Form key={draft.value.begunAt} {...draft} forget={forget} kept={kept} toLog={draft.value} />
}

interface FormProps {
  toLog: ToLog
  kept: Kept<unknown> | null
  found: boolean
  change: (part: Partial<ToLog>) => void
  forget: () => void
}

function Form({ toLog, kept, found, change, forget }: FormProps) {
  const say = useSay()
  const viewer = useViewer()
  const [, go] = useLocation()
  const client = useClient()
  const log = useSendingOnce<LogItMutation, LogItMutationVariables, ToLog>(LogItDocument)
  const [similar, setSimilar] = useState<Similar[]>([])
  const [tried, setTried] = useState(false)
  const [looking, setLooking] = useState(false)
  const day = dateHere(occurredAt(toLog) ?? toLog.begunAt)
  const roster = useAsk(RosterDocument, { store: toLog.store, date: day })
  const conditions = roster.data?.store?.conditionsOn ?? []
  const shown = contextOf(toLog, conditions)
  // Where the roster of a day is not there, everybody of the store is.
  const people = (roster.data?.employees.edges.length ? roster.data.employees : roster.data?.everybody)?.edges ?? []
  const lacking = tried ? missing(toLog) : []

  const send = async () => {
    const input = inputOf(toLog, conditions)
    const sent = await log.send({ value: toLog, change }, { input })
    if (!sent) return
    forget()
    go(toIncident(sent.logIncident.id), { state: { logged: sent.logIncident.reference } })
  }
  const lookAndSend = async () => {
    setTried(true)
    if (missing(toLog).length > 0 || looking) return
    // What may have arrived would be found there as another.
    if (sentBefore(toLog)) return send()
    setLooking(true)
    const found = await client.query(SimilarDocument, asIt(toLog, day), { requestPolicy: 'network-only' })
    setLooking(false)
    const others = found.data?.similarIncidents ?? []
    if (others.length > 0) setSimilar(others)
    else await send()
  }
  /** There is no connection: it goes as soon as there is one, and this form is free for the next. */
  const keep = async () => {
    const sent = sentBefore(toLog) as LogItMutationVariables | undefined
    const value = sent?.input ?? inputOf(toLog, conditions)
    await putInOutbox(viewer.id, { key: toLog.key, value, typed: { ...toLog, sent: '' } })
    forget()
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
          <p>{say('log.refused')}</p>
          <p>{kept.refused === 'fault' ? say('problem.fault') : kept.refused}</p>
          <Button kind="quiet" onPress={() => (forget(), go('/'))}>
            {say('deed.away')}
          </Button>
        </Alert>
      )}
      {found && !kept && (
        <p className="quiet-text">
          {say('log.found', { when: say.moment(toLog.begunAt) })}{' '}
          <Button kind="quiet" onPress={forget}>
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
      {toLog.when === 'earlier' && (
        <Words label={say('log.time')} type="time" lines={1} value={toLog.time} onChange={(time) => change({ time })} />
      )}
      {toLog.when === 'other' && (
        <Words
          label={say('log.moment')}
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
        <Button kind="quiet" onPress={forget}>
          {say('deed.away')}
        </Button>
      )}
      {log.problem?.kind === 'offline' && (
        <Alert>
          <p>{say('log.keepText')}</p>
          <Button kind="main" onPress={() => void keep()}>
            {say('log.keep')}
          </Button>
        </Alert>
      )}
      {similar.length > 0 && <SameDay incidents={similar} />}
      {similar.length > 0 ? (
        <Button kind="main" pending={log.sending} onPress={() => void send()}>
          {say('log.another')}
        </Button>
      ) : (
        <Button kind="main" type="submit" pending={log.sending || looking}>
          {say('log.send')}
        </Button>
      )}
    </form>
  )
}

/** What to look for before a second is logged. */
const asIt = ({ store, person }: ToLog, onDate: string) => ({ store, onDate, employee: person?.number ?? null })
