import type { Tx } from '../database/database.js'
import type { Incident } from './incident.entity.js'

export type IncidentChange = 'logged' | 'withdrawn' | 'cause-changed' | 'corrected'

/** An incident's own columns, without what is read along with it. */
export type IncidentRow = Pick<
  Incident,
  | 'id'
  | 'reference'
  | 'storeId'
  | 'employeeId'
  | 'occurredAt'
  | 'day'
  | 'cause'
  | 'severity'
  | 'source'
  | 'reporterId'
  | 'recordedAt'
  | 'withdrawnAt'
  | 'statementRequestedAt'
  | 'statementGivenAt'
  | 'assessmentId'
  | 'finding'
  | 'answeredAt'
>

/**
 * What a later room does about a change, in the same transaction; what it throws undoes the change. `before` is what was
 * recorded, where that was corrected.
 */
export type IncidentWatcher = (
  tx: Tx,
  incident: IncidentRow,
  change: IncidentChange,
  before?: IncidentRow,
) => Promise<void>

/** Lets later rooms take part in what happens to incidents, without this room knowing them. */
export class IncidentWatchers {
  private readonly watchers: IncidentWatcher[] = []

  register(watcher: IncidentWatcher): void {
    this.watchers.push(watcher)
  }

  async tell(tx: Tx, incident: IncidentRow, change: IncidentChange, before?: IncidentRow): Promise<void> {
    for (const watcher of this.watchers) await watcher(tx, incident, change, before)
  }
}
