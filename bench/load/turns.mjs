import { round } from './round.mjs'
import { median, spread } from './statistics.mjs'

/**
 * Two servers in turns, ABABAB, after a warm-up of each: whatever else the machine does meets both alike. The ratio is the
 * median over the turns of A's requests per second to B's.
 */
export async function inTurns(a, b, operation, { seconds, warmUp, turns }) {
  const rounds = { a: [], b: [] }
  let errors = 0
  let wrong
  const one = async ({ server, subjects }, length) => {
    const result = await round(server, operation, subjects, length)
    errors += result.errors
    wrong ??= result.wrong
    return result.perSecond
  }
  await one(a, warmUp)
  await one(b, warmUp)
  for (let i = 0; i < turns; i++) {
    rounds.a.push(await one(a, seconds))
    rounds.b.push(await one(b, seconds))
  }
  const ratios = rounds.a.map((perSecond, i) => perSecond / rounds.b[i])
  return {
    a: median(rounds.a),
    b: median(rounds.b),
    ratio: median(ratios),
    lowest: Math.min(...ratios),
    highest: Math.max(...ratios),
    spread: Math.max(spread(rounds.a), spread(rounds.b)),
    errors,
    wrong,
  }
}
