import type { Viewer } from '../access/viewer.js'
import type { Tx } from '../database/database.js'

/** Throws where somebody in HR must have nothing to do with one of these people. */
export type MustBeApart = (tx: Tx, viewer: Viewer, employeeIds: readonly string[]) => Promise<void>

/** Lets a later room say who in HR keeps nothing of whom, without this room knowing why. */
export class KeptApart {
  private check: MustBeApart | undefined

  register(check: MustBeApart): void {
    this.check = check
  }

  async mustBe(tx: Tx, viewer: Viewer, ...employeeIds: string[]): Promise<void> {
    await this.check?.(tx, viewer, employeeIds)
  }
}
