/**
 * Context that employees tell in confidence. It weighs with people, never here: a finding that moved would betray it, and
 * silence would count against others. So these names are passed over wherever they occur.
 */
const CONFIDENCES: ReadonlySet<string> = new Set(['PERSONAL_STRAIN', 'UNWELL'])

export function isConfidence(contextFactor: string): boolean {
  return CONFIDENCES.has(contextFactor)
}
