import { Injectable } from '@nestjs/common'
import { IsNull } from 'typeorm'
import type { Viewer } from '../access/viewer.js'
import { AuditService } from '../audit/audit.service.js'
import { ReadPurpose } from '../audit/read-purpose.type.js'
import { ReadsService } from '../audit/reads.service.js'
import { type Ask, Database } from '../database/database.js'
import { isId, newId } from '../database/uuid.js'
import { stillThere } from '../directory/has-left.js'
import { badInput, conflict, forbidden, notFound } from '../graphql/errors.js'
import { isAbout } from '../incidents/incidents.access.js'
import { IncidentsService } from '../incidents/incidents.service.js'
import { Clock } from '../time/clock.js'
import type { OpenedCase } from './opened-case.type.js'
import { Opening } from './opening.entity.js'
import type { Representative } from './representative.type.js'
import { message } from '../language/message.js'

const MOST_LISTED = 100

/** Works councils and unions see what an employee has opened to them, and nothing else. */
@Injectable()
export class RepresentationService {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly reads: ReadsService,
    private readonly incidents: IncidentsService,
    private readonly clock: Clock,
  ) {}

  /** Whom an employee can open something to. */
  representatives(): Promise<Representative[]> {
    return this.read(
      `SELECT e.id, e.number, e.name, e.represents FROM employees e
      WHERE ${this.mayRepresent('$1')} ORDER BY e.name, e.number LIMIT ${MOST_LISTED}`,
      [this.today()],
    )
  }

  /** By the employee whose incident it is. */
  open(viewer: Viewer, incidentId: string, number: string): Promise<Opening> {
    return this.database.write(async (tx) => {
      const incident = await this.incidents.visible(tx, viewer, incidentId)
      if (!isAbout(viewer, incident)) throw forbidden(message('representation.openedBy'))
      const [person] = await this.database.readIn<Representative>(
        tx,
        `SELECT e.id FROM employees e WHERE e.number = $2 AND e.id <> $3 AND ${this.mayRepresent('$1')}`,
        [this.today(), number, viewer.id],
      )
      if (!person) throw badInput({ path: 'representative', message: message('representation.noSuchRepresentative') })
      const which = { incidentId, employeeId: viewer.id, representativeId: person.id }
      if (await tx.existsBy(Opening, { ...which, closedAt: IsNull() }))
        throw conflict(message('representation.openAlready'))
      const opening = { id: newId(this.clock), ...which, openedAt: this.clock.now(), closedAt: null }
      await tx.insert(Opening, opening)
      const of = { actorId: viewer.id, subjectId: incidentId, storeId: incident.storeId, employeeId: viewer.id }
      await this.audit.record(tx, { action: 'representation.opened', ...of, after: opening })
      return opening
    })
  }

  close(viewer: Viewer, id: string): Promise<Opening> {
    return this.database.write(async (tx) => {
      const opening = isId(id) ? await tx.findOneBy(Opening, { id, employeeId: viewer.id }) : null
      if (!opening) throw notFound(message('representation.nothingOpen'))
      if (opening.closedAt) throw conflict(message('representation.closedAlready'))
      const set = { closedAt: this.clock.now() }
      await tx.update(Opening, { id, closedAt: IsNull() }, set)
      const { storeId } = await this.incidents.visible(tx, viewer, opening.incidentId)
      const of = { actorId: viewer.id, subjectId: opening.incidentId, storeId, employeeId: viewer.id }
      await this.audit.record(tx, { action: 'representation.closed', ...of, before: opening, after: set })
      return { ...opening, ...set }
    })
  }

  /** What the viewer has opened, newest first. */
  openedBy(viewer: Viewer): Promise<Opening[]> {
    return this.database.records.find(Opening, {
      where: { employeeId: viewer.id },
      order: { id: 'DESC' },
      take: MOST_LISTED,
    })
  }

  async representativeOf({ representativeId }: Opening): Promise<Representative> {
    const sql = `SELECT e.id, e.number, e.name, COALESCE(e.represents, '') AS represents FROM employees e WHERE e.id = $1`
    return (await this.read<Representative>(sql, [representativeId]))[0]!
  }

  /** What is open to the viewer, newest first. */
  openedTo(viewer: Viewer): Promise<OpenedCase[]> {
    return this.opened(viewer, `ORDER BY o.id DESC LIMIT ${MOST_LISTED}`)
  }

  /** One of them; null for what isn't open to them. */
  async openedCase(viewer: Viewer, incidentId: string): Promise<OpenedCase | null> {
    if (!isId(incidentId)) return null
    return (await this.opened(viewer, 'AND o.incident_id = $3', incidentId))[0] ?? null
  }

  /** Each look stands in the employee's list of who has read their record. */
  private async opened(viewer: Viewer, which: string, ...more: string[]): Promise<OpenedCase[]> {
    const cases = await this.read<OpenedCase>(
      `SELECT o.incident_id AS "incidentId", o.opened_at AS "openedAt", o.employee_id AS "employeeId", p.name AS employee,
         s.name AS store, s.time_zone AS "timeZone", i.reference, i.occurred_at AS "occurredAt", i.summary, i.cause, i.severity
       FROM ${OPEN} JOIN stores s ON s.id = i.store_id JOIN employees p ON p.id = i.employee_id
       WHERE o.representative_id = $2 AND ${this.mayRepresent('$1')} ${which}`,
      [this.today(), viewer.id, ...more],
    )
    const whose = cases.map(({ employeeId }) => employeeId)
    this.reads.record(viewer, whose, ReadPurpose.REPRESENTATION)
    return cases
  }

  /** Whether an incident is open to the viewer now. */
  async isOpenTo(ask: Ask, viewer: Viewer, incidentId: string): Promise<boolean> {
    const open = await ask(
      `SELECT 1 FROM ${OPEN} WHERE o.representative_id = $2 AND i.id = $3 AND ${this.mayRepresent('$1')}`,
      [this.today(), viewer.id, incidentId],
    )
    return open.length > 0
  }

  /** Named as one by the directory, and not a manager, in HR, or gone. `e` is the employee. */
  private mayRepresent(today: string): string {
    return `e.represents IS NOT NULL AND e.role = 'EMPLOYEE' AND ${stillThere('e', today)}`
  }

  private today(): string {
    return this.clock.now().slice(0, 10)
  }

  private read<Row>(sql: string, values: string[]): Promise<Row[]> {
    return this.database.read<Row>(sql, values, { fresh: true })
  }
}

/** Openings that last, of incidents that are still about who opened them. */
const OPEN = `openings o JOIN employees e ON e.id = o.representative_id
  JOIN incidents i ON i.id = o.incident_id AND i.employee_id = o.employee_id AND o.closed_at IS NULL`
