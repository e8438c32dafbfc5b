import { createHmac } from 'node:crypto'

export type Row = Record<string, unknown>

/** A seal as an entry holds it for good: which, of which version, and the digest; null says that the row is gone. */
export type HeldSeal = [id: string, version: number, digest: string | null]

/** The values of a row's key as one text. */
export const keyText = (values: readonly unknown[]): string => values.map(String).join('|')

/**
 * Over all that the row holds, salted. Empty columns don't count, so that a new column that may be empty changes nothing.
 */
export function rowDigest(salt: string, table: string, row: Row): string {
  const filled = Object.entries(row)
    .filter(([, value]) => value !== null)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return createHmac('sha256', salt)
    .update(JSON.stringify([table, filled]))
    .digest('hex')
}
