import type { Viewer } from '../access/viewer.js'
import type { Tx } from '../database/database.js'
import type { Result } from './just-cause/just-cause.js'
import type { OpenResponse } from './open-response.js'
import type { ResponseRow } from './response.entity.js'

/** What a later room does when something formal was asked for, in the same transaction, with what the tests said of it. */
export type Requested = (tx: Tx, response: ResponseRow, tests: readonly Result[]) => Promise<void>

/** Whether whoever is about to approve may do so now. What it throws refuses them; false lets it wait on. */
export type MayApprove = (tx: Tx, viewer: Viewer, open: OpenResponse) => Promise<boolean>

/** Whether whoever is about to decide, however, has no part in it. What it throws refuses them. */
export type MustDecide = (tx: Tx, viewer: Viewer, open: OpenResponse) => Promise<void>

/** Whether somebody from outside is called to hear and decide it, and so may open it. */
export type IsCalled = (tx: Tx, viewer: Viewer, responseId: string) => Promise<boolean>

/** Lets a later room say what comes between asking for something formal and deciding it, without this room knowing it. */
export class FormalConditions {
  private requested: Requested | undefined
  private mayBe: MayApprove | undefined
  private must: MustDecide | undefined
  private called: IsCalled | undefined

  register(requested: Requested, mayApprove: MayApprove, mustDecide: MustDecide, isCalled: IsCalled): void {
    this.requested = requested
    this.mayBe = mayApprove
    this.must = mustDecide
    this.called = isCalled
  }

  async opened(tx: Tx, response: ResponseRow, tests: readonly Result[]): Promise<void> {
    await this.requested!(tx, response, tests)
  }

  isCalled(tx: Tx, viewer: Viewer, responseId: string): Promise<boolean> {
    return this.called!(tx, viewer, responseId)
  }

  mustDecide(tx: Tx, viewer: Viewer, open: OpenResponse): Promise<void> {
    return this.must!(tx, viewer, open)
  }

  mayApprove(tx: Tx, viewer: Viewer, open: OpenResponse): Promise<boolean> {
    return this.mayBe!(tx, viewer, open)
  }
}
