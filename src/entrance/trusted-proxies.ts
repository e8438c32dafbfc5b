import { isIP } from 'node:net'

/** Names of addresses that nobody has on the internet. */
const RANGES: ReadonlySet<string> = new Set(['loopback', 'linklocal', 'uniquelocal'])

/**
 * The machines of TRUSTED_PROXIES, whose X-Forwarded-For says from where a request comes; what anybody else sends there counts for
 * nothing. Adds to `problems` what is wrong.
 */
export function proxiesFrom(environment: Record<string, string | undefined>, problems: string[]): string[] {
  const proxies = (environment.TRUSTED_PROXIES ?? '').split(',').flatMap((one) => one.trim() || [])
  for (const proxy of proxies)
    if (!RANGES.has(proxy) && !isAddressOrNetwork(proxy))
      problems.push(
        `TRUSTED_PROXIES must be addresses such as 10.0.0.5 or 10.0.0.0/24, or loopback, linklocal or uniquelocal, with a comma between; one is "${proxy}".`,
      )
  return proxies
}

/** A network of all there are is none: anybody could say where they come from. */
function isAddressOrNetwork(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/')
  const kind = isIP(address)
  if (kind === 0 || more.length > 0) return false
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) >= 1 && Number(bits) <= (kind === 4 ? 32 : 128))
}
