import { DAY_MS } from '../time/instant.js'
import type { FieldProblem } from '../graphql/errors.js'
import { message } from '../language/message.js'

/** Who was not there on days long past says who was ill: colleagues see the roster of the days around today alone. */
const COLLEAGUES_DAYS = 1
/** As long as a manager keeps the roster. */
const MANAGERS_DAYS = 35
/** It is not the same day everywhere. */
const SOMEWHERE_ELSE = 1

export type RosterReader = 'COLLEAGUE' | 'MANAGER' | 'HR'

/** What is wrong with asking who is on a day's roster; `now` in milliseconds since 1970. */
export function rosterDayProblem(date: string, reader: RosterReader, now: number): FieldProblem | undefined {
  if (reader === 'HR') return undefined
  const daysAgo = Math.floor(now / DAY_MS) - Date.parse(date) / DAY_MS
  const most = (reader === 'MANAGER' ? MANAGERS_DAYS : COLLEAGUES_DAYS) + SOMEWHERE_ELSE
  const ahead = reader === 'MANAGER' || -daysAgo <= COLLEAGUES_DAYS + SOMEWHERE_ELSE
  if (daysAgo <= most && ahead) return undefined
  return {
    path: 'onDate',
    message:
      reader === 'MANAGER'
        ? message('workforce.rosterOfLastDays', { days: MANAGERS_DAYS })
        : message('workforce.rosterOfToday'),
  }
}
