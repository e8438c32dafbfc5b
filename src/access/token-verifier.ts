import { Inject, Injectable } from '@nestjs/common'
import {
  createRemoteJWKSet,
  errors,
  importJWK,
  importSPKI,
  type JWTPayload,
  jwtVerify,
  type JWTVerifyOptions,
} from 'jose'
import { LRUCache } from 'lru-cache'
import { unauthenticated } from '../graphql/errors.js'
import { Clock } from '../time/clock.js'
import { ALGORITHMS, type TokenSettings } from './token-settings.js'
import { message } from '../language/message.js'

export const TOKEN_SETTINGS = Symbol('what tokens are checked with')

/** How long a checked token is taken as checked, so that a key taken out of the set is soon refused. */
const REMEMBERED_MS = 60_000

type Check = (token: string) => Promise<{ payload: JWTPayload }>

/** Whom a token names: by number where we made it ourselves, else as the identity provider knows them. */
export interface Named {
  name: string
  byNumber: boolean
}

/** Checks signature, algorithm, expiry, issuer and audience of tokens. */
@Injectable()
export class TokenVerifier {
  private readonly check: Promise<Check>
  private readonly claim: string
  private readonly byNumber: boolean
  private readonly checked = new LRUCache<string, Named & { expiresAt: number }>({
    max: 10_000,
    ttl: REMEMBERED_MS,
    ttlResolution: 1_000,
  })

  constructor(
    @Inject(TOKEN_SETTINGS) settings: TokenSettings,
    private readonly clock: Clock,
  ) {
    this.byNumber = settings.kind === 'embedded'
    this.claim = settings.kind === 'embedded' ? 'sub' : settings.who
    this.check = checkWith(settings, this.claim, clock)
    this.check.catch(() => undefined) // told to whoever asks first
  }

  /** Whom a good token names. Throws UNAUTHENTICATED otherwise. */
  async namedIn(token: string): Promise<Named> {
    const known = this.checked.get(token)
    if (known && known.expiresAt > this.clock.milliseconds()) return known
    const { payload } = await (
      await this.check
    )(token).catch((error: unknown) => {
      throw refusal(error)
    })
    const name = payload[this.claim]
    if (typeof name !== 'string' || !name || name.includes('\0'))
      throw unauthenticated(message('access.namesNobody', { claim: this.claim }))
    const named = { name, byNumber: this.byNumber, expiresAt: payload.exp! * 1000 }
    this.checked.set(token, named)
    return named
  }
}

async function checkWith(settings: TokenSettings, claim: string, clock: Clock): Promise<Check> {
  const asOfNow = (options: JWTVerifyOptions): JWTVerifyOptions => ({
    ...options,
    requiredClaims: ['exp', claim],
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
  if (error instanceof errors.JWTExpired) return unauthenticated(message('access.tokenExpired'))
  if (error instanceof errors.JOSEError) return unauthenticated(message('access.tokenNotAccepted'))
  return error as Error
}
