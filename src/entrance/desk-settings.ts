/** How people sign in to the desk. */
export interface DeskSettings {
  /** Where it is opened, if a proxy hands on another host than the browser asked for. */
  url: URL | undefined
  /** The identity provider, with the client that is registered there for the desk; undefined where links sign in. */
  oidc: { issuer: string; clientId: string; scope: string } | undefined
}

type Environment = Record<string, string | undefined>

/** Of DESK_URL, OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_SCOPE. Adds to `problems` what is wrong. */
export function deskFrom(environment: Environment, problems: string[]): DeskSettings {
  const said = (name: string) => environment[name]?.trim() || undefined
  const isSite = (text: string) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)
  const url = said('DESK_URL')
  const issuer = said('OIDC_ISSUER')
  const clientId = said('OIDC_CLIENT_ID')
  if (url && !(isSite(url) && new URL(url).origin === url.replace(/\/$/, '')))
    problems.push(`DESK_URL must be the address of the site, such as https://reprieve.example.com; it is "${url}".`)
  if (issuer && !isSite(issuer)) problems.push(`OIDC_ISSUER must be an http or https address; it is "${issuer}".`)
  if (Boolean(issuer) !== Boolean(clientId))
    problems.push('Set OIDC_ISSUER and OIDC_CLIENT_ID both, or neither: the desk signs people in with them.')
  return {
    url: url && isSite(url) ? new URL(url) : undefined,
    oidc: issuer && clientId ? { issuer, clientId, scope: said('OIDC_SCOPE') ?? 'openid' } : undefined,
  }
}
