import { importSPKI } from 'jose'
import { DEFAULT_DATABASE_URL, type DatabaseSettings } from './database/settings.js'
import { connectionsTo } from '../ormconfig.js'
import { embeddedKey, embeddedKeyFile } from './access/embedded-key.js'
import { DEFAULT_MAX_COST } from './graphql/query-cost.js'
import { ALGORITHMS, type TokenSettings } from './access/token-settings.js'

export interface Settings {
  database: DatabaseSettings
  tokens: TokenSettings
  port: number
  host: string
  maxQueryCost: number
  rootFieldsPerMinute: number
}

type Environment = Record<string, string | undefined>

/** Everything that is wrong with the environment, in sentences that say what to set. */
export class BadSettings extends Error {
  constructor(problems: string[]) {
    super(problems.join('\n'))
  }
}

/**
 * The settings from the environment, checked. Outside production a missing token key is made and kept beside the
 * database. Throws BadSettings with all that is wrong at once.
 */
export async function readSettings(environment: Environment): Promise<Settings> {
  const problems: string[] = []
  const number = (name: string, fallback: number, least: number, most: number) => {
    const text = environment[name]?.trim()
    if (!text) return fallback
    const value = Number(text)
    if (!Number.isInteger(value) || value < least || value > most) {
      problems.push(`${name} must be a whole number from ${least} to ${most}; it is "${text}".`)
      return fallback
    }
    return value
  }
  const port = number('PORT', 3000, 0, 65_535)
  const maxQueryCost = number('MAX_QUERY_COST', DEFAULT_MAX_COST, 100, 1_000_000)
  const rootFieldsPerMinute = number('RATE_LIMIT', 600, 1, 100_000_000)
  const url = environment.DATABASE_URL?.trim() || DEFAULT_DATABASE_URL
  const database = attempt(problems, () => connectionsTo(url, environment.DATABASE_REPLICA_URL?.trim() || undefined))
  const tokens = await tokenSettings(environment, problems)
  if (problems.length > 0) throw new BadSettings(problems)
  const embedded = async (): Promise<TokenSettings> => {
    const key = await embeddedKey(embeddedKeyFile(url, database!.file)).catch((error: Error) => {
      throw new BadSettings([error.message])
    })
    return { kind: 'embedded', key }
  }
  return {
    database: database!,
    tokens: tokens ?? (await embedded()),
    port,
    host: environment.HOST?.trim() || '127.0.0.1',
    maxQueryCost,
    rootFieldsPerMinute,
  }
}

function attempt<T>(problems: string[], make: () => T): T | undefined {
  try {
    return make()
  } catch (error) {
    problems.push((error as Error).message)
    return undefined
  }
}

/** What JWT_PUBLIC_KEY or JWKS_URL say, or undefined where the development key may serve. */
async function tokenSettings(environment: Environment, problems: string[]): Promise<TokenSettings | undefined> {
  const pem = environment.JWT_PUBLIC_KEY?.replaceAll('\\n', '\n').trim()
  const address = environment.JWKS_URL?.trim()
  const claims = { issuer: environment.JWT_ISSUER || undefined, audience: environment.JWT_AUDIENCE || undefined }
  if (pem && address) problems.push('Set JWT_PUBLIC_KEY or JWKS_URL, not both.')
  if (pem) {
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
    return { kind: 'publicKey', pem, algorithm, ...claims }
  }
  if (address) {
    if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol))
      problems.push(`JWKS_URL must be an http or https address; it is "${address}".`)
    else return { kind: 'jwks', url: new URL(address), ...claims }
  } else if (environment.NODE_ENV === 'production')
    problems.push(
      'In production tokens need a key: set JWKS_URL to your identity provider’s key set, or JWT_PUBLIC_KEY to its public key in PEM.',
    )
  return undefined
}
