import type { Baseline } from './baseline.js'

/** On a shift nobody serves more than so many times what is usual in the position. */
const MOST_TIMES = 3
/** What is usual in a position is no more than so many times what is usual in all: whoever makes one up could have it alone. */
const MOST_USUAL = 5

/**
 * How many customers of one shift count where they speak for others: in a place's sums and in what is learnt of peers. More are
 * somebody's word, and would make everybody else there look worse.
 */
export function mostInteractions({ usual, byPosition }: Baseline['interactions'], position: string): number {
  const here = Object.hasOwn(byPosition, position) ? byPosition[position]! : usual
  return MOST_TIMES * Math.min(here, MOST_USUAL * usual)
}
