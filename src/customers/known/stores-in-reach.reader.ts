import { Injectable } from '@nestjs/common'
import { isHr, manages, type Viewer } from '../../access/viewer.js'
import { Database } from '../../database/database.js'
import { badInput } from '../../graphql/errors.js'
import { message } from '../../language/message.js'

/** The stores whose customers somebody sees to. */
@Injectable()
export class StoresInReach {
  constructor(private readonly database: Database) {}

  /** The id of a store by its code. Throws BAD_USER_INPUT for one that is unknown, or not theirs: the two answer alike. */
  async one(viewer: Viewer, code: string): Promise<string> {
    const [store] = await this.database.read<{ id: string }>('SELECT id FROM stores WHERE code = $1', [code])
    if (!store || !(isHr(viewer) || manages(viewer, store.id)))
      throw badInput({ path: 'store', message: message('incidents.noSuchStore') })
    return store.id
  }
}
