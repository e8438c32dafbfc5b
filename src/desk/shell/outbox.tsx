import { useCallback, useEffect, useRef, useState } from 'react'
import { useClient } from 'urql'
import { Link, useSearch } from 'wouter'
import { useOnline } from '../api/asking'
import { type Problem, problemOf } from '../api/problem'
import { type Kept, onOutboxChange, outboxOf, putInOutbox, takeOutOfOutbox } from '../drafts/outbox'
import { LogItDocument, type LogIncidentInput } from '../made/graphql'
import { Alert } from '../parts/alert'
import { Arrived } from '../parts/problem'
import { Button } from '../parts/button'
import { keptIn, toIncident, toKept } from '../paths'
import { useSay } from '../say/language'
import { useViewer } from '../viewer/viewer'

const AGAIN_MS = 15_000

/** Nothing is wrong with what was typed: it is tried again. */
const LATER: readonly Problem['kind'][] = ['offline', 'signedOut', 'tooMuch']

/** Why something was not taken, in the server’s sentences without the names of its fields. */
function refusalOf({ message, fields, arrived }: Problem): Pick<Kept<unknown>, 'refused' | 'arrived'> {
  const said = Object.values(fields).join(' ') || message
  // Where the server has no sentence for people, it broke down: the desk says so in its own.
  return { refused: said ?? 'fault', ...(arrived === undefined ? {} : { arrived }) }
}

/** What was logged without a connection: sent as soon as there is one, once each, and told of. */
export function Outbox() {
  const say = useSay()
  const { id } = useViewer()
  const client = useClient()
  const online = useOnline()
  const [kept, setKept] = useState<Kept<LogIncidentInput>[]>([])
  const [sent, setSent] = useState<{ id: string; reference: string }[]>([])
  const busy = useRef(false)
  // What is open in the form says there why it was not taken.
  const inForm = keptIn(useSearch())

  const send = useCallback(async () => {
    if (busy.current) return
    busy.current = true
    try {
      for (const one of await outboxOf<LogIncidentInput>(id)) {
        if (one.refused) continue
        const { data, error } = await client.mutation(LogItDocument, { input: one.value })
        const problem = error && problemOf(error)
        if (data) {
          await takeOutOfOutbox(id, one.key)
          setSent((before) => [...before, data.logIncident])
        } else if (problem && !LATER.includes(problem.kind)) await putInOutbox(id, { ...one, ...refusalOf(problem) })
      }
      // Another window may have sent what this one still shows.
      setKept(await outboxOf(id))
    } finally {
      busy.current = false
    }
  }, [client, id])

  useEffect(() => {
    const look = () => void outboxOf<LogIncidentInput>(id).then(setKept)
    look()
    return onOutboxChange(look)
  }, [id])
  useEffect(() => {
    if (online) void send()
  }, [online, send])

  const waiting = kept.filter(({ refused }) => !refused)
  const some = waiting.length > 0
  useEffect(() => {
    if (!some) return undefined
    // A browser says that it is connected wherever there is a network, be there anything behind it or not.
    const timer = setInterval(() => void send(), AGAIN_MS)
    return () => clearInterval(timer)
  }, [some, send])
  return (
    <>
      {some && (
        <Alert>
          <p>{say('outbox.waiting', { count: waiting.length })}</p>
          <Button onPress={() => void send()}>{say('outbox.now')}</Button>
        </Alert>
      )}
      {kept
        .filter(({ key, refused }) => refused && key !== inForm)
        .map(({ key, value, typed, refused, arrived }) => (
          <Alert key={key}>
            {arrived ? <Arrived incidentId={arrived} /> : <p>{say('outbox.refused')}</p>}
            {!arrived && <p>{refused === 'fault' ? say('problem.fault') : refused}</p>}
            <blockquote>{value.summary}</blockquote>
            {typed && <Link href={toKept(key)}>{say('outbox.open')}</Link>}
            <Button onPress={() => void takeOutOfOutbox(id, key)}>{say('outbox.away')}</Button>
          </Alert>
        ))}
      {sent.map((incident) => (
        <p key={incident.id} role="status" className="calm">
          {say('outbox.sent')} <Link href={toIncident(incident.id)}>{incident.reference}</Link>
        </p>
      ))}
    </>
  )
}
