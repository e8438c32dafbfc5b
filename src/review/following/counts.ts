/** What there was, against what was to be expected. */
export interface Compared {
  /** Days with own incidents. */
  observed: number
  expected: number
  /** Of the expectation's mean, chance aside: what isn't known of the people. */
  variance: number
}

/** A number with the range in which it lies with 95%. */
export interface Ranged {
  estimate: number
  low: number
  high: number
}

const TAIL = 0.025

/** The gamma shape with which what isn't known of the people spreads a Poisson number (negative binomial). */
const shapeOf = ({ expected, variance }: Omit<Compared, 'observed'>) => expected ** 2 / Math.max(variance, 1e-9)

/** From the 2.5th to the 97.5th percentile of a Poisson number whose mean is spread as a gamma (negative binomial). */
export function usualCount(compared: Omit<Compared, 'observed'>): [low: number, high: number] {
  const { expected } = compared
  if (expected <= 0) return [0, 0]
  const shape = shapeOf(compared)
  const ratio = Math.log(expected / (shape + expected))
  let logP = -shape * Math.log1p(expected / shape)
  let sum = 0
  let low = -1
  for (let count = 0; ; count++) {
    sum += Math.exp(logP)
    if (low < 0 && sum >= TAIL) low = count
    // Beyond ten times what was expected nothing is left but rounding.
    if (sum >= 1 - TAIL || count > 10 * expected + 100) return [Math.max(0, low), count]
    logP += ratio + Math.log((count + shape) / (count + 1))
  }
}

const STEPS = 400
const LEAST = 0.05
const MOST = 20
const RATIOS = Float64Array.from({ length: STEPS + 1 }, (_, i) => LEAST * (MOST / LEAST) ** (i / STEPS))
/** How far true ratios may lie from 1, as gamma shapes: from half as much again (4) to almost not at all (128). */
const SHAPES = [4, 8, 16, 32, 64, 128]

/**
 * How many times what was expected there was, for several groups, in the order given. Gamma-Poisson: what is counted is
 * negative binomial around ratio × expected, the true ratios lie as a gamma with mean 1, and how widely they lie is learnt
 * from all groups together, averaged over what they leave open (empirical Bayes; Clayton and Kaldor 1987). So a group of
 * few is drawn to 1, "no difference", and one of many speaks for itself.
 */
export function shrunkRatios(groups: readonly Compared[]): Ranged[] {
  const likelihoods = groups.map(likelihoodOf)
  const priors = SHAPES.map(priorOf)
  const weights = priors.map(
    (prior) =>
    likelihoods.reduce((log, likelihood) => log + Math.log(RATIOS.reduce((sum, _, i) => sum + prior[i]! * likelihood[i]!, 0)), 0), // prettier-ignore
  )
  const greatest = Math.max(...weights)
  const shares = weights.map((weight) => Math.exp(weight - greatest))
  return likelihoods.map((likelihood) => {
    const posterior = new Float64Array(RATIOS.length)
    for (const [p, prior] of priors.entries()) {
      const scale = prior.reduce((sum, x, i) => sum + x * likelihood[i]!, 0)
      for (let i = 0; i < posterior.length; i++) posterior[i]! += (shares[p]! * prior[i]! * likelihood[i]!) / scale
    }
    return rangeOf(posterior)
  })
}

/** On a scale of its own, 1 at its greatest. */
function likelihoodOf(compared: Compared): Float64Array {
  const { observed, expected } = compared
  if (expected <= 0) return RATIOS.map(() => 1)
  const shape = shapeOf(compared)
  const logs = RATIOS.map((ratio) => {
    const mean = ratio * expected
    return observed * Math.log(mean / (shape + mean)) - shape * Math.log1p(mean / shape)
  })
  const greatest = Math.max(...logs)
  return logs.map((log) => Math.exp(log - greatest))
}

/** In the logarithm, as the steps are. */
function priorOf(shape: number): Float64Array {
  const weights = RATIOS.map((ratio) => Math.exp(shape * (Math.log(ratio) - ratio + 1)))
  const all = weights.reduce((a, b) => a + b, 0)
  return weights.map((weight) => weight / all)
}

function rangeOf(posterior: Float64Array): Ranged {
  const all = posterior.reduce((a, b) => a + b, 0)
  const at = (share: number) => {
    let sum = 0
    return RATIOS[posterior.findIndex((weight) => (sum += weight / all) >= share)] ?? MOST
  }
  return { estimate: at(0.5), low: at(TAIL), high: at(1 - TAIL) }
}
