import { Injectable } from '@nestjs/common'
import { NO_COLLEAGUES } from '../../directory/has-left.js'
import { keptFrom, managedItThen } from '../../access/kept-from.js'
import type { Viewer } from '../../access/viewer.js'
import { Database, type Tx } from '../../database/database.js'
import { lockPeople } from '../../directory/lock-people.writer.js'
import { badInput, conflict, type FieldProblem, forbidden } from '../../graphql/errors.js'
import type { RequestedFields } from '../../graphql/requested-fields.js'
import type { Incident } from '../../incidents/incident.entity.js'
import { IncidentChanges } from '../../incidents/incident-changes.service.js'
import { Cause, RootCause, Severity } from '../../incidents/incident-words.js'
import { decidesOn, HELD, isHeldFrom } from '../../incidents/incidents.access.js'
import { IncidentsService } from '../../incidents/incidents.service.js'
import { PartiesService } from '../../incidents/parties.service.js'
import { FORMAL_WAITS_OVER } from '../../incidents/something-formal.js'
import { NoticeKind } from '../../notices/notice-kinds.js'
import { NoticesService } from '../../notices/notices.service.js'
import { Clock } from '../../time/clock.js'
import type { Customer } from '../known/customer.entity.js'
import { WithoutTheirName } from '../known/without-their-name.reader.js'
import { Endings } from './endings.service.js'
import { message } from '../../language/message.js'

/** How an incident ends. */
export interface Ending {
  rootCause: RootCause | null
  whatWasDone: string | null
  /** The number of who does it. */
  doneBy: string | null
  checkedOn: string | null
  /** A sentence for the customer. */
  toCustomer: string | null
}

/** Ends an incident with what it came from and what was done, so that customer and employee hear how it ended. */
@Injectable()
export class ClosingService {
  constructor(
    private readonly database: Database,
    private readonly incidents: IncidentsService,
    private readonly changes: IncidentChanges,
    private readonly parties: PartiesService,
    private readonly notices: NoticesService,
    private readonly endings: Endings,
    private readonly withoutTheirName: WithoutTheirName,
    private readonly clock: Clock,
  ) {}

  async close(viewer: Viewer, id: string, ending: Ending, requested: RequestedFields): Promise<Incident> {
    await this.database.write(async (tx) => {
      const incident = await this.incidents.visible(tx, viewer, id)
      if (!decidesOn(viewer, incident)) throw forbidden(message('customers.closedBy'))
      await this.parties.mustNotBeNamed(tx, viewer, id)
      if (isHeldFrom(viewer, incident)) throw forbidden(HELD)
      if (incident.withdrawnAt) throw conflict(message('customers.nothingToClose'))
      if (incident.closedAt) throw conflict(message('customers.closedAlready'))
      await this.mustBeDecided(tx, incident)
      const whatWasDone = await this.withoutTheirName.kept(tx, incident, ending.whatWasDone?.trim() || null, viewer)
      const doneBy = ending.doneBy ? await this.personOf(tx, incident, ending.doneBy) : null
      const customer = await this.endings.customerOf(tx, incident)
      const words = ending.toCustomer?.trim() || null
      const said = { ...ending, whatWasDone, toCustomer: words }
      const [first, ...more] = problemsOf(incident, said, { doneBy, customer })
      if (first) throw badInput(first, ...more)
      if (customer && words) await this.endings.mustNameNobody(tx, incident, customer, words)
      const hears = customer !== null && (words !== null || incident.severity !== Severity.MINOR)
      const closedAt = this.clock.now()
      await this.changes.make(tx, viewer, incident, {
        action: 'incident.closed',
        set: { closedAt, rootCause: ending.rootCause, whatWasDone, doneBy, checkedOn: ending.checkedOn },
        // What is told to the customer is theirs, and stands in no trail: that something is, does.
        after: hears ? { forCustomer: words ? 'WRITTEN' : 'TO_BE_TOLD' } : {},
        tooLate: message('customers.closedJustNow'),
      })
      if (hears) await this.endings.keep(tx, viewer, incident, customer, words)
      this.notices.publish(tx, NoticeKind.INCIDENT_CLOSED, { incident, actorId: viewer.id })
      if (doneBy) await this.tellWhoSeesToIt(tx, viewer, incident, doneBy)
    })
    return this.incidents.fresh(viewer, id, requested)
  }

  /** What it came from is evidence while something formal waits, and nobody would be heard on it: it ends once that is decided. */
  private async mustBeDecided(tx: Tx, { id, employeeId }: Incident): Promise<void> {
    if (employeeId) await lockPeople(this.database, tx, [employeeId])
    const waits = await this.database.readIn(
      tx,
      `SELECT 1 FROM incidents i WHERE i.id = $1 AND ${FORMAL_WAITS_OVER('i.id')}`,
      [id],
    )
    if (waits.length > 0) throw conflict(message('incidents.endsOnceDecided'))
  }

  /** They are told that they are to see to it. Of which incident, only where they may read it: what is to be done is for whoever closed it to say. */
  private async tellWhoSeesToIt(tx: Tx, viewer: Viewer, incident: Incident, toId: string): Promise<void> {
    const reads = await this.database.readIn(
      tx,
      `SELECT 1 FROM employees e WHERE e.id = $1 AND (e.id = $2 OR e.role = 'HR' OR (e.role = 'STORE_MANAGER'
         AND EXISTS (SELECT 1 FROM store_managers m WHERE m.employee_id = e.id AND m.store_id = $3)))
         AND NOT EXISTS (SELECT 1 FROM incident_parties p WHERE p.incident_id = $4 AND p.employee_id = e.id)
         AND (e.id = $2 OR NOT ${keptFrom('$4', 'e.id')})`,
      [toId, incident.employeeId, incident.storeId, incident.id],
    )
    const of = { incident, actorId: viewer.id, toId }
    if (reads.length > 0) this.notices.publish(tx, NoticeKind.SEE_TO_IT, of)
    else this.notices.publishToOne(tx, NoticeKind.SEE_TO_IT, viewer.id, toId)
  }

  /** What is for HR alone is seen to by somebody in HR who has no part in it: whoever else was named would learn that there is something. */
  private async personOf(tx: Tx, { id, storeId, forHrAlone }: Incident, number: string): Promise<string | null> {
    const [person] = await this.database.readIn<{ id: string }>(
      tx,
      `SELECT e.id FROM employees e WHERE e.number = $1 AND e.role NOT IN ${NO_COLLEAGUES} AND ${forHrAlone ? IN_HR_WITHOUT_A_PART : OF_THE_STORE_OR_HR}`,
      [number, forHrAlone ? id : storeId],
    )
    return person?.id ?? null
  }
}

const IN_HR_WITHOUT_A_PART = `e.role = 'HR'
  AND NOT EXISTS (SELECT 1 FROM incident_parties p WHERE p.incident_id = $2 AND p.employee_id = e.id)
  AND NOT EXISTS (SELECT 1 FROM incidents i WHERE i.id = $2 AND ${managedItThen('i', 'e.id')})`
const OF_THE_STORE_OR_HR = `(e.store_id = $2 OR e.role = 'HR'
  OR EXISTS (SELECT 1 FROM store_managers m WHERE m.employee_id = e.id AND m.store_id = $2))`

function problemsOf(
  { severity, day, cause, contestedAt }: Incident,
  { rootCause, whatWasDone, doneBy: number, checkedOn, toCustomer }: Ending,
  { doneBy, customer }: { doneBy: string | null; customer: Customer | null },
): FieldProblem[] {
  const problems: FieldProblem[] = []
  if (severity !== Severity.MINOR && !rootCause)
    problems.push({ path: 'rootCause', message: message('customers.sayRootCause') })
  // Whose it was is a claim that can be contested: closing says nothing else of it.
  if (rootCause === RootCause.PERSON && (cause !== Cause.EMPLOYEE || contestedAt))
    problems.push({ path: 'rootCause', message: message('customers.notTheirs') })
  if (severity !== Severity.MINOR && !whatWasDone)
    problems.push({ path: 'whatWasDone', message: message('customers.sayWhatWasDone') })
  if (number && !doneBy) problems.push({ path: 'doneBy', message: message('incidents.noSuchEmployeeHere') })
  if (checkedOn && checkedOn < day) problems.push({ path: 'checkedOn', message: message('customers.checkedBefore') })
  if (toCustomer && !customer) problems.push({ path: 'toCustomer', message: message('customers.nobodyWouldRead') })
  return problems
}
