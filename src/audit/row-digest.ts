import { createHmac } from 'node:crypto'

export type Row = Record<string, unknown>

/** A seal as an entry holds it for good: which, of which version, and the digest; null says that the row is gone. */
export type HeldSeal = [id: string, version: number, digest: string | null]

/** The values of a row's key as one text. */
export const keyText = (values: readonly unknown[]): string => values.map(String).join('|')

/**
 * Over all that the row holds, salted, the same on every database: where one has true, another has 1. Empty columns don't count,
 * so that a new column that may be empty changes nothing.
 */
export const rowDigest = (salt: string, table: string, row: Row): string =>
  digest(salt, table, row, (value) => (typeof value === 'boolean' ? Number(value) : value))

/** Whether it is a row's digest. PostgreSQL's were once made over true and false: those still count. */
export const isDigestOf = (sealed: string | null, salt: string, table: string, row: Row): boolean =>
  sealed === rowDigest(salt, table, row) || sealed === digest(salt, table, row, (value) => value)

function digest(salt: string, table: string, row: Row, told: (value: unknown) => unknown): string {
  const filled = Object.entries(row)
    .filter(([, value]) => value !== null)
    .map(([column, value]) => [column, told(value)] as [string, unknown])
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return createHmac('sha256', salt)
    .update(JSON.stringify([table, filled]))
    .digest('hex')
}
