import type { Judgement } from '../../pattern/answer/judgement.js'

/** Of whom, as of when, and what was found. */
export interface Charted {
  employeeId: string
  day: string
  moment: string
  baselineId: string | null
  judgement: Judgement
}
