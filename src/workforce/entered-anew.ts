import type { Shift } from './shift.entity.js'
import type { ShiftEntry } from './shift-entry.entity.js'

type Worked = Pick<Shift, 'interactions' | 'conditions' | 'startsAt' | 'endsAt'>

/** Something was counted of it already: what is changed was a record, and not a plan or nothing. */
export const tells = (earlier: Worked | undefined): boolean =>
  earlier !== undefined && (earlier.interactions !== null || earlier.conditions !== '')

/** Something that stood is another now, or something is counted at first. Hours that nobody had known change nothing: they only join what was one shift. */
export const differs = (shift: Worked, earlier: Worked | undefined): boolean =>
  !earlier ||
  shift.interactions !== earlier.interactions ||
  shift.conditions !== earlier.conditions ||
  (earlier.startsAt !== null && !hasHoursOf(shift, earlier))

/** Nothing is another, and nothing was added. */
export const isAsItWas = (shift: Worked, earlier: Worked | undefined): boolean =>
  earlier !== undefined && !differs(shift, earlier) && hasHoursOf(shift, earlier)

const hasHoursOf = (shift: Worked, earlier: Worked): boolean =>
  shift.startsAt === earlier.startsAt && shift.endsAt === earlier.endsAt

/** Somebody in HR wrote it, or has settled that it was so: no manager and no file says otherwise. */
export const isOfHr = ({ recordedById, byManager, settledById }: ShiftEntry): boolean =>
  Boolean(settledById) || (recordedById !== null && !byManager)
