import { dateOfDay } from '../../pattern/records/facts.js'
import { monthOf } from '../../time/calendar.js'
import { type GroupOfPeople, peopleOf } from '../asking/small-groups.js'
import type { Moment } from './one-at-a-time.js'

/** Who is behind each group's figures, month by month. */
export const peopleByMonth = (moments: readonly Moment[]): GroupOfPeople[] =>
  peopleOf(moments.map(({ group, person, day }) => ({ key: group, person, month: monthOf(dateOfDay(day)) })))
