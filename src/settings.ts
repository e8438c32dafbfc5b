import { DEFAULT_DATABASE_URL, type DatabaseSettings } from './database/settings.js'
import { connectionsTo } from '../ormconfig.js'
import type { AnchorSettings } from './audit/anchor-settings.js'
import { besideDatabase, embeddedKey, embeddedKeyFile } from './access/embedded-key.js'
import { type DeskSettings, deskFrom } from './entrance/desk-settings.js'
import { proxiesFrom } from './entrance/trusted-proxies.js'
import { type OutsideSettings, outsideFrom } from './notices/outside-settings.js'
import { LOG_LEVELS, type LogLevel } from './operating/log-levels.js'
import { DEFAULT_MAX_COST } from './graphql/query-cost.js'
import { tokensFrom } from './access/token-environment.js'
import type { TokenSettings } from './access/token-settings.js'

export interface Settings {
  database: DatabaseSettings
  tokens: TokenSettings
  anchors: AnchorSettings
  /** Where it is kept outside of the database which customers were erased. */
  erasuresFile: string
  /** What Prometheus has to send; undefined where nobody may measure. */
  metricsToken: string | undefined
  /** Where OpenTelemetry's spans are sent; undefined where none are made. */
  tracesTo: URL | undefined
  port: number
  host: string
  maxQueryCost: number
  pointsPerMinute: number
  /** Whether clients may ask for the schema, and are told of names that are nearly right. */
  introspection: boolean
  persistedQueries: boolean
  /** Where pages may come from that a browser lets talk to this server. */
  allowedOrigins: string[]
  /** Where the desk is opened, and how people sign in to it. */
  desk: DeskSettings
  /** How people are told outside of the server. */
  outside: OutsideSettings
  /** How long a request may take to arrive, in seconds. */
  requestSeconds: number
  /** Of how many of all incidents HR looks at first, 0 to 1, until HR says otherwise. */
  firstLookShare: number
  maxConnections: number
  /** Whose word counts for where a request comes from: addresses and networks of proxies. */
  trustedProxies: string[]
  /** From which level on lines are logged; info has one for each request. */
  logLevel: LogLevel
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
  const onOrOff = (name: string, fallback: boolean) => {
    const text = environment[name]?.trim()
    if (!text) return fallback
    if (text !== 'on' && text !== 'off') problems.push(`${name} must be on or off; it is "${text}".`)
    return text === 'on'
  }
  const oneOf = <Word extends string>(name: string, fallback: Word, words: readonly Word[]): Word => {
    const text = environment[name]?.trim()
    if (!text) return fallback
    if (!words.includes(text as Word)) problems.push(`${name} must be one of ${words.join(', ')}; it is "${text}".`)
    return text as Word
  }
  // "Production" would be none, and take what only a development server takes.
  const production = oneOf('NODE_ENV', 'development', ['production', 'development', 'test']) === 'production'
  const port = number('PORT', 3000, 0, 65_535)
  const maxQueryCost = number('MAX_QUERY_COST', DEFAULT_MAX_COST, 100, 1_000_000)
  const pointsPerMinute = number('RATE_LIMIT', 600, 1, 100_000_000)
  const introspection = onOrOff('INTROSPECTION', !production)
  const persistedQueries = onOrOff('PERSISTED_QUERIES', true)
  const requestSeconds = number('REQUEST_TIMEOUT', 30, 1, 600)
  const statementSeconds = number('STATEMENT_TIMEOUT', 60, 0, 3_600)
  const maxConnections = number('MAX_CONNECTIONS', 1_000, 10, 100_000)
  const firstLookPercent = number('FIRST_LOOK_PERCENT', 2, production ? 1 : 0, 100)
  const logLevel = oneOf('LOG_LEVEL', production ? 'info' : 'warn', LOG_LEVELS)
  const trustedProxies = proxiesFrom(environment, problems)
  const allowedOrigins = originsIn(environment.ALLOWED_ORIGINS, problems)
  const url = environment.DATABASE_URL?.trim() || DEFAULT_DATABASE_URL
  if ((environment.METRICS_TOKEN?.trim() ?? '0123456789abcdef').length < 16)
    problems.push('METRICS_TOKEN must have 16 characters or more.')
  const mostBehindSeconds = number('DATABASE_REPLICA_SECONDS', 10, 1, 600)
  const everyMinutes = number('AUDIT_ANCHOR_MINUTES', 10, 1, 1_440)
  const webAddress = (name: string) => {
    const text = environment[name]?.trim()
    if (!text) return undefined
    if (isWebAddress(text)) return new URL(text)
    problems.push(`${name} must be an http or https address; it is "${text}".`)
    return undefined
  }
  const anchorUrl = webAddress('AUDIT_ANCHOR_URL')
  const desk = deskFrom(environment, problems)
  const outside = outsideFrom(environment, desk.url, problems)
  const tracesTo = webAddress('OTEL_EXPORTER_OTLP_ENDPOINT')
  const database = attempt(problems, () =>
    connectionsTo(url, {
      replica: environment.DATABASE_REPLICA_URL?.trim() || undefined,
      mostBehindSeconds,
      statementSeconds,
    }),
  )
  const tokens = await tokensFrom(environment, problems)
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
    metricsToken: environment.METRICS_TOKEN?.trim() || undefined,
    anchors: {
      file: environment.AUDIT_ANCHOR_FILE?.trim() || `${besideDatabase(url, database!.file)}.anchors`,
      ...(anchorUrl && { url: anchorUrl }),
      everyMinutes,
    },
    erasuresFile: environment.ERASURES_FILE?.trim() || `${besideDatabase(url, database!.file)}.erased`,
    tracesTo,
    port,
    host: environment.HOST?.trim() || '127.0.0.1',
    maxQueryCost,
    pointsPerMinute,
    introspection,
    persistedQueries,
    allowedOrigins,
    desk,
    outside,
    requestSeconds,
    firstLookShare: firstLookPercent / 100,
    maxConnections,
    trustedProxies,
    logLevel,
  }
}

const isWebAddress = (text: string) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)

function attempt<T>(problems: string[], make: () => T): T | undefined {
  try {
    return make()
  } catch (error) {
    problems.push((error as Error).message)
    return undefined
  }
}

/** `https://desk.example.com, https://…`: addresses of sites, without a path. */
function originsIn(text: string | undefined, problems: string[]): string[] {
  const origins = (text ?? '').split(',').flatMap((one) => one.trim() || [])
  for (const origin of origins)
    if (!URL.canParse(origin) || new URL(origin).origin !== origin)
      problems.push(
        `ALLOWED_ORIGINS must be addresses such as https://desk.example.com, with a comma between; one is "${origin}".`,
      )
  return origins
}
