/** Random numbers that a seed repeats: a 32-bit xorshift, well enough for test worlds. */
export interface Chance {
  /** From 0 up to, not including, 1. */
  uniform(): number
  /** A Poisson number (by the product of uniforms, so for small means). */
  poisson(mean: number): number
  /** A gamma number of whole or half shape and mean 1: a sum of squared normals. */
  gamma(shape: number): number
}

export function chanceOf(seed: number): Chance {
  let state = (Math.imul(seed + 1, 0x9e3779b1) ^ 0x5bd1e995) | 1
  const uniform = () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 4_294_967_296
  }
  const normal = () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform())
  return {
    uniform,
    poisson(mean) {
      const limit = Math.exp(-mean)
      let count = 0
      for (let product = uniform(); product > limit; product *= uniform()) count++
      return count
    },
    gamma(shape) {
      let sum = 0
      for (let i = 0; i < Math.round(2 * shape); i++) sum += normal() ** 2
      return sum / (2 * shape)
    },
  }
}
