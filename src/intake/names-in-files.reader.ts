import { colleaguesAt } from '../customers/known/colleagues.reader.js'
import { type Called, namingNobody } from '../customers/known/names-in-words.js'
import { areTheSame } from '../customers/known/same-words.js'
import type { Database, Tx } from '../database/database.js'
import { jsonSql } from '../database/json-sql.js'
import type { Incident } from '../incidents/incident.entity.js'
import { type Language, USUAL_LANGUAGE } from '../language/language.js'
import { message } from '../language/message.js'
import { say } from '../language/say.js'
import type { IncidentRow } from './incident-row.js'

/** What the words of a file are held against: whom else they may be of, and what stands for the customer. */
interface Place {
  colleagues: string[]
  theCustomer: string
}

/**
 * What files tell of incidents, without the names of their customers, as if somebody wrote it here who may know them. What was told before
 * stays as it was kept then, by whatever name the customer is called since.
 */
export class NamesInFiles {
  private readonly places = new Map<string, Place>()

  constructor(
    private readonly database: Database,
    private readonly tx: Tx,
    private readonly ids: Record<'stores' | 'customers', ReadonlyMap<string, string>>,
  ) {}

  /** The same incidents, with the words that are kept of them. `there`: those that are known by their references. */
  async without<Told extends IncidentRow>(
    incidents: readonly Told[],
    there: ReadonlyMap<string, Incident>,
  ): Promise<Told[]> {
    const customerOf = ({ reference, customer }: Told) =>
      (customer === null ? there.get(reference)?.customerId : this.ids.customers.get(customer)) ?? null
    const called = await this.calledBy(incidents.flatMap((told) => (told.summary && customerOf(told)) ?? []))
    const kept: Told[] = []
    for (const told of incidents) {
      const customer = called.get(customerOf(told) ?? '')
      const before = there.get(told.reference)?.summary ?? null
      kept.push(customer && told.summary ? { ...told, summary: await this.words(told, customer, before) } : told)
    }
    return kept
  }

  private async words({ store, summary }: IncidentRow, customer: Called, before: string | null): Promise<string> {
    const words = summary!
    // Most name nobody, and who works there is not looked up for them.
    if (words === before || (before === null && namingNobody(customer, '')(words) === words)) return words
    const { colleagues, theCustomer } = await this.placeOf(this.ids.stores.get(store)!)
    if (before !== null && areTheSame(before, words, theCustomer)) return before
    return namingNobody(customer, theCustomer, colleagues)(words)
  }

  private async calledBy(ids: readonly string[]): Promise<Map<string, Called>> {
    if (ids.length === 0) return new Map()
    const rows = await this.database.readIn<Called & { id: string }>(
      this.tx,
      `SELECT c.id, c.name, c.contact FROM customers c WHERE c.id IN (${jsonSql.ids(this.database.dialect)})`,
      [JSON.stringify([...new Set(ids)])],
    )
    return new Map(rows.map((row) => [row.id, row]))
  }

  private async placeOf(storeId: string): Promise<Place> {
    const known = this.places.get(storeId)
    if (known) return known
    const ask = this.database.asking(this.tx)
    const [store] = await ask<{ language: Language | null }>('SELECT language FROM stores WHERE id = $1', [storeId])
    const place = {
      colleagues: await colleaguesAt(ask, storeId, null),
      theCustomer: say(message('unnamed.customer'), store?.language ?? USUAL_LANGUAGE),
    }
    this.places.set(storeId, place)
    return place
  }
}
