import { existsSync, statSync } from 'node:fs'
import { DataSource } from 'typeorm'
import type { DatabaseSettings } from './settings.js'

/** The database cannot be used; the message is a plain sentence that says what to do. */
export class CannotOpen extends Error {}

/** Says which address failed, without its password, and what to look at. */
export function cannotOpen({ dialect, file, writer }: DatabaseSettings, error: Error): CannotOpen {
  if (dialect === 'sqlite')
    return new CannotOpen(`The file ${file} cannot be opened as a database: ${error.message}. Check DATABASE_URL.`)
  const { host, pathname } = addressOf(writer)
  return new CannotOpen(
    `The database ${pathname.slice(1)} at ${host} cannot be reached: ${error.message || 'no answer'}. ` +
      'Check DATABASE_URL, and that the server runs.',
  )
}

/** Which database it is, in words, without its password. */
export function nameOf({ dialect, file, writer }: DatabaseSettings): string {
  if (dialect === 'sqlite') return `${file} (SQLite)`
  const { host, pathname } = addressOf(writer)
  return `${pathname.slice(1)} at ${host} (PostgreSQL)`
}

/** Whether there is a database of Reprieve already; it is not made by looking. Throws CannotOpen where nobody can look. */
export async function isThere(settings: DatabaseSettings): Promise<boolean> {
  if (settings.dialect === 'sqlite') return existsSync(settings.file!) && statSync(settings.file!).size > 0
  const source = await new DataSource({ ...settings.writer, entities: [], migrations: [] })
    .initialize()
    .catch((error: Error) => {
      throw cannotOpen(settings, error)
    })
  try {
    const [row]: { there: string | null }[] = await source.query("SELECT to_regclass('migrations')::text AS there")
    return row!.there !== null
  } finally {
    await source.destroy()
  }
}

const addressOf = (writer: DatabaseSettings['writer']) => new URL('url' in writer ? (writer.url as string) : '')
