import { Injectable } from '@nestjs/common'
import type { Viewer } from '../access/viewer.js'
import type { Tx } from '../database/database.js'

/** Is told, in the same transaction, that there is something new that weighs in an incident. */
export type EvidenceWatcher = (tx: Tx, viewer: Viewer, incidentId: string) => Promise<void>

/** Lets a later room follow what evidence comes, without this room knowing it. */
@Injectable()
export class EvidenceWatchers {
  private readonly watchers: EvidenceWatcher[] = []

  register(watcher: EvidenceWatcher): void {
    this.watchers.push(watcher)
  }

  async tell(tx: Tx, viewer: Viewer, incidentId: string): Promise<void> {
    for (const watcher of this.watchers) await watcher(tx, viewer, incidentId)
  }
}
