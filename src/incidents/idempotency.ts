import { createHash } from 'node:crypto'

/** Tells a repeated input from another one: SHA-256 over its fields in alphabetical order. */
export function digestOf(input: object): string {
  const fields = Object.entries(input).sort(([a], [b]) => (a < b ? -1 : 1))
  return createHash('sha256').update(JSON.stringify(fields)).digest('hex')
}
