import { Values } from '../database/values.js'
import { Injectable } from '@nestjs/common'
import { readingFor } from '../access/reading.js'
import type { Viewer } from '../access/viewer.js'
import { ReadPurpose } from '../audit/read-purpose.type.js'
import { ReadsService } from '../audit/reads.service.js'
import { Database } from '../database/database.js'
import { PLANNED_ONCE } from '../database/postgres-client.js'
import { isId, NO_ID } from '../database/uuid.js'
import { type Connection, keyOf, page, type PageArgs } from '../graphql/connection.js'
import { below, type RequestedFields } from '../graphql/requested-fields.js'
import { ServedShape } from '../graphql/served.js'
import { type Cells, readBy } from '../graphql/shape.js'
import { Clock } from '../time/clock.js'
import { Incident } from './incident.entity.js'
import { AgainstExpectation, Cause } from './incident-words.js'
import { referencesMeantBy } from './incident-reference.js'
import { incidentShape } from './incident.shape.js'
import { conditionsOf, type ResolvedFilter, searchScopes } from './incident-filter-sql.js'
import { visibleIncidents } from './incidents.access.js'

const HANDED_IN = ['id', 'reference', 'store', 'occurredAt', 'source', 'touchpoint', 'severity']

/** All else as if nothing had become of it. */
function onlyHandedIn(incident: Incident): Incident {
  const blank = (name: string, value: unknown) => {
    if (HANDED_IN.includes(name)) return value
    if (Array.isArray(value)) return []
    return name === 'cause'
      ? Cause.UNKNOWN
      : name === 'againstExpectation'
        ? AgainstExpectation.NOT_AGREED
        : typeof value === 'boolean'
          ? false
          : null
  }
  return Object.fromEntries(
    Object.entries(incident).map(([name, value]) => [name, blank(name, value)]),
  ) as unknown as Incident
}

/** What comes whatever is asked for: whose record it is, and what a list goes by. */
const ALWAYS = ['employee_id', 'occurred_at']
const ID = 0

/** A list that knows what it is of, so that it can be counted where somebody asks. */
export interface Filtered {
  filter?: ResolvedFilter
}

/** Reads incidents with all that a query asks for, in one statement, and only those that the viewer may see. */
@Injectable()
export class IncidentReader {
  private readonly shape: ServedShape

  constructor(
    private readonly database: Database,
    private readonly reads: ReadsService,
    private readonly clock: Clock,
  ) {
    this.shape = new ServedShape(database.dialect, incidentShape, 'i', ALWAYS)
  }

  one(viewer: Viewer, id: string, requested: RequestedFields, { fresh = false } = {}): Promise<Incident | null> {
    return isId(id) ? this.oneWhere(viewer, 'id', [id], requested, fresh) : Promise.resolve(null)
  }

  /** By its reference, as somebody types it. */
  oneCalled(viewer: Viewer, reference: string, requested: RequestedFields): Promise<Incident | null> {
    return this.oneWhere(viewer, 'reference', referencesMeantBy(reference), requested, false)
  }

  private async oneWhere(
    viewer: Viewer,
    column: 'id' | 'reference',
    among: readonly string[],
    requested: RequestedFields,
    fresh: boolean,
  ): Promise<Incident | null> {
    const { columns, from, read, always } = this.shape.for(requested)
    const values = new Values()
    const [row] = await this.database.read<Cells>(
      `SELECT ${PLANNED_ONCE} ${readBy(viewer.id, columns, values.add)} FROM ${from} WHERE i.${column} IN (${values.list(among)}) AND ${visibleIncidents(viewer, 'i', values.add)}`,
      values.all,
      { fresh },
    )
    if (!row) return null
    this.reads.record(viewer, peopleOf([row], always), ReadPurpose.INCIDENT)
    return read(row, readingFor(viewer, this.clock.milliseconds())) as unknown as Incident
  }

  /** What a service account handed in, and nothing of what became of it: the same again under its key asks no further. */
  async asHandedIn(viewer: Viewer, id: string, requested: RequestedFields): Promise<Incident> {
    const { columns, from, read } = this.shape.for(requested)
    const [row] = await this.database.read<Cells>(`SELECT ${columns} FROM ${from} WHERE i.id = $1`, [id], {
      fresh: true,
    })
    return onlyHandedIn(read(row!, readingFor(viewer, this.clock.milliseconds())) as unknown as Incident)
  }

  /** Several by their ids, in no order. */
  async several(
    viewer: Viewer,
    ids: readonly string[],
    requested: RequestedFields,
    purpose: ReadPurpose = ReadPurpose.INCIDENT,
  ): Promise<Incident[]> {
    if (ids.length === 0) return []
    const { columns, from, read, always } = this.shape.for(requested)
    const values = new Values()
    const rows = await this.database.read<Cells>(
      `SELECT ${PLANNED_ONCE} ${readBy(viewer.id, columns, values.add)} FROM ${from} WHERE i.id IN (${ids.map(values.add).join(', ')}) AND ${visibleIncidents(viewer, 'i', values.add)}`,
      values.all,
    )
    this.reads.record(viewer, peopleOf(rows, always), purpose)
    const reading = readingFor(viewer, this.clock.milliseconds())
    return rows.map((row) => read(row, reading) as unknown as Incident)
  }

  /** Newest first, without what was withdrawn. */
  async list(
    viewer: Viewer,
    filter: ResolvedFilter,
    args: PageArgs,
    requested: RequestedFields,
  ): Promise<Connection<Incident> & Filtered> {
    const { columns, from, read, always } = this.shape.for(below(requested, 'edges', 'node'))
    const [, occurredAt] = always
    const values = new Values()
    // A number and no placeholder: PostgreSQL would expect a tenth of all rows.
    const most = String(args.first + 1)
    const conditions = conditionsOf(viewer, filter, this.clock.milliseconds(), values)
    if (args.after) {
      const [occurredAt, id] = keyOf(args.after, 2)
      conditions.push(`(i.occurred_at, i.id) < (${values.add(occurredAt!)}, ${values.add(isId(id!) ? id! : NO_ID)})`)
    }
    const where = conditions.join(' AND ')
    const inOrder = `ORDER BY i.occurred_at DESC, i.id DESC LIMIT ${most}`
    const scopes = searchScopes(viewer, filter, values)
    // Several indexed scans that each stop early beat one over the whole history.
    const source = scopes
      ? `${from} JOIN (${scopes
          .map(
            (scope) => `SELECT * FROM (SELECT i.id FROM incidents i WHERE ${scope} AND ${where} ${inOrder}) AS scope`,
          )
          .join(' UNION ')}) AS found ON found.id = i.id`
      : `${from} WHERE ${where}`
    const rows = await this.database.read<Cells>(
      `SELECT ${PLANNED_ONCE} ${readBy(viewer.id, columns, values.add)} FROM ${source} ${inOrder}`,
      values.all,
    )
    const purpose = filter.finding ? ReadPurpose.LOOK_UP_BY_FINDING : ReadPurpose.LIST
    // Who asks of one person has looked at them, whatever the page holds: how many there are tells something, too.
    const people = filter.employeeId ? [filter.employeeId] : peopleOf(rows.slice(0, args.first), always)
    this.reads.record(viewer, people, purpose)
    const reading = readingFor(viewer, this.clock.milliseconds())
    const nodes = rows.map((row) => ({
      key: [row[occurredAt!] as string, row[ID] as string],
      node: read(row, reading) as unknown as Incident,
    }))
    return { ...page(nodes, args), filter }
  }
}

const peopleOf = (rows: readonly Cells[], [employeeId]: readonly number[]) =>
  rows.map((row) => row[employeeId!] as string | null)
