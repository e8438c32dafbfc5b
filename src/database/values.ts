import type { SqlValue } from './prepared.js'

/** Gives a value of a statement its placeholder. */
export type Add = (value: SqlValue) => string

/** Collects the values of a statement and gives each its placeholder, `$1 … $n`: nobody counts them by hand. */
export class Values {
  readonly all: SqlValue[]

  /** Those that a statement begins with are `$1 … $n` in their order. */
  constructor(...first: SqlValue[]) {
    this.all = first
  }

  readonly add: Add = (value) => `$${this.all.push(value)}`

  /** For `IN (…)`. */
  readonly list = (values: readonly SqlValue[]): string => values.map(this.add).join(', ')
}
