import { Inject, Injectable } from '@nestjs/common'
import { createRemoteJWKSet, errors, importJWK, importSPKI, jwtVerify, type JWTVerifyOptions } from 'jose'
import { LRUCache } from 'lru-cache'
import { unauthenticated } from '../graphql/errors.js'
import { Clock } from '../time/clock.js'
import { ALGORITHMS, type TokenSettings } from './token-settings.js'

export const TOKEN_SETTINGS = Symbol('what tokens are checked with')

/** How long a checked token is taken as checked, so that a key taken out of the set is soon refused. */
const REMEMBERED_MS = 60_000

type Check = (token: string) => Promise<{ payload: { sub?: string; exp?: number } }>

/** Checks signature, algorithm and expiry of tokens; `sub` is the employee's number. */
@Injectable()
export class TokenVerifier {
  private readonly check: Promise<Check>
  private readonly checked = new LRUCache<string, { number: string; expiresAt: number }>({
    max: 10_000,
    ttl: REMEMBERED_MS,
  })

  constructor(
    @Inject(TOKEN_SETTINGS) settings: TokenSettings,
    private readonly clock: Clock,
  ) {
    this.check = checkWith(settings, clock)
    this.check.catch(() => undefined) // told to whoever asks first
  }

  /** The employee's number in a good token. Throws UNAUTHENTICATED otherwise. */
  async numberIn(token: string): Promise<string> {
    const known = this.checked.get(token)
    if (known && known.expiresAt > this.clock.milliseconds()) return known.number
    const { payload } = await (
      await this.check
    )(token).catch((error: unknown) => {
      throw refusal(error)
    })
    if (!payload.sub) throw unauthenticated('This token names nobody: its "sub" must be an employee number.')
    this.checked.set(token, { number: payload.sub, expiresAt: payload.exp! * 1000 })
    return payload.sub
  }
}

async function checkWith(settings: TokenSettings, clock: Clock): Promise<Check> {
  const asOfNow = (options: JWTVerifyOptions): JWTVerifyOptions => ({
    ...options,
    requiredClaims: ['exp', 'sub'],
    currentDate: new Date(clock.milliseconds()),
  })
  if (settings.kind === 'embedded') {
    const key = await importJWK({ ...settings.key, d: undefined }, 'EdDSA')
    return (token) => jwtVerify(token, key, asOfNow({ algorithms: ['EdDSA'] }))
  }
  const claims = { issuer: settings.issuer, audience: settings.audience }
  if (settings.kind === 'publicKey') {
    const key = await importSPKI(settings.pem, settings.algorithm)
    return (token) => jwtVerify(token, key, asOfNow({ ...claims, algorithms: [settings.algorithm] }))
  }
  const keys = createRemoteJWKSet(settings.url)
  return (token) => jwtVerify(token, keys, asOfNow({ ...claims, algorithms: [...ALGORITHMS] }))
}

function refusal(error: unknown): Error {
  if (error instanceof errors.JWTExpired) return unauthenticated('This token has expired. Get a new one and send it.')
  if (error instanceof errors.JOSEError)
    return unauthenticated('This token is not one that this server accepts. Get a new one and send it.')
  return error as Error
}
