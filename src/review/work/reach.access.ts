import { isHr, manages, type Viewer } from '../../access/viewer.js'
import type { Ask } from '../../database/database.js'
import { badInput } from '../../graphql/errors.js'
import { message } from '../../language/message.js'

/**
 * The store that a question is about: for HR any, or null for all of them; for a manager one of their own. Throws
 * BAD_USER_INPUT for another.
 */
export async function storeInReach(ask: Ask, viewer: Viewer, code: string | null): Promise<string | null> {
  if (code === null) {
    if (isHr(viewer)) return null
    throw badInput({ path: 'store', message: message('review.nameYourStore') })
  }
  const [store] = await ask<{ id: string }>('SELECT id FROM stores WHERE code = $1', [code])
  if (!store || !(isHr(viewer) || manages(viewer, store.id)))
    throw badInput({ path: 'store', message: message('incidents.noSuchStore') })
  return store.id
}
