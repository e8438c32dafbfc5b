import { Injectable } from '@nestjs/common'
import { IsNull } from 'typeorm'
import { isHr, type Viewer } from '../access/viewer.js'
import { AuditService } from '../audit/audit.service.js'
import { Database, type Tx } from '../database/database.js'
import { Clock } from '../time/clock.js'
import { isId, newId } from '../database/uuid.js'
import { Employee } from '../directory/employee.entity.js'
import { lockPeople } from '../directory/lock-people.writer.js'
import { badInput, conflict, forbidden, notFound } from '../graphql/errors.js'
import type { RequestedFields } from '../graphql/requested-fields.js'
import { KeptApart } from './kept-apart.registry.js'
import { Leave } from './leave.entity.js'
import type { LeaveDatesInput, LeaveInput } from './leave.input.js'
import { LeaveReader } from './leave.reader.js'
import { leaveProblems, overlap, type Span } from './leave-rules.js'
import { confirmsLeaveOf, recordsLeaveOf, seesEmployee } from './workforce.access.js'
import { message } from '../language/message.js'

/** Somebody else recorded a person's leave, moved it or took it back; they recorded their own, which waits to be confirmed; it was. */
export type LeaveNews = 'CHANGED' | 'TO_CONFIRM' | 'CONFIRMED'
/** What later rooms do then, in the same transaction. */
export type LeaveChanged = (
  tx: Tx,
  viewer: Viewer,
  leave: Pick<Leave, 'id' | 'employeeId'>,
  news: LeaveNews,
) => Promise<void>

/** Keeps who is on leave when. Leave never overlaps, so that each day of it can be corrected in one place. */
@Injectable()
export class LeaveService {
  private readonly watchers: LeaveChanged[] = []

  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly reader: LeaveReader,
    private readonly apart: KeptApart,
    private readonly clock: Clock,
  ) {}

  /** A later room registers what it has to do about leave that is changed, confirmed or waits to be. */
  whenChanged(watcher: LeaveChanged): void {
    this.watchers.push(watcher)
  }

  /** The same days again are the same leave. What somebody records of themselves counts once it is confirmed. */
  async record(viewer: Viewer, { employee, ...span }: LeaveInput, requested: RequestedFields): Promise<Leave> {
    const id = await this.database.write(async (tx) => {
      const person = await tx.findOneBy(Employee, { number: employee })
      if (!person || !seesEmployee(viewer, person))
        throw badInput({ path: 'input.employee', message: message('workforce.noneYouManage') })
      await this.mustKeep(tx, viewer, person)
      this.mustFit(span)
      const known = await this.standing(tx, person.id)
      const same = known.find(({ from, to }) => from === span.from && to === span.to)
      if (same) {
        await this.saidToo(tx, viewer, person, same)
        return same.id
      }
      this.mustBeFree(span, known)
      const leave = {
        id: newId(this.clock),
        employeeId: person.id,
        ...span,
        recordedById: viewer.id,
        recordedAt: this.clock.now(),
        ...this.confirmation(viewer, person),
        takenBackAt: null,
      }
      await tx.insert(Leave, leave)
      await this.changed(tx, viewer, 'recorded', person, leave.id, null, span)
      await this.tell(tx, viewer, leave, viewer.id === person.id ? 'TO_CONFIRM' : 'CHANGED')
      return leave.id
    })
    return this.reader.one(viewer, id, requested)
  }

  async correct(viewer: Viewer, id: string, span: LeaveDatesInput, requested: RequestedFields): Promise<Leave> {
    await this.database.write(async (tx) => {
      const { leave, person } = await this.toChange(tx, viewer, id)
      if (leave.takenBackAt) throw conflict(message('workforce.leaveTakenBack'))
      this.mustFit(span)
      const { from, to } = leave
      if (from === span.from && to === span.to) return
      const others = (await this.standing(tx, person.id)).filter((other) => other.id !== id)
      this.mustBeFree(span, others)
      // Under its id stands what is so now; what was so until today stays beside it, as taken back.
      if (leave.confirmedAt && leave.confirmedAt.slice(0, 10) < this.clock.now().slice(0, 10))
        await tx.insert(Leave, { ...leave, ...UNTOUCHED, id: newId(this.clock), ...this.takenBack(viewer, person) })
      // Whose word these days are is whoever said them last: one day that was theirs becomes no month in a manager's hands.
      await tx.update(Leave, { id }, { ...span, recordedById: viewer.id, ...this.confirmation(viewer, person) })
      await this.changed(tx, viewer, 'corrected', person, id, { from, to }, span)
      if (viewer.id !== person.id) await this.tell(tx, viewer, leave, 'CHANGED')
      else if (leave.confirmedAt) await this.tell(tx, viewer, leave, 'TO_CONFIRM') // else it waits already
    })
    return this.reader.one(viewer, id, requested)
  }

  /** It counts no more from now on; again changes nothing. */
  async takeBack(viewer: Viewer, id: string, requested: RequestedFields): Promise<Leave> {
    await this.database.write(async (tx) => {
      const { leave, person } = await this.toChange(tx, viewer, id)
      if (leave.takenBackAt) return
      const taken = this.takenBack(viewer, person)
      await tx.update(Leave, { id }, taken)
      const { takenBackAt } = taken
      await this.changed(tx, viewer, 'taken-back', person, id, { takenBackAt: null }, { takenBackAt })
      if (viewer.id !== person.id) await this.tell(tx, viewer, leave, 'CHANGED')
    })
    return this.reader.one(viewer, id, requested)
  }

  /** That it is so, by somebody who may say it. Again changes nothing, but that HR bears out what a manager alone had said. */
  async confirm(viewer: Viewer, id: string, requested: RequestedFields): Promise<Leave> {
    await this.database.write(async (tx) => {
      const { leave, person } = await this.toChange(tx, viewer, id)
      if (!confirmsLeaveOf(viewer, person)) throw forbidden(message('workforce.ownLeave'))
      if (leave.takenBackAt) throw conflict(message('workforce.leaveTakenBack'))
      await this.saidToo(tx, viewer, person, leave)
    })
    return this.reader.one(viewer, id, requested)
  }

  /** That somebody says what stands there already: it confirms it, makes it the employee's own word, or HR's. */
  private async saidToo(tx: Tx, viewer: Viewer, person: Employee, leave: Leave): Promise<void> {
    const { id, recordedById, confirmedById } = leave
    if (viewer.id === person.id) {
      if (recordedById === person.id) return
      await tx.update(Leave, { id }, { recordedById: person.id })
      return this.changed(tx, viewer, 'agreed', person, id, { recordedById }, { recordedById: person.id })
    }
    if (!confirmsLeaveOf(viewer, person)) return
    if (!leave.confirmedAt) return this.confirmed(tx, viewer, person, leave)
    if (!isHr(viewer) || (await this.reader.isBorneOut(this.database.asking(tx), id))) return
    await tx.update(Leave, { id }, { confirmedById: viewer.id })
    await this.changed(tx, viewer, 'confirmed', person, id, { confirmedById }, { confirmedById: viewer.id })
  }

  private async confirmed(tx: Tx, viewer: Viewer, person: Employee, leave: Leave): Promise<void> {
    const { id } = leave
    const set = this.confirmation(viewer, person)
    await tx.update(Leave, { id }, set)
    await this.changed(tx, viewer, 'confirmed', person, id, { confirmedAt: null }, { confirmedAt: set.confirmedAt })
    await this.tell(tx, viewer, leave, 'CONFIRMED')
  }

  /** What somebody who may confirm it writes is confirmed with that; what one writes of oneself is not. */
  private confirmation(viewer: Viewer, person: Employee): Pick<Leave, 'confirmedById' | 'confirmedAt'> {
    if (!confirmsLeaveOf(viewer, person)) return { confirmedById: null, confirmedAt: null }
    return { confirmedById: viewer.id, confirmedAt: this.clock.now() }
  }

  private takenBack(viewer: Viewer, person: Employee): { takenBackAt: string; takenByOthers: boolean } {
    return { takenBackAt: this.clock.now(), takenByOthers: viewer.id !== person.id }
  }

  private async tell(tx: Tx, viewer: Viewer, leave: Pick<Leave, 'id' | 'employeeId'>, news: LeaveNews): Promise<void> {
    for (const watcher of this.watchers) await watcher(tx, viewer, leave, news)
  }

  private async toChange(tx: Tx, viewer: Viewer, id: string): Promise<{ leave: Leave; person: Employee }> {
    const missing = notFound(message('workforce.noSuchLeave'))
    const known = isId(id) ? await tx.findOneBy(Leave, { id }) : null
    const person = known && (await tx.findOneBy(Employee, { id: known.employeeId }))
    if (!person || !seesEmployee(viewer, person)) throw missing
    await this.mustKeep(tx, viewer, person)
    await lockPeople(this.database, tx, [person.id])
    const leave = await tx.findOneBy(Leave, { id }) // as whoever came before has left it
    if (!leave) throw missing
    return { leave, person }
  }

  private async mustKeep(tx: Tx, viewer: Viewer, person: Employee): Promise<void> {
    if (!recordsLeaveOf(viewer, person)) throw forbidden(message('workforce.leaveRecordedBy'))
    await this.apart.mustBe(tx, viewer, person.id)
  }

  private mustFit(span: Span): void {
    const [problem, ...more] = leaveProblems(span, this.clock.now().slice(0, 10), 'input')
    if (problem) throw badInput(problem, ...more)
  }

  private mustBeFree(span: Span, known: readonly Leave[]): void {
    const there = known.find((other) => overlap(other, span))
    if (there) throw conflict(message('workforce.leaveThere', { from: there.from, to: there.to }))
  }

  /** What counts of somebody's leave. Two who record for the same person do so in turn, or both would find it free. */
  private async standing(tx: Tx, employeeId: string): Promise<Leave[]> {
    await lockPeople(this.database, tx, [employeeId])
    return tx.findBy(Leave, { employeeId, takenBackAt: IsNull() })
  }

  private changed(
    tx: Tx,
    viewer: Viewer,
    how: string,
    person: Employee,
    id: string,
    before: object | null,
    after: object,
  ): Promise<void> {
    return this.audit.record(tx, {
      action: `leave.${how}`,
      actorId: viewer.id,
      subjectId: id,
      storeId: person.storeId,
      employeeId: person.id,
      before,
      after,
    })
  }
}

/** What was so until now is no sign of a wrong: what it was changed to is. */
const UNTOUCHED = { afterSpeakingUpAt: null, afterSpeakingUpById: null }
