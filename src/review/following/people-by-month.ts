import { dateOfDay } from '../../pattern/records/facts.js'
import { type Month, monthOf } from '../asking/review-period.js'
import type { GroupOfPeople } from '../asking/small-groups.js'
import type { Moment } from './one-at-a-time.js'

/** Who is behind each group's figures, month by month. */
export function peopleByMonth(moments: readonly Moment[]): GroupOfPeople[] {
  const groups = new Map<string, Map<Month, Set<string>>>()
  for (const { group, person, day } of moments) {
    const months = groups.get(group) ?? new Map<Month, Set<string>>()
    groups.set(group, months)
    const month = monthOf(dateOfDay(day))
    months.set(month, (months.get(month) ?? new Set<string>()).add(person))
  }
  return [...groups].map(([key, people]) => ({ key, people }))
}
