/** Chance that comes out the same each time: numbers of the sfc32 generator (Doty-Humphrey), a stream for each name. */
export class Chance {
  private a: number
  private b: number
  private c: number
  private counter = 1

  constructor(seed: number, name: string) {
    this.a = seed | 0
    this.b = hash(name)
    this.c = hash(`${name}/${seed}`)
    for (let i = 0; i < 12; i++) this.next()
  }

  /** From 0 up to 1. */
  next(): number {
    const sum = (((this.a + this.b) | 0) + this.counter++) | 0
    this.a = this.b ^ (this.b >>> 9)
    this.b = (this.c + (this.c << 3)) | 0
    this.c = (((this.c << 21) | (this.c >>> 11)) + sum) | 0
    return (sum >>> 0) / 2 ** 32
  }

  happens(probability: number): boolean {
    return this.next() < probability
  }

  between(low: number, high: number): number {
    return low + (high - low) * this.next()
  }

  whole(low: number, high: number): number {
    return Math.floor(this.between(low, high + 1))
  }

  pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.next() * list.length)]!
  }

  /** One of the keys, as likely as its weight says. */
  weighted<T extends string>(weights: Partial<Record<T, number>>): T {
    const entries = Object.entries(weights) as [T, number][]
    let left = this.next() * entries.reduce((sum, [, weight]) => sum + weight, 0)
    for (const [key, weight] of entries) if ((left -= weight) < 0) return key
    return entries.at(-1)![0]
  }

  /** How many of something rare, whose mean is small. */
  poisson(mean: number): number {
    let count = 0
    for (let left = this.next() - Math.exp(-mean), term = Math.exp(-mean); left >= 0 && count < 50; left -= term)
      term *= mean / ++count
    return count
  }

  /** About 1, never below 0: the mean of so many waiting times (a gamma of that shape). */
  around(shape: number): number {
    let sum = 0
    for (let i = 0; i < shape; i++) sum -= Math.log(1 - this.next())
    return sum / shape
  }
}

/** FNV-1a. */
function hash(text: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  return h
}
