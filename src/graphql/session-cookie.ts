import type { IncomingMessage } from 'node:http'

/**
 * The desk’s sign-in: the person’s token in a cookie that no script can read. Browsers send it by themselves, so it counts only
 * where the request tells that a page of this very server sent it. Everybody else sends a bearer token.
 */
const NAME = 'reprieve'
/** Where the page came by https, under a name that browsers let nobody else set: no other site of the domain, no plain http. */
const NAME_OVER_HTTPS = '__Host-reprieve'
/** A header that no form and no link of another site can send: see NOT_FORGED in graphql.module.ts. */
const PREFLIGHT = 'apollo-require-preflight'

/** Where the desk is opened, if a proxy hands on another host than the browser asked for; else undefined. */
export type OwnOrigin = string | undefined
export const OWN_ORIGIN = Symbol('where the desk is opened')

/** Whether a page of this server sent this, and no other site. Browsers state the origin of what is posted and of WebSockets. */
export function isOfOwnPage({ headers }: IncomingMessage, own: OwnOrigin): boolean {
  const { origin, host } = headers
  if (!origin || !URL.canParse(origin)) return false
  const asked = headers['sec-fetch-site']
  if (asked !== undefined && asked !== 'same-origin') return false
  return own === undefined ? new URL(origin).host === host : origin === own
}

/** Whether what was posted bears the header that another site’s page cannot send unasked. */
export const isPreflighted = ({ headers }: IncomingMessage): boolean => Boolean(headers[PREFLIGHT])

/**
 * Where the desk posts to the API, or listens, its cookie says who asks, as a bearer token would. An Authorization header that
 * was sent stays what it is.
 */
export function takeSession(request: IncomingMessage, own: OwnOrigin): void {
  const { headers, method } = request
  if (headers.authorization !== undefined || headers.cookie === undefined) return
  const listens = headers.upgrade?.toLowerCase() === 'websocket'
  if (!listens && !(method === 'POST' && isPreflighted(request))) return
  if (!isOfOwnPage(request, own)) return
  const token = valueOf(cookieName(request), headers.cookie)
  if (token) headers.authorization = `Bearer ${token}`
}

/** What signs somebody in: for as long as their token is good. Undefined where it is too long for browsers to keep. */
export function cookieFor(request: IncomingMessage, token: string, seconds: number): string | undefined {
  const cookie = `${cookieName(request)}=${token}; Max-Age=${Math.floor(seconds)}; ${attributes(request)}`
  return cookie.length > 4096 ? undefined : cookie
}

/** What signs them out. */
export const noCookie = (request: IncomingMessage): string =>
  `${cookieName(request)}=; Max-Age=0; ${attributes(request)}`

const overHttps = ({ headers }: IncomingMessage) => headers.origin?.startsWith('https:') ?? false
const cookieName = (request: IncomingMessage) => (overHttps(request) ? NAME_OVER_HTTPS : NAME)
const attributes = (request: IncomingMessage) =>
  `Path=/; HttpOnly; SameSite=Strict${overHttps(request) ? '; Secure' : ''}`

function valueOf(name: string, cookies: string): string | undefined {
  const found = cookies.split(';').find((cookie) => cookie.trim().startsWith(`${name}=`))
  return found?.trim().slice(name.length + 1)
}
