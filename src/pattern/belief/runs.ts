import { type Chain, onlyTheLowest } from './markov-chain.js'

/** Who records is asked only of people who are followed on two ladders: see personChain. They are gone through side by side. */
const LADDERS = 2

/** What is believed along a timeline under each of some hypotheses: a row of cells each, one after the other. */
export class Runs {
  private constructor(
    readonly cells: number,
    readonly ladders: number,
    readonly belief: Float64Array,
    /** How likely the records are, by hypothesis and ladder: logarithms, on a scale that all share. 0 where that isn't asked. */
    readonly evidence: Float64Array,
  ) {}

  static of(count: number, { start, ladders }: Chain): Runs {
    return new Runs(start.length, ladders, new Float64Array(count * start.length), new Float64Array(count * ladders))
  }

  begin(row: number, { start }: Chain): void {
    this.belief.set(start, row * this.cells)
  }

  /** What is believed under one hypothesis, under another one, too. */
  copy(from: number, to: number): void {
    const { cells, ladders, belief, evidence } = this
    for (let i = 0; i < cells; i++) belief[to * cells + i] = belief[from * cells + i]!
    for (let i = 0; i < ladders; i++) evidence[to * ladders + i] = evidence[from * ladders + i]!
  }

  copied(): Runs {
    return new Runs(this.cells, this.ladders, this.belief.slice(), this.evidence.slice())
  }
}

/** How likely each week's records are by lasting factor, at week × width + cell (see Row.width). */
export interface Weeks {
  weight: Float64Array
  /** The logarithm of what they are scaled by. */
  logScale: Float64Array
}

/**
 * Takes one row at a time through weeks of records. The two ladders are gone through side by side, which takes hardly longer than one
 * of them; and the scale that gives a ladder its share is applied in the week after, when its cells are read anyway.
 */
export class Row {
  /** Cells of a row, and an idle one where the ladders aren't of one length. */
  readonly width: number
  private readonly cells: Float64Array
  private readonly steps: Moves
  private readonly stays: Moves
  /** By ladder: what its cells are yet to be multiplied by, and the evidence so far. */
  private readonly scale = new Float64Array(LADDERS)
  private readonly evidence = new Float64Array(LADDERS)

  constructor(
    chain: Chain,
    /** Whether it is asked how likely the records are. */
    private readonly asksEvidence: boolean,
  ) {
    if (chain.ladders !== LADDERS) throw new Error(`A chain of ${chain.ladders} ladders can't be asked who records.`)
    this.width = Math.ceil(chain.start.length / LADDERS) * LADDERS
    // a rung above the highest is read, too: it is 0
    const longer = (of?: Float64Array) => {
      const column = new Float64Array(this.width + LADDERS)
      if (of) column.set(of)
      return column
    }
    this.cells = longer()
    this.steps = { up: longer(chain.up), down: longer(chain.down) }
    this.stays = { up: longer(), down: longer() }
  }

  load({ belief, cells, evidence }: Runs, row: number): void {
    for (let i = 0; i < cells; i++) this.cells[i] = belief[row * cells + i]!
    this.scale.fill(1)
    for (let n = 0; n < LADDERS; n++) this.evidence[n] = evidence[row * LADDERS + n]!
  }

  store({ belief, cells, evidence }: Runs, row: number): void {
    for (let i = 0; i < cells; i++) belief[row * cells + i] = this.cells[i]! * this.scale[i % LADDERS]!
    for (let n = 0; n < LADDERS; n++) evidence[row * LADDERS + n] = this.evidence[n]!
  }

  /** The weeks from `from` to `to` - 1: a step of the chain (as stepForward takes it) before each but week 0, and its records. */
  through({ weight, logScale }: Weeks, from: number, to: number): void {
    const { cells, width, scale, evidence } = this
    for (let w = from; w < to; w++) {
      const { up, down } = w > 0 ? this.steps : this.stays
      const offset = w * width
      const evenScale = scale[0]!
      const oddScale = scale[1]!
      let even = cells[0]! * evenScale
      let odd = cells[1]! * oddScale
      let evenRises = 0
      let oddRises = 0
      let evenSum = 0
      let oddSum = 0
      for (let i = 0; i < width; i += LADDERS) {
        const evenNext = cells[i + 2]! * evenScale
        const oddNext = cells[i + 3]! * oddScale
        const evenUp = even * up[i]!
        const oddUp = odd * up[i + 1]!
        const evenNow = (even - evenUp - even * down[i]! + evenRises + evenNext * down[i + 2]!) * weight[offset + i]!
        const oddNow = (odd - oddUp - odd * down[i + 1]! + oddRises + oddNext * down[i + 3]!) * weight[offset + i + 1]!
        evenSum += cells[i] = evenNow
        oddSum += cells[i + 1] = oddNow
        evenRises = evenUp
        oddRises = oddUp
        even = evenNext
        odd = oddNext
      }
      scale[0] = this.scaleOf(0, evenSum)
      scale[1] = this.scaleOf(1, oddSum)
      if (!this.asksEvidence) continue
      evidence[0]! += logOf(evenSum) + logScale[w]!
      evidence[1]! += logOf(oddSum) + logScale[w]!
    }
  }

  /** What gives a ladder, whose cells have that sum, its share. */
  private scaleOf(ladder: number, sum: number): number {
    if (sum > 0) return 1 / (sum * LADDERS)
    onlyTheLowest(this.cells.subarray(0, this.width), ladder, LADDERS)
    return 1
  }
}

interface Moves {
  up: Float64Array
  down: Float64Array
}

/** The logarithm of the least number there is: what is less likely is as good as impossible. */
const LEAST_LOG = Math.log(Number.MIN_VALUE)
const logOf = (sum: number) => (sum > 0 ? Math.log(sum * LADDERS) : LEAST_LOG)
