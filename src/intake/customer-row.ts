import type { Line } from './csv-line.js'
import { needed, optional } from './fields.js'
import { quoted } from './problems.js'

/** A customer as a file tells of them. Null where the file doesn't say: what is known then stays. */
export interface CustomerRow {
  reference: string
  name: string | null
  contact: string | null
  kind: string | null
}

export function readCustomer(line: Line, known: Map<string, CustomerRow>): void {
  const reference = needed(line, 'reference', 100, 'the reference by which the CRM knows the customer')
  const name = optional(line, 'name', 200)
  const contact = optional(line, 'contact', 200)
  const kind = optional(line, 'kind', 60)
  if (reference === undefined) return
  if (known.has(reference))
    line.problem('reference', `${quoted(reference)} stands further up. Each customer has one row.`)
  else known.set(reference, { reference, name: name ?? null, contact: contact ?? null, kind: kind ?? null })
}
