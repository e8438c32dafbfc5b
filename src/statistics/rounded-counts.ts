/** A group of fewer people than this could be told apart, and what is said of it would be said of them. */
export const SMALL_GROUP = 10
const STEP = 5

/** A count rounded to fives, so that two answers that differ by one person do not tell of that person. */
export const rounded = (count: number): number => Math.round(count / STEP) * STEP

/** What may be said of how many: nothing (null) where one to nine people are behind it. */
export function countShown(count: number, people: number): number | null {
  if (people === 0) return 0
  return people < SMALL_GROUP ? null : rounded(count)
}

/** A part of a group: neither the part nor the rest may be small, since each gives away the other. */
export function partShown(part: number, whole: number): number | null {
  if (whole < SMALL_GROUP) return null
  const small = (n: number) => n > 0 && n < SMALL_GROUP
  return small(part) || small(whole - part) ? null : rounded(part)
}
