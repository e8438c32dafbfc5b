import type { DatabaseSettings } from './settings.js'

/** The database cannot be used; the message is a plain sentence that says what to do. */
export class CannotOpen extends Error {}

/** Says which address failed, without its password, and what to look at. */
export function cannotOpen({ dialect, file, writer }: DatabaseSettings, error: Error): CannotOpen {
  if (dialect === 'sqlite')
    return new CannotOpen(`The file ${file} cannot be opened as a database: ${error.message}. Check DATABASE_URL.`)
  const { host, pathname } = new URL('url' in writer ? (writer.url as string) : '')
  return new CannotOpen(
    `The database ${pathname.slice(1)} at ${host} cannot be reached: ${error.message || 'no answer'}. ` +
      'Check DATABASE_URL, and that the server runs.',
  )
}
