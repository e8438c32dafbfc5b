import type { FieldProblem } from '../graphql/errors.js'
import { message } from '../language/message.js'

/** How many months things are kept. */
export interface Periods {
  /** After an incident, before it loses its person. */
  incidentMonths: number
  /** The same where a formal response took effect; from the later of the incident and HR's decision. */
  formalMonths: number
  /** For what the employee told: statements and confidences. Never longer than the incident is theirs. */
  statementMonths: number
  /** For who has looked at whose record. */
  readLogMonths: number
  /** For what the trail says of rosters. */
  rosterTrailMonths: number
  /** For shifts and leave. */
  rosterMonths: number
  /** For notices, read or unread. */
  noticeMonths: number
}

/**
 * How far behind an incident its finding reaches: 24 months, from the month in which its baseline was fitted, and one more
 * that leaves no doubt about the edges. While an incident names its person, its finding can be made again, and for that the
 * shifts of all that time have to be there.
 */
const LOOKS_BACK_MONTHS = 26

/**
 * What Reprieve comes with, for want of the organisation's own: a finding looks back over 24 months, and half a year more
 * lets an appeal or a late complaint be answered from the records. Where somebody was disciplined, three years is the time
 * within which most claims about employment are brought. Shifts stay for as long as a finding that is kept looks back on
 * them. A notice only points to what happened. Each organisation has to set what its own law asks for.
 */
export const DEFAULT_PERIODS: Readonly<Periods> = {
  incidentMonths: 30,
  formalMonths: 36,
  statementMonths: 30,
  readLogMonths: 12,
  rosterTrailMonths: 30,
  rosterMonths: 36 + LOOKS_BACK_MONTHS,
  noticeMonths: 6,
}

/**
 * What speaks for somebody is there while it may be needed: for half a year after they spoke up what is done about them is looked at, and a
 * final warning weighs for a year.
 */
export const SHORTEST_MONTHS: Readonly<Record<keyof Periods, number>> = {
  incidentMonths: 6,
  formalMonths: 12,
  statementMonths: 6,
  readLogMonths: 6,
  rosterTrailMonths: 6,
  rosterMonths: 12 + LOOKS_BACK_MONTHS,
  noticeMonths: 1,
}
/** So many days after it was adopted a shorter period comes into force. */
export const DAYS_TO_COME = 30
export const LONGEST_MONTHS = 240
export const LONGEST_ROSTER_MONTHS = LONGEST_MONTHS + LOOKS_BACK_MONTHS

/** Whether anything is kept for less long by the second. */
export const isShorter = (before: Periods, after: Periods): boolean =>
  (Object.keys(DEFAULT_PERIODS) as (keyof Periods)[]).some((period) => after[period] < before[period])

/** What is wrong with periods taken together; `path` is where they stand in the input. */
export function periodProblems(periods: Periods, path: string): FieldProblem[] {
  const problems: FieldProblem[] = []
  if (periods.formalMonths < periods.incidentMonths)
    problems.push({
      path: `${path}.formalMonths`,
      message: message('retention.formalAtLeast'),
    })
  if (periods.statementMonths > periods.incidentMonths)
    problems.push({
      path: `${path}.statementMonths`,
      message: message('retention.statementsAtMost'),
    })
  const least = periods.formalMonths + LOOKS_BACK_MONTHS
  if (periods.rosterMonths < least)
    problems.push({
      path: `${path}.rosterMonths`,
      message: message('retention.shiftsAtLeast', { more: LOOKS_BACK_MONTHS, least }),
    })
  return problems
}
