import { Injectable } from '@nestjs/common'
import { isHr, manages, type Viewer } from '../access/viewer.js'
import { Database } from '../database/database.js'
import { Values } from '../database/values.js'
import { asTyped, meant } from '../directory/as-typed.js'
import { NO_COLLEAGUES, stillThere } from '../directory/has-left.js'
import { type Connection, keyOf, page } from '../graphql/connection.js'
import { badInput } from '../graphql/errors.js'
import { folded, foundBy } from '../language/folded.js'
import { Clock } from '../time/clock.js'
import type { PeopleArgs } from './people.args.js'
import type { PersonFound } from './person-found.type.js'
import { rosterDayProblem } from './roster-days.js'
import { seesStore } from './workforce.access.js'
import { message } from '../language/message.js'

type Row = Omit<PersonFound, 'onRosterAs'> & { id: string; onRosterAs: string | null }

/**
 * Finds people to name: HR anybody; others who works in the stores they see or manages them, and for a manager of the store
 * also who helps out there. Whoever has left is found by nobody.
 */
@Injectable()
export class PeopleReader {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** By name, then by number. */
  async find(viewer: Viewer, { store: code, search, onDate, ...args }: PeopleArgs): Promise<Connection<PersonFound>> {
    const stores = await this.storesOf(viewer, code)
    if (onDate) this.mustBeShown(viewer, stores, onDate)
    const rows = stores === 'ALL' || stores.length > 0 ? await this.rows(viewer, stores, onDate) : []
    const isFound = search ? foundBy(search) : () => true
    const found = together(rows)
      .filter(({ name, number }) => isFound(name, number))
      .map((node) => ({ key: [folded(node.name), node.number], node }))
      .sort((a, b) => byKey(a.key, b.key))
    const after = args.after ? keyOf(args.after, 2) : undefined
    const rest = after ? found.filter(({ key }) => byKey(key, after) > 0) : found
    return page(rest, args)
  }

  /** The ids of the stores that are asked about. Throws BAD_USER_INPUT alike for one that isn't there and one that isn't theirs. */
  private async storesOf(viewer: Viewer, code: string | null | undefined): Promise<string[] | 'ALL'> {
    if (!code)
      return isHr(viewer)
        ? 'ALL'
        : [...new Set([...viewer.managedStoreIds, ...(viewer.storeId ? [viewer.storeId] : [])])]
    const rows = await this.database.read<{ id: string; code: string }>(
      'SELECT id, code FROM stores WHERE code IN ($1, $2)',
      [...asTyped(code)],
    )
    const store = meant(rows, code, (row) => row.code)
    if (!store || !seesStore(viewer, store.id))
      throw badInput({ path: 'store', message: message('incidents.noSuchStore') })
    return [store.id]
  }

  private mustBeShown(viewer: Viewer, stores: string[] | 'ALL', onDate: string): void {
    if (stores === 'ALL') throw badInput({ path: 'store', message: message('workforce.rosterOfWhich') })
    const reader = isHr(viewer) ? 'HR' : stores.every((id) => manages(viewer, id)) ? 'MANAGER' : 'COLLEAGUE'
    const problem = rosterDayProblem(onDate, reader, this.clock.milliseconds())
    if (problem) throw badInput(problem)
  }

  private rows(viewer: Viewer, stores: string[] | 'ALL', onDate: string | null | undefined): Promise<Row[]> {
    const values = new Values(this.clock.now().slice(0, 10))
    const columns = 'e.id, e.number, e.name, e.position, t.code AS store'
    const there = `e.role NOT IN ${NO_COLLEAGUES} AND ${stillThere('e', '$1')}`
    const ofStore = 'LEFT JOIN stores t ON t.id = e.store_id'
    const all = `SELECT ${columns}, NULL AS "onRosterAs" FROM employees e ${ofStore} WHERE ${there}`
    if (stores === 'ALL') return this.database.read<Row>(all, values.all)
    const among = values.list(stores)
    const ofThem = `(e.store_id IN (${among}) OR e.id IN (SELECT m.employee_id FROM store_managers m WHERE m.store_id IN (${among})))`
    if (!onDate) return this.database.read<Row>(`${all} AND ${ofThem}`, values.all)
    const keeps = isHr(viewer) ? stores : stores.filter((id) => manages(viewer, id))
    const helping = keeps.length > 0 ? ` OR s.store_id IN (${values.list(keeps)})` : ''
    return this.database.read<Row>(
      `SELECT ${columns}, s.position AS "onRosterAs" FROM shifts s JOIN employees e ON e.id = s.employee_id ${ofStore}
       WHERE s.date = ${values.add(onDate)} AND s.store_id IN (${among}) AND ${there} AND (${ofThem}${helping})
       ORDER BY s.position`,
      values.all,
    )
  }
}

/** One for each person, with all their positions. */
function together(rows: readonly Row[]): PersonFound[] {
  const people = new Map<string, PersonFound>()
  for (const { id, onRosterAs, ...row } of rows) {
    const person = people.get(id) ?? { ...row, onRosterAs: [] }
    if (onRosterAs && !person.onRosterAs.includes(onRosterAs)) person.onRosterAs.push(onRosterAs)
    people.set(id, person)
  }
  return [...people.values()]
}

function byKey(a: readonly string[], b: readonly string[]): number {
  const differs = a.findIndex((part, at) => part !== b[at])
  return differs < 0 ? 0 : a[differs]! < b[differs]! ? -1 : 1
}
