import type { Chain } from './markov-chain.js'

/**
 * A factor in every step given all steps: forward-backward over its chain, which has one ladder. Fill
 * `likelihoods`, run, and read. Its arrays are made once, for many runs of up to `most` steps, since a fit follows everybody
 * again and again.
 */
export class Smoother {
  /** Of step w in cell i at w × cells + i. Each step may be scaled as one likes. */
  readonly likelihoods: Float64Array
  /** By step: the factor's mean, and its logarithm's mean and variance. */
  readonly mean: Float64Array
  readonly logMean: Float64Array
  readonly logVariance: Float64Array
  /** Beliefs about the first and the last step, given all. */
  readonly first: Float64Array
  readonly last: Float64Array
  private readonly forward: Float64Array
  private readonly later: Float64Array
  private readonly logs: Float64Array
  /** Moves of the chain, each less the share that leaps instead; and where leaps lead, times that share. */
  private readonly up: Float64Array
  private readonly down: Float64Array
  private readonly stays: Float64Array
  private readonly leaps: Float64Array

  private static readonly ready = new WeakMap<Chain, Smoother>()

  /** One that is made once for each chain: what it found is to be taken out before it is asked for again. */
  static of(chain: Chain, steps: number): Smoother {
    let smoother = Smoother.ready.get(chain)
    if (!smoother || smoother.most < steps) Smoother.ready.set(chain, (smoother = new Smoother(chain, 2 * steps)))
    return smoother
  }

  constructor(
    private readonly chain: Chain,
    private readonly most: number,
  ) {
    const { factors } = chain.grid
    const cells = factors.length
    this.likelihoods = new Float64Array(most * cells)
    this.forward = new Float64Array(most * cells)
    this.mean = new Float64Array(most)
    this.logMean = new Float64Array(most)
    this.logVariance = new Float64Array(most)
    this.first = new Float64Array(cells)
    this.last = new Float64Array(cells)
    this.later = new Float64Array(cells)
    this.logs = factors.map(Math.log)
    const { share, to } = chain.leaps ?? { share: 0, to: new Float64Array(cells) }
    this.up = chain.up.map((p) => (1 - share) * p)
    this.down = chain.down.map((p) => (1 - share) * p)
    this.stays = factors.map((_, i) => (1 - share) * (1 - chain.up[i]! - chain.down[i]!))
    this.leaps = to.map((p) => share * p)
  }

  run(steps: number): void {
    this.goForward(steps)
    this.goBack(steps)
  }

  /** Beliefs given the steps so far, each left unscaled: the next step makes up for it. */
  private goForward(steps: number): void {
    const { likelihoods, forward, up, down, stays, leaps } = this
    const { start } = this.chain
    const cells = start.length
    let sum = 0
    for (let i = 0; i < cells; i++) sum += forward[i] = start[i]! * likelihoods[i]!
    for (let w = 1; w < steps; w++) {
      const here = w * cells
      const scale = 1 / sum
      sum = 0
      let below = 0
      let at = forward[here - cells]!
      for (let i = 0; i < cells; i++) {
        const above = i + 1 < cells ? forward[here - cells + i + 1]! : 0
        let belief = at * stays[i]! + below
        if (i + 1 < cells) belief += above * down[i + 1]!
        sum += forward[here + i] = (belief * scale + leaps[i]!) * likelihoods[here + i]!
        below = at * up[i]!
        at = above
      }
    }
    for (let i = 0; i < cells; i++) this.last[i] = forward[(steps - 1) * cells + i]! / sum
  }

  /** What the later steps add, and the moments of what is then believed. */
  private goBack(steps: number): void {
    const { likelihoods, forward, later, logs, up, down, stays, leaps } = this
    const { factors } = this.chain.grid
    const cells = factors.length
    later.fill(1)
    let sum = 0
    for (let w = steps - 1; w >= 0; w--) {
      const here = w * cells
      sum = 0
      let mean = 0
      let log = 0
      let squared = 0
      let scale = 0
      let leapt = 0
      for (let i = 0; i < cells; i++) {
        const belief = forward[here + i]! * later[i]!
        sum += belief
        mean += belief * factors[i]!
        const part = belief * logs[i]!
        log += part
        squared += part * logs[i]!
        if (w > 0) {
          scale += later[i]! *= likelihoods[here + i]!
          leapt += later[i]! * leaps[i]!
        }
      }
      this.mean[w] = mean / sum
      this.logMean[w] = log / sum
      this.logVariance[w] = Math.max(0, squared / sum - (log / sum) ** 2)
      if (w === 0) break
      scale = 1 / scale
      leapt *= scale
      let below = 0
      let at = later[0]! * scale
      for (let i = 0; i < cells; i++) {
        const above = i + 1 < cells ? later[i + 1]! * scale : 0
        later[i] = at * stays[i]! + up[i]! * above + down[i]! * below + leapt
        below = at
        at = above
      }
    }
    for (let i = 0; i < cells; i++) this.first[i] = (forward[i]! * later[i]!) / sum
  }
}
