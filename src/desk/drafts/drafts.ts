import { createStore, del, delMany, get, keys, set } from 'idb-keyval'
import { useEffect, useRef, useState } from 'react'
import { useViewer } from '../viewer/viewer'

/** What somebody has typed and not sent, kept on this device until it is sent or they sign out. */
const store = createStore('reprieve', 'drafts')

const unwritten = new Map<string, object | undefined>()
let writing: Promise<void> | undefined

/** Only the newest of each is written, one after the other: whoever types fast leaves no row of old writings behind them. */
function keep(key: string, value: object | undefined): void {
  unwritten.set(key, value)
  writing ??= writeAll().finally(() => (writing = undefined))
}

async function writeAll(): Promise<void> {
  for (const [key, value] of unwritten) {
    unwritten.delete(key)
    await (value ? set(key, value, store) : del(key, store)).catch(() => undefined)
  }
}

export interface Draft<Value> {
  value: Value
  change: (part: Partial<Value>) => void
  /** It was sent, or is not wanted any more. */
  forget: () => void
  /** Whether it was begun before, and not by opening this screen now. */
  found: boolean
}

/**
 * A form that outlives a lost connection, a sign-in that ended, and a closed page. Undefined until it is known whether
 * something was kept. Where the device keeps nothing (a private window), it lives as long as the page.
 */
export function useDraft<Value extends object>(name: string, begin: () => Value): Draft<Value> | undefined {
  const { id } = useViewer()
  const key = `${id}/${name}`
  const [state, setState] = useState<{ key: string; value: Value; found: boolean }>()
  const latest = useRef<Value>()
  useEffect(() => {
    let wanted = true
    void get<Value>(key, store)
      .catch(() => undefined)
      .then((kept) => {
        if (!wanted) return
        latest.current = kept ? { ...begin(), ...kept } : begin()
        setState({ key, value: latest.current, found: kept !== undefined })
      })
    return () => {
      wanted = false
    }
    // What a draft begins with is asked once for each.
  }, [key])
  if (state?.key !== key) return undefined
  return {
    value: state.value,
    found: state.found,
    change(part) {
      latest.current = { ...latest.current!, ...part }
      setState({ ...state, value: latest.current })
      keep(key, latest.current)
    },
    forget() {
      latest.current = begin()
      setState({ key, value: latest.current, found: false })
      keep(key, undefined)
    },
  }
}

/** Takes everything off this device that a person typed and did not send. */
export async function forgetDraftsOf(personId: string): Promise<void> {
  try {
    await writing
    const own = (await keys<string>(store)).filter((key) => key.startsWith(`${personId}/`))
    await delMany(own, store)
  } catch {
    // This device keeps nothing.
  }
}
