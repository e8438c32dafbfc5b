import type { Day } from './facts.js'

/** Weeks are counted from 1970-01-01 on, seven days each: the steps in which factors may move. */
export function weekOf(day: Day): number {
  return Math.floor(day / 7)
}
