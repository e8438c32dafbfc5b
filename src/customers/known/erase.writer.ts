import { IsNull } from 'typeorm'
import type { Database, Tx } from '../../database/database.js'
import type { Instant } from '../../time/instant.js'
import { Customer } from './customer.entity.js'

/**
 * Takes what is personal of a customer away for good: what to call them, how to reach them and their kind; the links by which they
 * read and answer, and what was written for them. Returns whether there was something to take.
 */
export async function eraseCustomer(tx: Tx, database: Database, id: string, erasedAt: Instant): Promise<boolean> {
  const { affected } = await tx.update(
    Customer,
    { id, erasedAt: IsNull() },
    { name: null, contact: null, kind: null, erasedAt },
  )
  if (!affected) return false
  const theirs = 'incident_id IN (SELECT i.id FROM incidents i WHERE i.customer_id = $1)'
  await database.readIn(tx, `UPDATE follow_ups SET code = NULL WHERE ${theirs}`, [id])
  await database.readIn(tx, `UPDATE endings_for_customers SET code = NULL, words = NULL WHERE ${theirs}`, [id])
  return true
}
