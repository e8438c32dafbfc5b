import { importSPKI } from 'jose'
import { ALGORITHMS, type Claims, type TokenSettings } from './token-settings.js'

type Environment = Record<string, string | undefined>

/**
 * What JWT_PUBLIC_KEY or JWKS_URL say, or undefined where the development key may serve. Adds to `problems` what is wrong.
 * In production issuer and audience are required: without them a token that was made for another application, or by
 * another one with the same keys, would be good here.
 */
export async function tokensFrom(environment: Environment, problems: string[]): Promise<TokenSettings | undefined> {
  const pem = environment.JWT_PUBLIC_KEY?.replaceAll('\\n', '\n').trim()
  const address = environment.JWKS_URL?.trim()
  const production = environment.NODE_ENV === 'production'
  if (pem && address) problems.push('Set JWT_PUBLIC_KEY or JWKS_URL, not both.')
  if (!pem && !address) {
    if (production)
      problems.push(
        'In production tokens need a key: set JWKS_URL to your identity provider’s key set, or JWT_PUBLIC_KEY to its public key in PEM, and JWT_ISSUER and JWT_AUDIENCE.',
      )
    return undefined
  }
  const claims = claimsFrom(environment)
  if (production && !claims.issuer)
    problems.push('In production JWT_ISSUER is needed: the "iss" that your identity provider writes into its tokens.')
  if (production && !claims.audience)
    problems.push(
      'In production JWT_AUDIENCE is needed: the "aud" of tokens that are made for Reprieve, and for it alone.',
    )
  return pem ? publicKey(pem, environment, claims, problems) : keySet(address!, production, claims, problems)
}

const claimsFrom = (environment: Environment): Claims => ({
  issuer: environment.JWT_ISSUER?.trim() || undefined,
  audience: environment.JWT_AUDIENCE?.trim() || undefined,
  who: environment.JWT_CLAIM?.trim() || 'sub',
})

async function publicKey(pem: string, environment: Environment, claims: Claims, problems: string[]) {
  const algorithm = environment.JWT_ALGORITHM?.trim() || 'RS256'
  if (!(ALGORITHMS as readonly string[]).includes(algorithm))
    problems.push(`JWT_ALGORITHM must be one of ${ALGORITHMS.join(', ')}; it is "${algorithm}".`)
  if (!pem.startsWith('-----BEGIN PUBLIC KEY-----'))
    problems.push('JWT_PUBLIC_KEY must be a public key in PEM: it begins with -----BEGIN PUBLIC KEY-----.')
  else
    await importSPKI(pem, algorithm).catch(() =>
      problems.push(
        `JWT_PUBLIC_KEY is no whole public key for ${algorithm}: check that nothing is cut off, and JWT_ALGORITHM.`,
      ),
    )
  return { kind: 'publicKey' as const, pem, algorithm, ...claims }
}

const THIS_MACHINE = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/

/** Over http whoever is on the way could hand out keys of their own: in production only from this machine. */
function keySet(address: string, production: boolean, claims: Claims, problems: string[]): TokenSettings | undefined {
  const url = URL.canParse(address) ? new URL(address) : undefined
  if (!url || !/^https?:$/.test(url.protocol)) {
    problems.push(`JWKS_URL must be an http or https address; it is "${address}".`)
    return undefined
  }
  if (production && url.protocol === 'http:' && !THIS_MACHINE.test(url.hostname))
    problems.push(`In production JWKS_URL must be an https address; it is "${address}".`)
  return { kind: 'jwks', url, ...claims }
}
