/**
 * All windows of a browser share one cookie: whoever signs in or out in one does so in all. Each tells the others, so that none goes on
 * showing who it was before.
 */
const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('reprieve-session')

export type Told = 'in' | 'out'
export const tellWindows = (what: Told): void => channel?.postMessage(what)

/** Calls back when somebody signed in or out in another window; and to look, when this one is looked at again. */
export function onOtherWindow(told: (what: Told) => void, look: () => void): () => void {
  const hear = ({ data }: MessageEvent<Told>) => told(data)
  const seen = () => document.visibilityState === 'visible' && look()
  channel?.addEventListener('message', hear)
  document.addEventListener('visibilitychange', seen)
  return () => {
    channel?.removeEventListener('message', hear)
    document.removeEventListener('visibilitychange', seen)
  }
}
