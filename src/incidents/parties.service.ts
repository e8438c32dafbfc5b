import { Values } from '../database/values.js'
import { Injectable, type OnModuleInit } from '@nestjs/common'
import { In, IsNull } from 'typeorm'
import { managedItThen } from '../access/kept-from.js'
import { isDeputy, isHr, type Viewer } from '../access/viewer.js'
import { type Ask, Database, type Tx } from '../database/database.js'
import { newId } from '../database/uuid.js'
import { asTyped, meant } from '../directory/as-typed.js'
import { Employee } from '../directory/employee.entity.js'
import { Role } from '../directory/role.js'
import { StoreManager } from '../directory/store-manager.entity.js'
import { badInput, type FieldProblem, forbidden } from '../graphql/errors.js'
import { NoticeKind } from '../notices/notice-kinds.js'
import { type Happened, NoticesService } from '../notices/notices.service.js'
import { DAY_MS, instantOf } from '../time/instant.js'
import { Clock } from '../time/clock.js'
import { KeptApart } from '../workforce/kept-apart.registry.js'
import { DecisionWatchers } from './decision-watchers.registry.js'
import { IncidentParty, type PartyInput } from './incident-party.entity.js'
import { Part } from './incident-words.js'
import { COMPLAINED_ABOUT_THEM, WATCHED_DAYS, WHOM_THEY_COMPLAINED_ABOUT } from './retaliation.js'
import { type Message, message } from '../language/message.js'

/** Of where and about whom an incident is that names others. */
interface NamedIn {
  storeId: string
  employee?: { id: string; number: string } | undefined
}
type Party = Pick<IncidentParty, 'employeeId' | 'part' | 'words'>

@Injectable()
export class PartiesService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly decisions: DecisionWatchers,
    private readonly apart: KeptApart,
    private readonly notices: NoticesService,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.apart.register(async (tx, viewer, ids) => {
      if (isHr(viewer)) await this.mustNotBeComplainedAbout(tx, viewer, ...ids)
    })
    this.decisions.register(async (tx, viewer, incidentId, step) => {
      if (step === 'deciding') await this.mustNotBeNamed(tx, viewer, incidentId)
    })
  }

  /**
   * Who is named in an incident. Witnesses and others who had a part are of its store or manage it, for HR anybody; who is
   * complained about may be anybody, by number or in words, and the answer is the same whether there is such a number.
   */
  async named(tx: Tx, viewer: Viewer, { storeId, employee }: NamedIn, inputs: readonly PartyInput[]): Promise<Party[]> {
    if (inputs.length === 0) return []
    const numbers = inputs.flatMap(({ employee: number }) => number ?? [])
    const values = new Values(storeId)
    const people =
      numbers.length > 0
        ? await this.database.readIn<{ id: string; number: string; ofTheStore: boolean | 0 | 1 }>(
            tx,
            `SELECT e.id, e.number, (COALESCE(e.store_id = $1, FALSE) OR EXISTS (
               SELECT 1 FROM store_managers m WHERE m.employee_id = e.id AND m.store_id = $1)) AS "ofTheStore"
             FROM employees e WHERE e.number IN (${values.list(numbers.flatMap(asTyped))})`,
            values.all,
          )
        : []
    const problems: FieldProblem[] = []
    const seen = new Set<string>()
    const parties = inputs.map(({ employee: typed, words, part }, index): Party => {
      const problem = (field: string, says: Message) =>
        problems.push({ path: `input.parties.${index}.${field}`, message: says })
      const person = typed
        ? meant(
            people.filter((one) => asTyped(typed).includes(one.number)),
            typed,
            (one) => one.number,
          )
        : undefined
      // Two ways of typing a number are one, whether somebody has it or not: else the answer would tell.
      const number = typed?.trim().toUpperCase()
      const complaint = part === Part.COMPLAINED_ABOUT
      if (!complaint && words) problem('words', message('incidents.numberInstead'))
      if (!number && !(complaint && words)) problem('employee', message('incidents.whoByNumber'))
      else if (number && words) problem('words', message('incidents.numberOrWords'))
      else if (complaint && number === viewer.number.toUpperCase() && employee?.id !== viewer.id)
        problem('employee', message('incidents.yourOwnNumber'))
      else if (number && number === employee?.number.toUpperCase())
        problem('employee', message('incidents.aboutThemAlready'))
      else if (!complaint && !(person && (isHr(viewer) || person.ofTheStore)))
        problem('employee', message('incidents.noSuchEmployeeHere'))
      else if (number && seen.has(number)) problem('employee', message('incidents.eachPersonOnce'))
      if (number) seen.add(number)
      return { employeeId: person?.id ?? null, part, words: complaint ? (typed ?? words ?? null) : null }
    })
    const [first, ...more] = problems
    if (first) throw badInput(first, ...more)
    return parties
  }

  /** Whoever in HR is named by somebody in HR is told: they would else find out when they come to decide. */
  async keep(tx: Tx, viewer: Viewer, incident: Happened['incident'], parties: readonly Party[]): Promise<void> {
    if (parties.length === 0) return
    await tx.insert(
      IncidentParty,
      parties.map((party) => ({ id: newId(this.clock), incidentId: incident.id, ...party })),
    )
    if (!isHr(viewer)) return
    const named = parties.flatMap(({ employeeId, part }) => (part === Part.COMPLAINED_ABOUT ? [] : (employeeId ?? [])))
    for (const { id: toId } of named.length > 0 ? await tx.findBy(Employee, { id: In(named), role: Role.HR }) : [])
      this.notices.publish(tx, NoticeKind.NAMED_IN_IT, { incident, actorId: viewer.id, toId })
  }

  isComplaint(tx: Tx, incidentId: string): Promise<boolean> {
    return tx.existsBy(IncidentParty, { incidentId, part: Part.COMPLAINED_ABOUT })
  }

  /** Who of the directory is complained about in it. */
  async complainedAbout(tx: Tx, incidentId: string): Promise<string[]> {
    const parties = await tx.findBy(IncidentParty, { incidentId, part: Part.COMPLAINED_ABOUT })
    return parties.flatMap(({ employeeId }) => employeeId ?? [])
  }

  /** Whether a manager of its store is among those who are named in an incident. */
  async manageTheStore(tx: Tx, incidentId: string, storeId: string): Promise<boolean> {
    const named = (await tx.findBy(IncidentParty, { incidentId })).flatMap(({ employeeId }) => employeeId ?? [])
    return named.length > 0 && (await tx.existsBy(StoreManager, { storeId, employeeId: In(named) }))
  }

  /**
   * Who is named in an incident, or was complained about by its employee, decides nothing about it, nor does a manager about
   * somebody who is not theirs now, nor whoever managed the store then and is in HR since. Throws FORBIDDEN.
   */
  async mustNotBeNamed(tx: Tx, viewer: Viewer, incidentId: string): Promise<void> {
    if (await tx.existsBy(IncidentParty, { incidentId, employeeId: viewer.id, deniedAt: IsNull() }))
      throw forbidden(message(isHr(viewer) ? 'incidents.namedInItInHr' : 'incidents.namedInIt'))
    const [about] = await this.database.readIn<{ employeeId: string | null }>(
      tx,
      'SELECT employee_id AS "employeeId" FROM incidents WHERE id = $1',
      [incidentId],
    )
    if (about && about.employeeId === viewer.id) return
    await this.mustNotHaveManagedIt(this.database.asking(tx), viewer, incidentId)
    if (!about?.employeeId) return
    if (isHr(viewer) || isDeputy(viewer)) await this.mustNotBeComplainedAbout(tx, viewer, about.employeeId)
    else await this.mustBeTheirsNow(this.database.asking(tx), viewer, about.employeeId)
  }

  /**
   * What the managers of a store did and were told there is judged by nobody who was one of them, wherever the directory has them now.
   * Throws FORBIDDEN.
   */
  async mustNotHaveManagedIt(ask: Ask, viewer: Viewer, incidentId: string): Promise<void> {
    if (!isHr(viewer)) return
    const then = `SELECT 1 FROM incidents i WHERE i.id = $1 AND ${managedItThen('i', '$2')}`
    if ((await ask(then, [incidentId, viewer.id])).length > 0) throw forbidden(message('incidents.managedItThen'))
  }

  /** A manager does nothing about somebody who has moved on: who works in their stores now, or helps out there. Throws FORBIDDEN. */
  async mustBeTheirsNow(ask: Ask, viewer: Viewer, employeeId: string): Promise<void> {
    if (viewer.role !== Role.STORE_MANAGER || viewer.managedStoreIds.length === 0) return
    // Yesterday, since it is not the same day everywhere, and a night shift ends the day after.
    const since = instantOf(this.clock.milliseconds() - DAY_MS).slice(0, 10)
    const values = new Values(employeeId, since)
    const stores = values.list(viewer.managedStoreIds)
    const found = await ask(
      `SELECT 1 FROM employees e WHERE e.id = $1 AND (e.store_id IN (${stores}) OR EXISTS (
         SELECT 1 FROM shifts s WHERE s.employee_id = e.id AND s.date >= $2 AND s.store_id IN (${stores})))`,
      values.all,
    )
    if (found.length === 0) throw forbidden(message('incidents.notTheirsNow'))
  }

  /** Of HR, whoever somebody has complained about of late has nothing to do with them. Throws FORBIDDEN. */
  async mustNotBeComplainedAbout(tx: Tx, viewer: Viewer, ...employeeIds: (string | null)[]): Promise<void> {
    const complained = await this.whoComplainedAbout(this.database.asking(tx), viewer)
    if (complained.some((id) => employeeIds.includes(id))) throw forbidden(message('incidents.somebodyElseInHr'))
  }

  async whoComplainedAbout(ask: Ask, viewer: Viewer): Promise<string[]> {
    return (await ask<{ id: string }>(COMPLAINED_ABOUT_THEM, [viewer.id, this.watchedSince()])).map(({ id }) => id)
  }

  /** Whom somebody has complained about of late, and themselves. */
  async accusedBy(tx: Tx, employeeId: string): Promise<string[]> {
    const found = await this.database.readIn<{ id: string }>(tx, WHOM_THEY_COMPLAINED_ABOUT, [
      employeeId,
      this.watchedSince(),
    ])
    return [employeeId, ...found.map(({ id }) => id)]
  }

  private watchedSince(): string {
    return instantOf(this.clock.milliseconds() - WATCHED_DAYS * DAY_MS)
  }
}
