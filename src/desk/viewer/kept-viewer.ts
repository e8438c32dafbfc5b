import { createStore, del, get, set } from 'idb-keyval'
import type { Viewer } from './viewer'

/** Who signed in on this device last, until they sign out: so that the desk opens for them without a connection. */
const store = createStore('reprieve-viewer', 'viewer')
const KEY = 'last'

export const keepViewer = (viewer: Viewer): Promise<void> => set(KEY, viewer, store).catch(() => undefined)
export const keptViewer = (): Promise<Viewer | undefined> => get<Viewer>(KEY, store).catch(() => undefined)
export const forgetViewer = (): Promise<void> => del(KEY, store).catch(() => undefined)
