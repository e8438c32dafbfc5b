import { isMailAddress } from '../directory/mail-address.js'

/** How people are told outside of the server; undefined for a way that isn't set up. */
export interface OutsideSettings {
  mail: { server: URL; from: string } | undefined
  webhook: { to: URL; secret: string; privateAddresses: boolean } | undefined
  /** Where the desk is opened: what every message leads to. */
  link: URL | undefined
}

type Environment = Record<string, string | undefined>

const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/
export const isLoopback = ({ hostname }: URL): boolean => LOOPBACK.test(hostname)

/** Of MAIL_URL, MAIL_FROM, WEBHOOK_URL, WEBHOOK_SECRET and WEBHOOK_PRIVATE. Adds to `problems` what is wrong. */
export function outsideFrom(environment: Environment, link: URL | undefined, problems: string[]): OutsideSettings {
  const said = (name: string) => environment[name]?.trim() || undefined
  const [mailUrl, from, to, secret] = ['MAIL_URL', 'MAIL_FROM', 'WEBHOOK_URL', 'WEBHOOK_SECRET'].map(said)
  const privateAddresses = said('WEBHOOK_PRIVATE') === 'on'
  if (!['on', 'off', undefined].includes(said('WEBHOOK_PRIVATE'))) problems.push('WEBHOOK_PRIVATE must be on or off.')
  if (mailUrl && !isServer(mailUrl))
    problems.push('MAIL_URL must be the mail server, such as smtps://USER:PASSWORD@mail.example.com:465.')
  if (Boolean(mailUrl) !== Boolean(from)) problems.push('Set MAIL_URL and MAIL_FROM both, or neither.')
  if (from && !isMailAddress(from)) problems.push(`MAIL_FROM must be one address; it is "${from}".`)
  if (Boolean(to) !== Boolean(secret)) problems.push('Set WEBHOOK_URL and WEBHOOK_SECRET both, or neither.')
  if (to && !isTarget(to, privateAddresses))
    problems.push(
      'WEBHOOK_URL must be an https address without a name and password; http is for this machine alone, with WEBHOOK_PRIVATE=on.',
    )
  if (secret && !isSecret(secret))
    problems.push('WEBHOOK_SECRET must be whsec_ and 24 to 64 bytes in base64: make one with openssl rand -base64 32.')
  if ((mailUrl || to) && !link) problems.push('Set DESK_URL too: it is what each message to people leads to.')
  return {
    mail: mailUrl && from && isServer(mailUrl) ? { server: new URL(mailUrl), from } : undefined,
    webhook: to && secret && isTarget(to, privateAddresses) ? { to: new URL(to), secret, privateAddresses } : undefined,
    link,
  }
}

const isServer = (text: string) =>
  URL.canParse(text) && /^smtps?:$/.test(new URL(text).protocol) && new URL(text).host !== ''

function isTarget(text: string, privateAddresses: boolean): boolean {
  if (!URL.canParse(text)) return false
  const url = new URL(text)
  if (url.username || url.password) return false
  return url.protocol === 'https:' || (url.protocol === 'http:' && privateAddresses && isLoopback(url))
}

const isSecret = (text: string) => {
  const bytes = /^whsec_([A-Za-z0-9+/]+={0,2})$/.exec(text)?.[1]
  const length = bytes ? Buffer.from(bytes, 'base64').length : 0
  return length >= 24 && length <= 64
}
