/**
 * A number from 0 up to 1 that depends on nothing but its arguments: what happens to one person on one day can be asked
 * for in any order, and a chain of any size needs no memory.
 */
export function noise(...keys) {
  let h = 0x9e3779b9
  for (const key of keys) {
    h = Math.imul(h ^ (key | 0), 0x85ebca6b)
    h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
    h ^= h >>> 16
  }
  return (h >>> 0) / 2 ** 32
}

/** One of a list, the first ones likelier where `shares` say so. */
export function pick(list, at, shares) {
  if (!shares) return list[Math.floor(at * list.length)]
  let left = at
  const found = list.findIndex((_, i) => (left -= shares[i]) < 0)
  return list[found < 0 ? list.length - 1 : found]
}
