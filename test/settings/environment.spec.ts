import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { exportSPKI, generateKeyPair } from 'jose'
import { BadSettings, readSettings } from '../../src/settings.js'
import { testFolder } from '../world/own-database.js'

const PEM = await exportSPKI((await generateKeyPair('RS256')).publicKey)
const SECRET = `whsec_${Buffer.alloc(32, 7).toString('base64')}`
const url = (name: string) => `sqlite:${join(testFolder(), name)}`

const problems = async (environment: Record<string, string>) => {
  try {
    await readSettings({ DATABASE_URL: url('settings'), ...environment })
    return 'fine'
  } catch (error) {
    if (!(error instanceof BadSettings)) throw error
    return error.message
  }
}

describe('a bad environment', () => {
  it.each<[string, Record<string, string>, RegExp]>([
    ['a port that is a word', { PORT: 'http' }, /^PORT must be a whole number from 0 to 65535; it is "http"\.$/],
    ['mail without who writes', { MAIL_URL: 'smtp://127.0.0.1:25', DESK_URL: 'https://x.example' }, /MAIL_FROM both/],
    [
      'mail by a web address',
      { MAIL_URL: 'https://mail.example', MAIL_FROM: 'a@x.example', DESK_URL: 'https://x.example' },
      /^MAIL_URL must be/,
    ],
    [
      'mail from two',
      { MAIL_URL: 'smtp://127.0.0.1:25', MAIL_FROM: 'a@x.example, b@x.example', DESK_URL: 'https://x.example' },
      /^MAIL_FROM must be one/,
    ],
    ['mail that leads nowhere', { MAIL_URL: 'smtp://127.0.0.1:25', MAIL_FROM: 'a@x.example' }, /^Set DESK_URL too/],
    ...[
      'http://hooks.example/x',
      'http://127.0.0.1:1/x',
      'https://user:word@hooks.example/x',
      'file:///etc/passwd',
      'gopher://hooks.example',
    ].map((to): [string, Record<string, string>, RegExp] => [
      `a webhook to ${to}`,
      { WEBHOOK_URL: to, WEBHOOK_SECRET: SECRET, DESK_URL: 'https://x.example' },
      /^WEBHOOK_URL must be an https address/,
    ]),
    [
      'a webhook in clear text to another machine',
      {
        WEBHOOK_URL: 'http://10.0.0.1/x',
        WEBHOOK_SECRET: SECRET,
        WEBHOOK_PRIVATE: 'on',
        DESK_URL: 'https://x.example',
      },
      /^WEBHOOK_URL must/,
    ],
    [
      'a webhook with a weak secret',
      { WEBHOOK_URL: 'https://hooks.example/x', WEBHOOK_SECRET: 'whsec_aGVsbG8=', DESK_URL: 'https://x.example' },
      /^WEBHOOK_SECRET must be/,
    ],
    ['a port that is half', { PORT: '80.5' }, /^PORT /],
    ['a port that no machine has', { PORT: '70000' }, /^PORT /],
    ['a negative port', { PORT: '-1' }, /^PORT /],
    ['a cost that lets nothing through', { MAX_QUERY_COST: '1' }, /^MAX_QUERY_COST must be a whole number from 100/],
    ['a rate of nothing', { RATE_LIMIT: '0' }, /^RATE_LIMIT must be a whole number from 1/],
    [
      'another kind of database',
      { DATABASE_URL: 'mysql://localhost/x' },
      /^DATABASE_URL must be sqlite:FILE or postgres:/,
    ],
    [
      'a database in memory, which two connections cannot share',
      { DATABASE_URL: 'sqlite::memory:' },
      /^DATABASE_URL must/,
    ],
    ['a database without a file', { DATABASE_URL: 'sqlite:' }, /^DATABASE_URL must/],
    ['two places for keys', { JWT_PUBLIC_KEY: PEM, JWKS_URL: 'https://id.example.com/keys' }, /not both/],
    ['a public key that is none', { JWT_PUBLIC_KEY: 'hunter2' }, /^JWT_PUBLIC_KEY must be a public key in PEM/],
    [
      'a private key',
      { JWT_PUBLIC_KEY: '-----BEGIN PRIVATE KEY-----\nMII\n-----END PRIVATE KEY-----' },
      /^JWT_PUBLIC_KEY must/,
    ],
    [
      'an algorithm with a shared secret',
      { JWT_PUBLIC_KEY: PEM, JWT_ALGORITHM: 'HS256' },
      /^JWT_ALGORITHM must be one of/,
    ],
    ['no algorithm at all', { JWT_PUBLIC_KEY: PEM, JWT_ALGORITHM: 'none' }, /^JWT_ALGORITHM must be one of/],
    ['a key set in a file', { JWKS_URL: 'file:///etc/keys.json' }, /^JWKS_URL must be an http or https address/],
    ['a key set nowhere', { JWKS_URL: 'keys' }, /^JWKS_URL must be an http or https address/],
    [
      'production that takes tokens of whoever',
      { NODE_ENV: 'production', JWT_PUBLIC_KEY: PEM, JWT_AUDIENCE: 'reprieve' },
      /^In production JWT_ISSUER is needed/,
    ],
    [
      'production that takes tokens for whatever',
      { NODE_ENV: 'production', JWKS_URL: 'https://id.example.com/keys', JWT_ISSUER: 'https://id.example.com' },
      /^In production JWT_AUDIENCE is needed/,
    ],
    ['a switch that is neither on nor off', { INTROSPECTION: 'yes' }, /^INTROSPECTION must be on or off; it is "yes"/],
    ['a site with a path', { ALLOWED_ORIGINS: 'https://desk.example.com/app' }, /^ALLOWED_ORIGINS must be addresses/],
    ['every site', { ALLOWED_ORIGINS: '*' }, /^ALLOWED_ORIGINS must be addresses/],
    ['a request that takes forever', { REQUEST_TIMEOUT: '0' }, /^REQUEST_TIMEOUT must be a whole number from 1/],
    ['a proxy by its name', { TRUSTED_PROXIES: '10.0.0.5, proxy.example.com' }, /^TRUSTED_PROXIES must be addresses/],
    ['every proxy there is', { TRUSTED_PROXIES: '0.0.0.0/0' }, /^TRUSTED_PROXIES must be .*one is "0\.0\.0\.0\/0"/],
    [
      'half of all proxies',
      { TRUSTED_PROXIES: '0.0.0.0/1,128.0.0.0/1' },
      /^TRUSTED_PROXIES must .*one is "0\.0\.0\.0\/1"/,
    ],
    ['a network of too many bits', { TRUSTED_PROXIES: '10.0.0.0/33' }, /^TRUSTED_PROXIES must/],
    ['nobody at all', { MAX_CONNECTIONS: '0' }, /^MAX_CONNECTIONS must be a whole number from 10/],
    ['a production that is none', { NODE_ENV: 'Production' }, /^NODE_ENV must be one of production, development, test/],
    [
      'production where nobody is looked at by chance',
      { NODE_ENV: 'production', FIRST_LOOK_PERCENT: '0' },
      /FIRST_LOOK_PERCENT must be a whole number from 1/,
    ],
    [
      'production that anybody on the way can hand keys to',
      {
        NODE_ENV: 'production',
        JWKS_URL: 'http://id.example.com/keys',
        JWT_ISSUER: 'https://id.example.com',
        JWT_AUDIENCE: 'reprieve',
      },
      /^In production JWKS_URL must be an https address/,
    ],
    ['production without a key', { NODE_ENV: 'production' }, /set JWKS_URL .* or JWT_PUBLIC_KEY/],
  ])('%s', async (_what, environment, message) => {
    const said = await problems(environment)
    expect(said).toMatch(message)
    expect(said).toMatch(/\.$/)
  })

  it('is told of all at once, a line each', async () => {
    const said = await problems({ PORT: 'x', RATE_LIMIT: 'y', DATABASE_URL: 'z', NODE_ENV: 'production' })
    expect(said.split('\n')).toHaveLength(4)
  })

  it('of which a half-set key is told when the server is set up, and not when the first person asks', async () => {
    const cut = PEM.slice(0, 120)
    expect(await problems({ JWT_PUBLIC_KEY: cut })).toMatch(/^JWT_PUBLIC_KEY /)
    expect(await problems({ JWT_PUBLIC_KEY: PEM, JWT_ALGORITHM: 'ES256' })).toMatch(/^JWT_(PUBLIC_KEY|ALGORITHM) /)
  })
})

describe('a good environment', () => {
  it('may say nothing: what is left out has a default', async () => {
    const { port, host, tokens } = await readSettings({ DATABASE_URL: url('defaults') })
    expect({ port, host, tokens: tokens.kind }).toEqual({ port: 3000, host: '127.0.0.1', tokens: 'embedded' })
  })

  it('in production has a key, or the address of some', async () => {
    const claims = { JWT_ISSUER: 'https://id.example.com', JWT_AUDIENCE: 'reprieve' }
    const production = { DATABASE_URL: url('production'), NODE_ENV: 'production', ...claims }
    expect((await readSettings({ ...production, JWT_PUBLIC_KEY: PEM })).tokens).toMatchObject({ kind: 'publicKey' })
    expect((await readSettings({ ...production, JWKS_URL: 'https://id.example.com/keys' })).tokens).toMatchObject({
      kind: 'jwks',
    })
  })

  it('shows the schema to whoever asks, unless in production, and as it is told', async () => {
    const claims = { JWT_PUBLIC_KEY: PEM, JWT_ISSUER: 'https://id.example.com', JWT_AUDIENCE: 'reprieve' }
    expect((await readSettings({ DATABASE_URL: url('shown') })).introspection).toBe(true)
    const production = { DATABASE_URL: url('shown'), NODE_ENV: 'production', ...claims }
    expect((await readSettings(production)).introspection).toBe(false)
    expect((await readSettings({ ...production, INTROSPECTION: 'on' })).introspection).toBe(true)
  })

  it('takes a public key on one line, as some places store it', async () => {
    const { tokens } = await readSettings({
      DATABASE_URL: url('line'),
      JWT_PUBLIC_KEY: PEM.trim().replaceAll('\n', '\\n'),
    })
    expect(tokens).toMatchObject({ kind: 'publicKey', pem: PEM.trim(), algorithm: 'RS256' })
  })
})

describe('the development key', () => {
  it('is kept beside the database, for its owner alone, and is the same every time', async () => {
    const first = await readSettings({ DATABASE_URL: url('kept') })
    expect((await readSettings({ DATABASE_URL: url('kept') })).tokens).toEqual(first.tokens)
    const file = join(testFolder(), 'kept.key.json')
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ kty: 'OKP', crv: 'Ed25519' })
    expect((await readSettings({ DATABASE_URL: url('another') })).tokens).not.toEqual(first.tokens)
  })

  it('is one, however many start at once', async () => {
    const all = await Promise.all(Array.from({ length: 10 }, () => readSettings({ DATABASE_URL: url('together') })))
    expect(new Set(all.map(({ tokens }) => JSON.stringify(tokens))).size).toBe(1)
  })

  it('is not made in production, nor where another is set', async () => {
    await problems({ DATABASE_URL: url('none-1'), NODE_ENV: 'production' })
    await problems({ DATABASE_URL: url('none-2'), JWT_PUBLIC_KEY: PEM })
    for (const name of ['none-1', 'none-2'])
      expect(() => statSync(join(testFolder(), `${name}.key.json`))).toThrow(/ENOENT/)
  })

  it('that is damaged says which file to look at', async () => {
    writeFileSync(join(testFolder(), 'damaged.key.json'), '{"kty":')
    expect(await problems({ DATABASE_URL: url('damaged') })).toMatch(/damaged\.key\.json/)
  })
})
