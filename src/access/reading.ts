import { instantOf, localDate } from '../time/instant.js'
import type { Reading } from '../graphql/shape.js'
import { isHeldBack, isHr, manages, type Viewer } from './viewer.js'

/** For serving rows to somebody at a moment (milliseconds since 1970): who they are, and today's date at each store, looked up once a request. */
export function readingFor(viewer: Viewer, now: number): Reading {
  const dates = new Map<string, string>()
  return {
    now,
    viewerId: viewer.id,
    seesAll: isHr(viewer),
    language: viewer.language,
    isHeldBack: (employeeId) => isHeldBack(viewer, employeeId),
    manages: (storeId) => manages(viewer, storeId),
    today(timeZone) {
      let date = dates.get(timeZone)
      if (!date) dates.set(timeZone, (date = localDate(instantOf(now), timeZone)))
      return date
    },
  }
}
