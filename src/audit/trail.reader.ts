import { Values } from '../database/values.js'
import { Injectable } from '@nestjs/common'
import { readingFor } from '../access/reading.js'
import { subjectKeptFrom } from '../access/kept-from.js'
import { SAID_OF_THEM } from '../access/said-of-them.js'
import type { Viewer } from '../access/viewer.js'
import { Database } from '../database/database.js'
import { firstIdAt, isId, NO_ID } from '../database/uuid.js'
import { Employee } from '../directory/employee.entity.js'
import { type Connection, keyOf, page } from '../graphql/connection.js'
import { badInput, type FieldProblem, forbidden } from '../graphql/errors.js'
import { below, type RequestedFields } from '../graphql/requested-fields.js'
import { ServedShape } from '../graphql/served.js'
import type { Cells } from '../graphql/shape.js'
import { Clock } from '../time/clock.js'
import type { AuditEntry } from './audit-entry.entity.js'
import { SEALED } from './audit.service.js'
import { auditEntryShape } from './audit-entry.shape.js'
import type { AuditTrailArgs } from './audit-trail.args.js'
import { ReadPurpose } from './read-purpose.type.js'
import { ReadsService } from './reads.service.js'
import { message } from '../language/message.js'

/** An id's time may be a little later than the entry's. */
const SLACK_MS = 1_000

type Row = Cells & { id: string; employeeId: string | null }

/** Reads the trail for HR: never what it says of the one who asks, who sees that as everybody does. */
@Injectable()
export class TrailReader {
  private readonly shape: ServedShape

  constructor(
    private readonly database: Database,
    private readonly reads: ReadsService,
    private readonly clock: Clock,
  ) {
    this.shape = new ServedShape(database.dialect, auditEntryShape, 'a')
  }

  /** Newest first. Throws FORBIDDEN for one's own record. */
  async list(viewer: Viewer, args: AuditTrailArgs, requested: RequestedFields): Promise<Connection<AuditEntry>> {
    const { personId, actorId } = await this.named(args)
    if (personId === viewer.id) throw forbidden(message('access.trailAboutYou'))
    const { columns, from, read } = this.shape.for(below(requested, 'edges', 'node'))
    const { all: values, add } = new Values()
    const me = add(viewer.id)
    const most = add(args.first + 1)
    const conditions = [
      `a.action <> '${SEALED}'`,
      `a.subject_id <> ${me}`,
      `(v.employee_id IS NULL OR v.employee_id <> ${me})`,
      `NOT ${subjectKeptFrom('a.subject_id', me)}`,
      `NOT ${SAID_OF_THEM('a', me)}`,
    ]
    // Else they would be found by trying everybody.
    if (actorId && actorId !== viewer.id)
      conditions.push(
        'NOT EXISTS (SELECT 1 FROM accounts c WHERE c.id = a.subject_id AND c.giver_id = a.actor_id AND c.withheld)',
      )
    if (personId) conditions.push(`v.employee_id = ${add(personId)}`)
    if (args.incident) conditions.push(`a.subject_id = ${add(isId(args.incident) ? args.incident : NO_ID)}`)
    if (args.from) conditions.push(`a.at >= ${add(args.from)} AND a.id >= ${add(firstIdAt(Date.parse(args.from)))}`)
    if (args.to) conditions.push(`a.at <= ${add(args.to)} AND a.id < ${add(firstIdAt(Date.parse(args.to) + SLACK_MS))}`)
    if (args.after) {
      const [id] = keyOf(args.after, 1)
      conditions.push(`a.id < ${add(isId(id!) ? id! : NO_ID)}`)
    }
    const actor = actorId && add(actorId)
    // Two indexed scans that each stop early: what they did, and what they did to their own record.
    const scopes = actor ? [`a.actor_id = ${actor}`, `a.own AND v.employee_id = ${actor}`] : ['TRUE']
    const found = scopes.map(
      (
        scope,
      ) => `SELECT * FROM (SELECT a.id, v.employee_id FROM audit_entries a JOIN audit_values v ON v.entry_id = a.id
        WHERE ${[scope, ...conditions].join(' AND ')} ORDER BY a.id DESC LIMIT ${most}) AS scope`,
    )
    const rows = await this.database.read<Row>(
      `SELECT ${columns}, a.id AS "id", found.employee_id AS "employeeId"
       FROM ${from} JOIN (${found.join(' UNION ')}) AS found ON found.id = a.id
       ORDER BY a.id DESC LIMIT ${most}`,
      values,
    )
    const people = rows.slice(0, args.first).map(({ employeeId }) => employeeId)
    this.reads.record(viewer, people, ReadPurpose.AUDIT_TRAIL)
    const reading = readingFor(viewer, this.clock.milliseconds())
    return page(
      rows.map((row) => ({ key: [row.id], node: read(row, reading) as unknown as AuditEntry })),
      args,
    )
  }

  private async named({ person, actor }: AuditTrailArgs) {
    const problems: FieldProblem[] = []
    const idOf = async (path: string, number?: string | null) => {
      if (!number) return undefined
      const found = await this.database.records.findOneBy(Employee, { number })
      if (!found) problems.push({ path, message: message('access.nobodyOfThisNumber') })
      return found?.id
    }
    const personId = await idOf('person', person)
    const actorId = await idOf('actor', actor)
    const [first, ...more] = problems
    if (first) throw badInput(first, ...more)
    return { personId, actorId }
  }
}
