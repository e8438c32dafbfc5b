import { createStore, del, entries, set } from 'idb-keyval'

/** What was to be sent and could not be: kept on this device, each under the key that the server knows it again by. */
const store = createStore('reprieve-outbox', 'outbox')

export interface Kept<Value> {
  key: string
  value: Value
  /** What somebody typed, to open it in its form again. */
  typed?: object
  /** Why the server did not take it; undefined while it waits for a connection. */
  refused?: string
  /** Where something else had arrived under its key before: the incident that it is. */
  arrived?: string
}

const listeners = new Set<() => void>()
/** Calls back whenever something was put in or taken out, by this page. */
export function onOutboxChange(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

const changed = () => listeners.forEach((listener) => listener())

/** Throws where this device keeps nothing. */
export async function putInOutbox<Value>(personId: string, kept: Kept<Value>): Promise<void> {
  await set(`${personId}/${kept.key}`, kept, store)
  changed()
}

export async function takeOutOfOutbox(personId: string, key: string): Promise<void> {
  await del(`${personId}/${key}`, store)
  changed()
}

export async function outboxOf<Value>(personId: string): Promise<Kept<Value>[]> {
  const all = await entries<string, Kept<Value>>(store).catch(() => [])
  return all.flatMap(([key, kept]) => (key.startsWith(`${personId}/`) ? kept : []))
}
