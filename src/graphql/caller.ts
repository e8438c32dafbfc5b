/** Somebody who is known. What their operations cost is taken from what they may spend in a minute. */
export interface Caller {
  readonly id: string
  /** Throws RATE_LIMITED where nothing is left. */
  spend(points: number): Promise<void>
}

/** Tells who is asking. Only a later room knows people, so that room provides it. */
export interface Doorkeeper {
  /**
   * Who sent this request, or who has subscribed on this connection: asked before anything of it is looked at. `request`
   * is the object by which the room remembers them. `shown` is whom the page that asks shows as signed in, where it says so
   * (shown.ts). Throws UNAUTHENTICATED, also where that is somebody else.
   */
  whoAsks(request: object, authorization: string | undefined, shown?: string): Promise<Caller>
}

export const DOORKEEPER = Symbol('who tells who is asking')
