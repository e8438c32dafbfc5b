import type { IncomingHttpHeaders } from 'node:http'

/**
 * Whom a page of the desk shows as signed in, by their id. All windows of a browser share one cookie, so somebody else may have signed
 * in since in another: what is typed under one name must not be recorded as another's. Who sends a bearer token has no need of it.
 */
const SHOWN = 'reprieve-viewer'
/** The same on a WebSocket, where browsers send no header: a parameter of the connection. */
const SHOWN_ON_SOCKET = 'viewer'

export function shownIn(headers: IncomingHttpHeaders): string | undefined {
  const said = headers[SHOWN]
  return Array.isArray(said) ? said.join() : said
}

export function shownOn(connectionParams: Record<string, unknown> | undefined): string | undefined {
  const said = connectionParams?.[SHOWN_ON_SOCKET]
  return typeof said === 'string' ? said : undefined
}
