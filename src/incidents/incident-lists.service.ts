import { Injectable } from '@nestjs/common'
import { LRUCache } from 'lru-cache'
import { isHr, manages, type Viewer } from '../access/viewer.js'
import { AuditService } from '../audit/audit.service.js'
import { ReadPurpose } from '../audit/read-purpose.type.js'
import { Database } from '../database/database.js'
import { PLANNED_ONCE } from '../database/postgres-client.js'
import { Remembered } from '../database/remembered.js'
import { Values } from '../database/values.js'
import { asTyped, meant } from '../directory/as-typed.js'
import type { Connection, PageArgs } from '../graphql/connection.js'
import { badInput, type FieldProblem, forbidden } from '../graphql/errors.js'
import type { RequestedFields } from '../graphql/requested-fields.js'
import { message } from '../language/message.js'
import type { IncidentFilter } from './incident-filter.input.js'
import { IncidentReader } from './incident-reader.service.js'
import type { Incident } from './incident.entity.js'
import { visibleIncidents } from './incidents.access.js'
import { MOST_SIMILAR, type SimilarArgs } from './similar.args.js'

/** More than one organisation has. */
const MOST_STORES = 20_000

/** Incidents found by what is asked for: by filter, and as what was logged of the same day already. */
@Injectable()
export class IncidentLists {
  /** By what somebody types for its code. */
  private readonly stores = new Remembered<{ id: string; code: string }>(() => this.database.timesWritten)
  /**
   * Ids of stores by their codes: a store keeps both for good. They serve only who reaches that store, or how long an answer takes
   * would tell which codes there are.
   */
  private readonly known = new LRUCache<string, string>({ max: MOST_STORES })

  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly reader: IncidentReader,
  ) {}

  async list(
    viewer: Viewer,
    { store, employee, ...filter }: IncidentFilter,
    args: PageArgs,
    requested: RequestedFields,
  ): Promise<Connection<Incident>> {
    if (filter.finding && !isHr(viewer)) throw forbidden(message('incidents.findingForHr'))
    const reach = await this.reach(viewer, store, employee)
    if (filter.finding) await this.database.write((tx) => this.audit.record(tx, lookUpByFinding(viewer, filter, reach)))
    return this.reader.list(viewer, { ...filter, ...reach }, args, requested)
  }

  /** What was logged of a day at a store already, of the same person where one is named; newest first. */
  async similar(viewer: Viewer, { store, onDate, employee }: SimilarArgs, requested: RequestedFields) {
    const values = new Values(onDate)
    const stores = `SELECT id FROM stores WHERE code IN (${values.list(asTyped(store))})`
    const ofThem = employee
      ? `AND i.employee_id IN (SELECT id FROM employees WHERE number IN (${values.list(asTyped(employee))}))`
      : ''
    const rows = await this.database.read<{ id: string }>(
      `SELECT i.id FROM incidents i WHERE i.store_id IN (${stores}) AND i.day = $1 ${ofThem}
         AND i.withdrawn_at IS NULL AND ${visibleIncidents(viewer, 'i', values.add)}
       ORDER BY i.occurred_at DESC, i.id DESC LIMIT ${MOST_SIMILAR}`,
      values.all,
      { fresh: true },
    )
    const ids = rows.map(({ id }) => id)
    const incidents = await this.reader.several(viewer, ids, requested, ReadPurpose.LIST)
    return incidents.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
  }

  /** Looks up what a filter names; what is unknown and what is out of reach answer alike. */
  private async reach(viewer: Viewer, code?: string | null, number?: string | null) {
    const problems: FieldProblem[] = []
    const storeId = code ? await this.storeOf(viewer, code) : undefined
    const people = number
      ? await this.database.read<{ id: string; number: string; storeId: string | null }>(
          'SELECT id, number, store_id AS "storeId" FROM employees WHERE number IN ($1, $2)',
          [...asTyped(number)],
        )
      : []
    const employee = meant(people, number ?? '', (row) => row.number)
    if (code && !storeId) problems.push({ path: 'filter.store', message: message('incidents.noSuchStore') })
    if (number && !(employee && (isHr(viewer) || employee.id === viewer.id || manages(viewer, employee.storeId))))
      problems.push({ path: 'filter.employee', message: message('incidents.noSuchEmployee') })
    const [first, ...more] = problems
    if (first) throw badInput(first, ...more)
    return { storeId, employeeId: employee?.id }
  }

  private async storeOf(viewer: Viewer, code: string): Promise<string | undefined> {
    const [typed] = asTyped(code)
    const known = this.known.get(typed)
    if (known && reaches(viewer, known)) return known
    const stores = await this.stores.of(code, () =>
      this.database.read(`SELECT ${PLANNED_ONCE} id, code FROM stores WHERE code IN ($1, $2)`, [...asTyped(code)]),
    )
    const store = meant(stores, code, (row) => row.code)
    if (!store || !reaches(viewer, store.id)) return undefined
    if (store.code === typed) this.known.set(typed, store.id)
    return store.id
  }
}

const reaches = (viewer: Viewer, storeId: string) =>
  isHr(viewer) || manages(viewer, storeId) || viewer.storeId === storeId

/** Finding people by finding is itself looked at: who did it, and by which filter. */
const lookUpByFinding = (viewer: Viewer, filter: object, reach: { storeId?: string; employeeId?: string }) => ({
  action: 'people.looked-up-by-finding',
  actorId: viewer.id,
  subjectId: viewer.id,
  storeId: reach.storeId ?? null,
  employeeId: reach.employeeId ?? null,
  after: filter,
})
