import type { Viewer } from '../access/viewer.js'
import type { Tx } from '../database/database.js'

/** HR is about to decide something about an incident, or has just decided it. */
export type DecisionStep = 'deciding' | 'decided'

/** What a later room does about it, in the same transaction; what it throws undoes the decision. */
export type DecisionWatcher = (tx: Tx, viewer: Viewer, incidentId: string, step: DecisionStep) => Promise<void>

/** Lets later rooms take part in HR's decisions, without the rooms where those are made knowing them. */
export class DecisionWatchers {
  private readonly watchers: DecisionWatcher[] = []

  register(watcher: DecisionWatcher): void {
    this.watchers.push(watcher)
  }

  async tell(tx: Tx, viewer: Viewer, incidentId: string, step: DecisionStep): Promise<void> {
    for (const watcher of this.watchers) await watcher(tx, viewer, incidentId, step)
  }
}
