import type { Belief } from '../belief/filter.js'
import { monthsBefore } from '../records/facts.js'
import type { Judgement, Voices } from './judgement.js'
import type { Question } from './question.js'

/** Who recorded how many of a person's own incidents, and who of them is probably eager about them. */
export function whoRecorded(
  { shifts, at, policy }: Question,
  { eager }: Belief,
  firstWeek: number,
): Pick<Voices, 'most' | 'eager'> {
  const since = monthsBefore(at, policy.lookBackMonths)
  const counts = new Map<string, number>()
  let of = 0
  for (const fact of shifts) {
    if (fact.day <= since || fact.day > at) continue
    of += fact.own
    for (const { recorder } of fact.incidents ?? [])
      if (recorder !== null) counts.set(recorder, (counts.get(recorder) ?? 0) + 1)
  }
  const [first] = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
  if (!first) return {}
  return { most: { recorder: first[0], own: first[1], of }, ...mostEager(eager ?? [], counts, of, firstWeek) }
}

function mostEager(
  possibilities: NonNullable<Belief['eager']>,
  counts: ReadonlyMap<string, number>,
  of: number,
  firstWeek: number,
): Pick<Voices, 'eager'> {
  const sums = new Map<string, { probability: number; times: number; from: number; likeliest: number }>()
  for (const { recorder, from, times, probability } of possibilities) {
    const sum = sums.get(recorder) ?? { probability: 0, times: 0, from: 0, likeliest: 0 }
    sums.set(recorder, sum)
    sum.probability += probability
    sum.times += probability * times
    if (probability > sum.likeliest) Object.assign(sum, { from, likeliest: probability })
  }
  const [likeliest] = [...sums].sort(([a, x], [b, y]) => y.probability - x.probability || (a < b ? -1 : 1))
  if (!likeliest) return {}
  const [recorder, { probability, times, from }] = likeliest
  return {
    eager: {
      recorder,
      own: counts.get(recorder)!,
      of,
      probability,
      times: probability > 0 ? times / probability : 1,
      since: (firstWeek + from) * 7,
    },
  }
}

/** From so probable an eagerness on, of all that are named one in twenty at most is expected to be wrong. */
const CREDIBLE = 0.95

/** Whether that recorder credibly records of the person what they overlook in others. */
export const isCrediblyEager = ({ voices }: Pick<Judgement, 'voices'>, recorder: string): boolean =>
  voices?.eager?.recorder === recorder && voices.eager.probability >= CREDIBLE
