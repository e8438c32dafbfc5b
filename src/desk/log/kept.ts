import { useEffect, useState } from 'react'
import { useSearch } from 'wouter'
import { type Kept, outboxOf } from '../drafts/outbox'
import { keptIn } from '../paths'
import { useViewer } from '../viewer/viewer'
import { asSent } from '../api/sent'
import type { ToLog } from './to-log'

/** Something that was kept without a connection and could not be logged, with what was typed. */
export type KeptToLog = Kept<unknown> & { typed: ToLog }

/**
 * What was kept, in the form again. Where the server broke down over it nobody knows whether it was logged: it goes once more as it was sent,
 * under its key. Else nothing of it was logged, or something else was: what stands here is new.
 */
export function begunAgain({ key, value, typed, refused, arrived }: KeptToLog): ToLog {
  if (refused !== 'fault' || arrived) return { ...typed, key: crypto.randomUUID(), sent: '' }
  return { ...typed, key, sent: asSent({ ...typed, key }, { input: value }) }
}

/** What the address names of it: null where it names nothing that is there, undefined until that is known. */
export function useKept(): KeptToLog | null | undefined {
  const { id } = useViewer()
  const key = keptIn(useSearch())
  const [found, setFound] = useState<{ key: string | null; kept: KeptToLog | null }>()
  useEffect(() => {
    let wanted = true
    void outboxOf(id).then((all) => {
      const kept = all.find((one): one is KeptToLog => one.key === key && one.typed !== undefined)
      if (wanted) setFound({ key, kept: kept ?? null })
    })
    return () => {
      wanted = false
    }
  }, [id, key])
  if (key === null) return null
  return found?.key === key ? found.kept : undefined
}
