import { round } from './round.mjs'
import { median, spread } from './statistics.mjs'

/**
 * Several servers in turns, ABCABC, after a warm-up of each: whatever else the machine does meets all alike. For each its
 * median of requests per second, and the median over the turns of the first one's to its own.
 */
export async function inTurns(contenders, operation, { seconds, warmUp, turns }) {
  const names = Object.keys(contenders)
  const rounds = Object.fromEntries(names.map((name) => [name, []]))
  let errors = 0
  let wrong
  const one = async ({ server, subjects }, length) => {
    const result = await round(server, operation, subjects, length)
    errors += result.errors
    wrong ??= result.wrong
    return result.perSecond
  }
  for (const name of names) await one(contenders[name], warmUp)
  for (let i = 0; i < turns; i++) for (const name of names) rounds[name].push(await one(contenders[name], seconds))
  const [first, ...others] = names
  return {
    perSecond: Object.fromEntries(names.map((name) => [name, median(rounds[name])])),
    ratios: Object.fromEntries(others.map((name) => [name, ratioOf(rounds[first], rounds[name])])),
    spread: Math.max(...names.map((name) => spread(rounds[name]))),
    errors,
    wrong,
  }
}

function ratioOf(firsts, others) {
  const ratios = firsts.map((perSecond, i) => perSecond / others[i])
  return { ratio: median(ratios), lowest: Math.min(...ratios), highest: Math.max(...ratios) }
}
