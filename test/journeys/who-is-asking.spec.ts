import { createHmac, createPublicKey, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it, jest } from '@jest/globals'
import { exportJWK, exportSPKI, generateKeyPair, importJWK, SignJWT, type JWTPayload } from 'jose'
import { connectionsTo } from '../../ormconfig.js'
import { Database } from '../../src/database/database.js'
import { newId } from '../../src/database/uuid.js'
import { Employee } from '../../src/directory/employee.entity.js'
import { Role } from '../../src/directory/role.js'
import { startServer } from '../../src/server.js'
import { readSettings } from '../../src/settings.js'
import { atEnd } from '../world/at-end.js'
import { send } from '../world/client.js'
import { testClock } from '../world/clock.js'
import { ownDatabase, testFolder } from '../world/own-database.js'
import { startWorld, testSettings } from '../world/world.js'

const NUMBER = 'E001'
const VIEWER = '{ viewer { employee { number } } }'
const claims = { iss: 'https://id.example.com', aud: 'reprieve' }

/** A server that checks tokens as the environment says, with one person in its directory. */
async function serverWith(environment: Record<string, string>, more: Partial<Employee> = {}) {
  const url = await ownDatabase()
  const keptAt = `sqlite:${join(testFolder(), `unused-${randomUUID()}`)}` // keys and anchors, whatever the database
  const read = await readSettings({ DATABASE_URL: keptAt, PORT: '0', ...environment })
  const server = await startServer({ ...read, database: connectionsTo(url) }, testClock)
  atEnd(() => server.close())
  const person = {
    id: newId(testClock),
    number: NUMBER,
    name: 'Ines Duarte',
    position: null,
    storeId: null,
    managerId: null,
    ...more,
  }
  await server.app.get(Database).write((tx) => tx.insert(Employee, { ...person, role: Role.HR, hiredOn: null }))
  return async (token: string | undefined, scheme = 'Bearer') => {
    const { data, errors } = await send(
      server.url,
      token === undefined ? undefined : `${scheme} ${token}`.trim(),
      VIEWER,
    )
    return (errors?.[0]?.extensions.code ?? data?.viewer.employee.number) as string
  }
}

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
const soon = () => Math.floor(testClock.milliseconds() / 1000) + 600

function sign(key: Parameters<SignJWT['sign']>[0], alg: string, payload: JWTPayload = {}, header: object = {}) {
  return new SignJWT({ sub: NUMBER, exp: soon(), ...claims, ...payload })
    .setProtectedHeader({ alg, ...header })
    .sign(key)
}

describe('the development key', () => {
  it('makes tokens that say who, for somebody of the directory', async () => {
    const world = await startWorld()
    const manager = await world.manager()
    const { settings, key } = await testSettings(`sqlite:${join(testFolder(), `unused-${randomUUID()}`)}`)
    expect(settings.tokens.kind).toBe('embedded')
    const query = '{ viewer { employee { number } } }'
    expect((await manager.asks(query)).viewer.employee.number).toBe(manager.number)
    const codeOf = async (authorization?: string) =>
      (await world.sends(query, {}, authorization)).errors?.[0]?.extensions.code
    for (const authorization of [undefined, '', 'Bearer', 'Bearer ', 'Bearer abc', 'Bearer a.b.c', 'Basic YWJj'])
      expect(await codeOf(authorization)).toBe('UNAUTHENTICATED')
    // Signed with a development key, but another one.
    const foreign = await new SignJWT({ sub: manager.number, exp: soon() })
      .setProtectedHeader({ alg: 'EdDSA' })
      .sign(await importJWK(key, 'EdDSA'))
    expect(await codeOf(`Bearer ${foreign}`)).toBe('UNAUTHENTICATED')
  })
})

describe('a public key in PEM', () => {
  it('checks signature, algorithm, expiry, issuer, audience and the directory', async () => {
    const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true })
    const pem = await exportSPKI(publicKey)
    const asks = await serverWith({ JWT_PUBLIC_KEY: pem, JWT_ISSUER: claims.iss, JWT_AUDIENCE: claims.aud })
    const good = await sign(privateKey, 'RS256')
    expect(await asks(good)).toBe(NUMBER)
    expect(await asks(good, 'bearer')).toBe(NUMBER)
    expect(await asks(good)).toBe(NUMBER) // the second time from memory

    const [header, payload, signature] = good.split('.') as [string, string, string]
    const forHs = `${part({ alg: 'HS256' })}.${payload}`
    const hmac = (secret: string | Buffer) =>
      `${forHs}.${createHmac('sha256', secret).update(forHs).digest('base64url')}`
    const der = createPublicKey(pem).export({ type: 'spki', format: 'der' })
    const other = await generateKeyPair('RS256')
    const bad: Record<string, string> = {
      'HS256 with the public key as the secret': hmac(pem),
      'HS256 with the public key, trimmed': hmac(pem.trim()),
      'HS256 with the key’s bytes': hmac(der),
      'alg none': `${part({ alg: 'none' })}.${payload}.`,
      'alg None': `${part({ alg: 'None' })}.${payload}.${signature}`,
      'no signature': `${header}.${payload}.`,
      'another payload under the signature': `${header}.${part({ sub: NUMBER, exp: soon() + 9, ...claims })}.${signature}`,
      'another key': await sign(other.privateKey, 'RS256'),
      'another algorithm of the same key': await sign(await importJWK(await exportJWK(privateKey), 'PS256'), 'PS256'),
      expired: await sign(privateKey, 'RS256', { exp: soon() - 1200 }),
      'no expiry': await new SignJWT({ sub: NUMBER, ...claims }).setProtectedHeader({ alg: 'RS256' }).sign(privateKey),
      'not valid yet': await sign(privateKey, 'RS256', { nbf: soon() }),
      nobody: await new SignJWT({ exp: soon(), ...claims }).setProtectedHeader({ alg: 'RS256' }).sign(privateKey),
      'somebody who is not in the directory': await sign(privateKey, 'RS256', { sub: 'E999' }),
      'somebody whose number is no text': await sign(privateKey, 'RS256', { sub: 1 as never }),
      'another issuer': await sign(privateKey, 'RS256', { iss: 'https://id.example.org' }),
      'another audience': await sign(privateKey, 'RS256', { aud: 'payroll' }),
      'a key of its own in the header': await signWithOwnKey(),
    }
    const answers: Record<string, string> = {}
    for (const [what, token] of Object.entries(bad)) answers[what] = await asks(token)
    expect(answers).toEqual(Object.fromEntries(Object.keys(bad).map((what) => [what, 'UNAUTHENTICATED'])))
    expect(await asks(undefined)).toBe('UNAUTHENTICATED')
    expect(await asks(good)).toBe(NUMBER)
  })

  async function signWithOwnKey(): Promise<string> {
    const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true })
    return sign(privateKey, 'RS256', {}, { jwk: await exportJWK(publicKey) })
  }

  it('of another kind needs its algorithm named', async () => {
    const { publicKey, privateKey } = await generateKeyPair('ES256')
    const asks = await serverWith({ JWT_PUBLIC_KEY: await exportSPKI(publicKey), JWT_ALGORITHM: 'ES256' })
    expect(await asks(await sign(privateKey, 'ES256'))).toBe(NUMBER)
    const rsa = await generateKeyPair('RS256')
    expect(await asks(await sign(rsa.privateKey, 'RS256'))).toBe('UNAUTHENTICATED')
  })
})

describe('an identity provider that knows people by another name', () => {
  it('names them by the claim that is set, and the directory says who that is', async () => {
    const { publicKey, privateKey } = await generateKeyPair('RS256')
    const environment = { JWT_PUBLIC_KEY: await exportSPKI(publicKey), JWT_CLAIM: 'oid' }
    const asks = await serverWith(environment, { subject: '00u1-ines' })
    const token = (oid: unknown, sub: string) => sign(privateKey, 'RS256', { sub, oid })
    expect(await asks(await token('00u1-ines', 'whatever'))).toBe(NUMBER)
    // Who has a subject is not known by their number any more: it is what anybody may call themselves elsewhere.
    for (const [oid, sub] of [
      [NUMBER, NUMBER],
      ['00u2', '00u1-ines'],
      [undefined, '00u1-ines'],
      ['', NUMBER],
      [['00u1-ines'], NUMBER],
      ['00u1-ines\0', NUMBER],
    ] as const)
      // prettier-ignore
      expect(await asks(await token(oid, sub))).toBe('UNAUTHENTICATED')
  })
})

describe('a key set at an address', () => {
  it('is asked for over HTTP, and a token is checked with the key that it names', async () => {
    const one = await generateKeyPair('ES256', { extractable: true })
    const two = await generateKeyPair('RS256', { extractable: true })
    const keys = [
      { ...(await exportJWK(one.publicKey)), kid: 'one', alg: 'ES256', use: 'sig' },
      { ...(await exportJWK(two.publicKey)), kid: 'two', alg: 'RS256', use: 'sig' },
    ]
    let asked = 0
    const provider = createServer((_request, response) => {
      asked++
      response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys }))
    }).listen(0, '127.0.0.1')
    await once(provider, 'listening')
    atEnd(() => provider.close())
    const { port } = provider.address() as AddressInfo
    const asks = await serverWith({ JWKS_URL: `http://127.0.0.1:${port}/keys`, JWT_ISSUER: claims.iss })

    expect(await asks(await sign(one.privateKey, 'ES256', {}, { kid: 'one' }))).toBe(NUMBER)
    expect(await asks(await sign(two.privateKey, 'RS256', {}, { kid: 'two' }))).toBe(NUMBER)
    expect(asked).toBe(1)
    const unknown = await generateKeyPair('ES256')
    expect(await asks(await sign(unknown.privateKey, 'ES256', {}, { kid: 'three' }))).toBe('UNAUTHENTICATED')
    expect(await asks(await sign(unknown.privateKey, 'ES256', {}, { kid: 'one' }))).toBe('UNAUTHENTICATED')
    expect(await asks(await sign(one.privateKey, 'ES256', { iss: 'https://elsewhere' }, { kid: 'one' }))).toBe(
      'UNAUTHENTICATED',
    )
    const secret = Buffer.from(JSON.stringify(keys[1]))
    const unsigned = `${part({ alg: 'HS256', kid: 'two' })}.${part({ sub: NUMBER, exp: soon(), ...claims })}`
    expect(await asks(`${unsigned}.${createHmac('sha256', secret).update(unsigned).digest('base64url')}`)).toBe(
      'UNAUTHENTICATED',
    )
  })

  it('that cannot be reached is a fault of ours, and lets nobody in', async () => {
    const gone = createServer().listen(0, '127.0.0.1')
    await once(gone, 'listening')
    const { port } = gone.address() as AddressInfo
    gone.close()
    await once(gone, 'close')
    const asks = await serverWith({ JWKS_URL: `http://127.0.0.1:${port}/keys` })
    const { privateKey } = await generateKeyPair('ES256')
    const stderr = jest.spyOn(process.stderr, 'write').mockReturnValue(true) // it is logged, and is meant to be
    expect(await asks(await sign(privateKey, 'ES256', {}, { kid: 'one' }))).toBe('INTERNAL_SERVER_ERROR')
    expect(stderr).toHaveBeenCalled()
    stderr.mockRestore()
  })
})
