import type { Viewer } from '../access/viewer.js'
import type { Tx } from '../database/database.js'
import type { Incident } from './incident.entity.js'

/** What a later room does where an incident turns out not to have been the employee's, in the same transaction; what it throws undoes it. */
export type FollowsNotTheirs = (tx: Tx, viewer: Viewer, incident: Incident, reason: string) => Promise<void>

/** Lets later rooms follow where somebody settles that it was not theirs, or accepts that they were not there, without this room knowing them. */
export class NotTheirs {
  private readonly follows: FollowsNotTheirs[] = []

  register(follows: FollowsNotTheirs): void {
    this.follows.push(follows)
  }

  async found(tx: Tx, viewer: Viewer, incident: Incident, reason: string): Promise<void> {
    for (const follow of this.follows) await follow(tx, viewer, incident, reason)
  }
}
