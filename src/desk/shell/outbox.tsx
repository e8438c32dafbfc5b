import { useCallback, useEffect, useRef, useState } from 'react'
import { useClient } from 'urql'
import { Link } from 'wouter'
import { useOnline } from '../api/asking'
import { problemOf } from '../api/problem'
import { type Kept, onOutboxChange, outboxOf, putInOutbox, takeOutOfOutbox } from '../drafts/outbox'
import { LogItDocument, type LogIncidentInput } from '../made/graphql'
import { Alert } from '../parts/alert'
import { Button } from '../parts/button'
import { toIncident } from '../paths'
import { useSay } from '../say/language'
import { useViewer } from '../viewer/viewer'

const AGAIN_MS = 15_000

/** What was logged without a connection: sent as soon as there is one, once each, and told of. */
export function Outbox() {
  const say = useSay()
  const { id } = useViewer()
  const client = useClient()
  const online = useOnline()
  const [kept, setKept] = useState<Kept<LogIncidentInput>[]>([])
  const [sent, setSent] = useState<{ id: string; reference: string }[]>([])
  const busy = useRef(false)

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
        } else if (problem && problem.kind !== 'offline' && problem.kind !== 'signedOut' && problem.kind !== 'tooMuch')
          await putInOutbox(id, { ...one, refused: problem.message ?? problem.kind })
      }
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
        .filter(({ refused }) => refused)
        .map(({ key, value, refused }) => (
          <Alert key={key}>
            <p>{say('outbox.refused')}</p>
            <p>{refused}</p>
            <blockquote>{value.summary}</blockquote>
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
