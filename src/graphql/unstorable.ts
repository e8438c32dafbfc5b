import type { FieldProblem } from './errors.js'
import { message } from '../language/message.js'

/**
 * The places in an argument where a text holds the character U+0000, which no keyboard writes and PostgreSQL cannot
 * store. `path` is where the argument itself stands.
 */
export function unstorable(value: unknown, path: string): FieldProblem[] {
  if (typeof value === 'string') return value.includes('\0') ? [{ path, message: message('edge.noText') }] : []
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, inside]) => unstorable(inside, path ? `${path}.${key}` : key))
}
