import { createHash } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { exportJWK, generateKeyPair, importJWK, type JWK, SignJWT } from 'jose'
import type { Clock } from '../time/clock.js'

/**
 * What names of files begin with that belong to a database: they lie beside a SQLite database, and for PostgreSQL in data/,
 * under a name of its own for each database.
 */
export function besideDatabase(databaseUrl: string, sqliteFile: string | undefined): string {
  if (sqliteFile) return sqliteFile
  const { host, pathname } = new URL(databaseUrl)
  const name = createHash('sha256').update(`${host}${pathname}`).digest('hex').slice(0, 12)
  return join('data', `postgres-${name}`)
}

export const embeddedKeyFile = (databaseUrl: string, sqliteFile: string | undefined): string =>
  `${besideDatabase(databaseUrl, sqliteFile)}.key.json`

/**
 * The key in the file, made and kept there for its owner alone when there is none yet. Throws an Error that says what to
 * do where the file is damaged.
 */
export async function embeddedKey(file: string): Promise<JWK> {
  if (!existsSync(file)) await makeKey(file)
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as JWK
  } catch {
    throw new Error(
      `The development key in ${file} cannot be read. Delete the file and start again: tokens made with the old key stop working.`,
    )
  }
}

async function makeKey(file: string): Promise<void> {
  const { privateKey } = await generateKeyPair('EdDSA', { extractable: true })
  mkdirSync(dirname(file), { recursive: true })
  // Written whole under another name first, so that nobody ever reads half a key.
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, JSON.stringify(await exportJWK(privateKey)), { mode: 0o600 })
  try {
    linkSync(draft, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error // another process was first: its key is ours
  } finally {
    unlinkSync(draft)
  }
}

const GOOD_FOR_SECONDS = 30 * 24 * 3600

/** A token for an employee, good for 30 days, signed with the development key. */
export async function signToken(key: JWK, employeeNumber: string, clock: Clock): Promise<string> {
  const issuedAt = Math.floor(clock.milliseconds() / 1000)
  return new SignJWT({})
    .setProtectedHeader({ alg: 'EdDSA' })
    .setSubject(employeeNumber)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + GOOD_FOR_SECONDS)
    .sign(await importJWK(key, 'EdDSA'))
}
