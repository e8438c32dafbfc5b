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

/** Networks that are larger hold strangers: with two halves of all there are anybody could say where they come from. */
const LEAST_BITS = { 4: 8, 6: 7 } as const

function isAddressOrNetwork(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/')
  const kind = isIP(address)
  if ((kind !== 4 && kind !== 6) || more.length > 0) return false
  if (bits === undefined) return true
  return /^\d{1,3}$/.test(bits) && Number(bits) >= LEAST_BITS[kind] && Number(bits) <= (kind === 4 ? 32 : 128)
}
