/** Remembers in which row a key (a whole number, 0 or more) stood first: 12 bytes a key, where a Map would take 50. */
export class RowOfKey {
  private keys = new Float64Array(1024).fill(-1)
  private rows = new Int32Array(1024)
  private size = 0

  /** The row that has the key already; 0 where there is none, and this one is remembered. */
  put(key: number, row: number): number {
    if (this.size * 3 > this.keys.length * 2) this.grow()
    const slot = this.slot(key)
    if (this.keys[slot] === key) return this.rows[slot]!
    this.keys[slot] = key
    this.rows[slot] = row
    this.size++
    return 0
  }

  private slot(key: number): number {
    const mask = this.keys.length - 1
    const mixed = Math.imul(key | 0, 0x9e3779b1) ^ Math.imul((key / 4_294_967_296) | 0, 0x85ebca6b)
    let slot = (mixed ^ (mixed >>> 15)) & mask
    while (this.keys[slot] !== -1 && this.keys[slot] !== key) slot = (slot + 1) & mask
    return slot
  }

  private grow(): void {
    const { keys, rows } = this
    this.keys = new Float64Array(keys.length * 2).fill(-1)
    this.rows = new Int32Array(keys.length * 2)
    for (let i = 0; i < keys.length; i++) {
      if (keys[i] === -1) continue
      const slot = this.slot(keys[i]!)
      this.keys[slot] = keys[i]!
      this.rows[slot] = rows[i]!
    }
  }
}
