import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { exportJWK, generateKeyPair, importJWK, type JWK, SignJWT } from 'jose'

/**
 * The file of the development key: beside a SQLite database, and for PostgreSQL in data/, under a name of its own for
 * each database.
 */
export function embeddedKeyFile(databaseUrl: string, sqliteFile: string | undefined): string {
  if (sqliteFile) return `${sqliteFile}.key.json`
  const { host, pathname } = new URL(databaseUrl)
  const name = createHash('sha256').update(`${host}${pathname}`).digest('hex').slice(0, 12)
  return join('data', `postgres-${name}.key.json`)
}

/** The key in the file, made and kept there for its owner alone when there is none yet. */
export async function embeddedKey(file: string): Promise<JWK> {
  if (!existsSync(file)) {
    const { privateKey } = await generateKeyPair('EdDSA', { extractable: true })
    mkdirSync(dirname(file), { recursive: true })
    try {
      writeFileSync(file, JSON.stringify(await exportJWK(privateKey)), { mode: 0o600, flag: 'wx' })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error // another process was first: its key is ours
    }
  }
  return JSON.parse(readFileSync(file, 'utf8')) as JWK
}

/** A token for an employee, good for 30 days, signed with the development key. */
export async function signToken(key: JWK, employeeNumber: string): Promise<string> {
  return new SignJWT({})
    .setProtectedHeader({ alg: 'EdDSA' })
    .setSubject(employeeNumber)
    .setIssuedAt()
    .setExpirationTime('30 days')
    .sign(await importJWK(key, 'EdDSA'))
}
