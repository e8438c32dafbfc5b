import { rounded } from '../../statistics/rounded-counts.js'

/**
 * A count as it may be told: to HR for a purpose as it is, to others rounded to fives. Groups of different kinds can differ by
 * one person without anybody having asked for it (who stands at the counter, and who works in the pharmacy): what is left of
 * the one without the other then tells of nobody.
 */
export const toldCount = ({ opened }: { opened: string | null }, count: number): number =>
  opened === null ? rounded(count) : count
