/** What would be left with one voice left out. */
export interface LeftOut {
  /** Null where nobody is left out, but only what proves anything is counted. */
  voice: string | null
  /** That the lasting factor is 2 or more, 0 to 1. */
  probability: number
}

/** What only files tell, whomever they name. */
export const FILES = 'FILES'
/** What came straight from customers: one voice that nobody in the store holds. */
export const CUSTOMERS = 'CUSTOMERS'

/** Everybody who told of one of them. */
export const voicesIn = (all: readonly { voices: readonly string[] }[]): string[] => [
  ...new Set(all.flatMap(({ voices }) => voices)),
]
