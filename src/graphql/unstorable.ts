import type { FieldProblem } from './errors.js'
import { message } from '../language/message.js'

/**
 * The places in an argument where a text holds the character U+0000, which no keyboard writes and PostgreSQL cannot
 * store. `path` is where the argument itself stands. Walks without recursion: what is nested deeply must not fill the stack.
 */
export function unstorable(value: unknown, path: string): FieldProblem[] {
  if (!holdsAny(value)) return []
  const problems: FieldProblem[] = []
  const open: Place[] = []
  const look = (inside: unknown, key: string, within?: Place) => {
    if (typeof inside === 'object' && inside !== null) open.push({ value: inside, key, within })
    else if (typeof inside === 'string' && inside.includes('\0'))
      problems.push({ path: pathOf(key, within), message: message('edge.noText') })
  }
  look(value, path)
  for (let at = open.pop(); at; at = open.pop())
    for (const [key, inside] of Object.entries(at.value)) look(inside, key, at)
  return problems
}

/** Asked first, since it nearly always doesn't: where each thing stands need not be noted then. */
function holdsAny(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('\0')
  if (typeof value !== 'object' || value === null) return false
  const open: object[] = [value]
  for (let at = open.pop(); at; at = open.pop())
    for (const inside of (Array.isArray(at) ? at : Object.values(at)) as unknown[]) {
      if (typeof inside === 'string') {
        if (inside.includes('\0')) return true
      } else if (typeof inside === 'object' && inside !== null) open.push(inside)
    }
  return false
}

interface Place {
  value: object
  key: string
  within: Place | undefined
}

function pathOf(key: string, within: Place | undefined): string {
  const keys = [key]
  for (let at = within; at; at = at.within) keys.push(at.key)
  return keys.reverse().filter(Boolean).join('.')
}
