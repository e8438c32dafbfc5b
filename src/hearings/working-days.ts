import { Temporal } from 'temporal-polyfill'
import type { Span } from '../workforce/leave-rules.js'

/** By which days of a store's something is counted: its clock, the weekdays on which it works, and somebody's leave. */
export interface Calendar {
  timeZone: string
  /** Numbers of the ISO week, Monday is 1. One at least. */
  worked: readonly number[]
  leave: readonly Span[]
}

/** "1,2,3,4,5" as numbers. */
export const weekdaysIn = (text: string): number[] => text.split(',').map(Number)

/**
 * The instant when so many full working days have passed since another: the day on which it lies does not count, and it ends
 * with the end of the last of them. Days that aren't worked, or are leave, are not counted. Instants as texts.
 */
export function afterWorkingDays(count: number, from: string, { timeZone, ...counted }: Calendar): string {
  let day = Temporal.Instant.from(from).toZonedDateTimeISO(timeZone).toPlainDate()
  for (let passed = 0; passed < count;) {
    day = day.add({ days: 1 })
    if (isWorked(day, counted)) passed++
  }
  const end = day.add({ days: 1 }).toZonedDateTime({ timeZone })
  return end.toInstant().toString({ fractionalSecondDigits: 3 })
}

/** Whether somebody can be asked to come at an instant: on a day that the store works, and none of their leave. */
export const isWorkingDay = (at: string, { timeZone, ...counted }: Calendar): boolean =>
  isWorked(Temporal.Instant.from(at).toZonedDateTimeISO(timeZone).toPlainDate(), counted)

/** Between which hours somebody is called in, unless they wish another themselves. */
export const DAYTIME = { from: 7, to: 20 } as const

/** Whether an instant lies in these hours, by the clock of a place. */
export function isInDaytime(at: string, timeZone: string): boolean {
  const { hour } = Temporal.Instant.from(at).toZonedDateTimeISO(timeZone)
  return hour >= DAYTIME.from && hour < DAYTIME.to
}

function isWorked(day: Temporal.PlainDate, { worked, leave }: Omit<Calendar, 'timeZone'>): boolean {
  const date = day.toString()
  return worked.includes(day.dayOfWeek) && !leave.some((span) => span.from <= date && date <= span.to)
}
