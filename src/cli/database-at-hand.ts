import { connectionsTo } from '../../ormconfig.js'
import { CannotOpen, isThere, nameOf } from '../database/opening.js'
import { type DatabaseSettings, DEFAULT_DATABASE_URL } from '../database/settings.js'
import { readSettings, type Settings } from '../settings.js'

/**
 * The settings for a command, which says on standard error which database it uses. Throws CannotOpen where there is none, so
 * that nothing is made, or answered from nothing, by surprise; with `create` it will be made.
 */
export async function settingsAtHand({ create = false } = {}): Promise<Settings> {
  const url = process.env.DATABASE_URL?.trim()
  const where = at(url || DEFAULT_DATABASE_URL)
  if (where) {
    console.error(`Database: ${nameOf(where)}${url ? '' : ', since DATABASE_URL is not set'}`)
    if (!create && !(await isThere(where)))
      throw new CannotOpen(
        `There is no database of Reprieve, and nothing was made. Set DATABASE_URL to the one that you mean, or make one: npm run migrate -- --create`,
      )
  }
  return readSettings(process.env)
}

/** Undefined where the address is none: then reading the settings says so, with all else that is wrong. */
function at(url: string): DatabaseSettings | undefined {
  try {
    return connectionsTo(url)
  } catch {
    return undefined
  }
}
