import { Injectable } from '@nestjs/common'
import { In, IsNull, MoreThan, Not } from 'typeorm'
import { isHr, type Viewer } from '../access/viewer.js'
import { AuditService } from '../audit/audit.service.js'
import { ReadPurpose } from '../audit/read-purpose.type.js'
import { ReadsService } from '../audit/reads.service.js'
import { Database, type Tx } from '../database/database.js'
import { isId, newId } from '../database/uuid.js'
import { Employee } from '../directory/employee.entity.js'
import { FormerManager } from '../directory/former-manager.entity.js'
import { badInput, conflict, forbidden, notFound } from '../graphql/errors.js'
import { Incident } from '../incidents/incident.entity.js'
import { isAbout } from '../incidents/incidents.access.js'
import { IncidentsService } from '../incidents/incidents.service.js'
import { NoticeKind } from '../notices/notice-kinds.js'
import { NoticesService } from '../notices/notices.service.js'
import { PartiesService } from '../incidents/parties.service.js'
import { Clock } from '../time/clock.js'
import { Account } from './account.entity.js'
import type { AccountTakenInput, WhatYouSawInput } from './account.input.js'
import { accountProblems, belongsTo, isOfTheTimeOf } from './account-rules.js'
import { EvidenceWatchers } from './evidence-watchers.registry.js'
import { message } from '../language/message.js'

/** About one incident; more would not be read. */
const MOST_SHOWN = 50
/** Of those that belong to no incident yet. */
const MOST_LISTED = 100
/** That one person has told HR and that belong to no incident yet. */
const MOST_WAITING = 20

/** What others saw: told by themselves, or taken down by HR and confirmed by them. */
@Injectable()
export class AccountsService {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly incidents: IncidentsService,
    private readonly parties: PartiesService,
    private readonly watchers: EvidenceWatchers,
    private readonly notices: NoticesService,
    private readonly reads: ReadsService,
    private readonly clock: Clock,
  ) {}

  /** To HR alone. Whoever tells needs to know of no incident, and learns of none: HR says to which it belongs. */
  tell(viewer: Viewer, { employee, ...told }: WhatYouSawInput): Promise<Account> {
    return this.database.write(async (tx) => {
      const about = await tx.findOneBy(Employee, { number: employee })
      // As between people who work together; whom else there is stays unknown.
      const works = about && about.id !== viewer.id && about.storeId !== null
      const together = works && [viewer.storeId, ...viewer.managedStoreIds].includes(about.storeId)
      if (!about || !(works && (together || isHr(viewer))))
        throw badInput({ path: 'input.employee', message: message('statements.noSuchColleague') })
      this.mustFit(told)
      if ((await tx.countBy(Account, { giverId: viewer.id, incidentId: IsNull() })) >= MOST_WAITING)
        throw conflict(message('statements.manyWait', { most: MOST_WAITING }))
      const now = this.clock.now()
      this.notices.publishToHr(tx, NoticeKind.ACCOUNT_TOLD, viewer.id, await this.parties.accusedBy(tx, about.id))
      return this.keep(tx, viewer, {
        ...told,
        incidentId: null,
        storeId: about.storeId!,
        aboutId: about.id,
        giverId: viewer.id,
        pseudonym: null,
        howConfirmed: null,
        attachedAt: null,
        confirmedAt: now,
      })
    })
  }

  /** By HR at an incident: of a colleague, who then confirms it, or of a customer under a pseudonym. */
  takeDown(viewer: Viewer, incidentId: string, input: AccountTakenInput): Promise<Account> {
    return this.database.write(async (tx) => {
      const incident = await this.forHr(tx, viewer, incidentId)
      await this.mustHaveRoom(tx, incidentId)
      this.mustFit(input)
      const giver = input.giver ? await tx.findOneBy(Employee, { number: input.giver }) : null
      if (input.giver && (!giver || giver.id === incident.employeeId || giver.id === viewer.id))
        throw badInput({
          path: 'input.giver',
          message: message('statements.noSuchWitness'),
        })
      const now = this.clock.now()
      const { occurredAt, text, howConfirmed = null, pseudonym = null } = input
      return this.keep(tx, viewer, {
        incidentId,
        storeId: incident.storeId,
        aboutId: incident.employeeId,
        giverId: giver?.id ?? null,
        pseudonym: giver ? null : pseudonym,
        howConfirmed: giver ? null : howConfirmed,
        attachedAt: now,
        confirmedAt: giver ? null : now,
        occurredAt,
        text,
        withheld: false,
      })
    })
  }

  /** Whose account was taken down says that it is theirs. */
  confirm(viewer: Viewer, id: string): Promise<Account> {
    return this.change(id, async (tx, account) => {
      if (account.giverId !== viewer.id) throw notThere()
      if (account.confirmedAt) throw conflict(message('statements.confirmedAlready'))
      const set = { confirmedAt: this.clock.now() }
      await tx.update(Account, { id, confirmedAt: IsNull() }, set)
      await this.tellOf(tx, viewer, { ...account, ...set })
      await this.record(tx, viewer, 'account.confirmed', account, set)
      return set
    })
  }

  /** Whoever gave it may say at any time that their name may be known, or that it is held back from now on. */
  withhold(viewer: Viewer, id: string, withheld: boolean): Promise<Account> {
    return this.change(id, async (tx, account) => {
      if (account.giverId !== viewer.id) throw notThere()
      const set: Partial<Account> = {
        withheld,
        ...(account.withheld && !withheld ? { namedAt: this.clock.now() } : {}),
      }
      await tx.update(Account, { id }, set)
      if (set.namedAt) await this.tellOf(tx, viewer, { ...account, ...set })
      await this.record(tx, viewer, 'account.withheld', account, set)
      return set
    })
  }

  /** HR says to which incident an account belongs: of the same person, at about the same time. */
  attach(viewer: Viewer, id: string, incidentId: string): Promise<Account> {
    return this.change(id, async (tx, account) => {
      const incident = await this.forHr(tx, viewer, incidentId)
      if (account.aboutId === viewer.id) throw notThere()
      if (account.giverId === viewer.id) throw forbidden(message('statements.gaveItYourself'))
      if (isOfTheTimeOf(await tx.findBy(FormerManager, { employeeId: viewer.id }), account)) throw notThere()
      if (account.incidentId) throw conflict(message('statements.belongsAlready'))
      if (!belongsTo(account, incident))
        throw badInput({
          path: 'incidentId',
          message: message('statements.anotherMatter'),
        })
      await this.mustHaveRoom(tx, incidentId)
      const set = { incidentId, attachedAt: this.clock.now() }
      await tx.update(Account, { id, incidentId: IsNull() }, set)
      await this.tellOf(tx, viewer, { ...account, ...set })
      await this.record(tx, viewer, 'account.attached', account, set)
      return set
    })
  }

  /** For HR: those of an incident, and those of the same person that belong to none yet; nothing about oneself, nor of a store while they managed it. */
  async ofIncident(viewer: Viewer, incidentId: string): Promise<Account[]> {
    const incident = isHr(viewer) && (await this.database.records.findOneBy(Incident, { id: incidentId }))
    if (!incident || isAbout(viewer, incident)) return []
    const unattached = await this.database.records.findBy(Account, {
      aboutId: incident.employeeId ?? undefined,
      incidentId: IsNull(),
    })
    const attached = await this.database.records.findBy(Account, { incidentId })
    const managed = await this.database.records.findBy(FormerManager, { employeeId: viewer.id })
    const fits = (account: Account) => belongsTo(account, incident) && !isOfTheTimeOf(managed, account)
    const theirs = incident.employeeId ? unattached.filter(fits) : []
    return [...attached, ...theirs].sort((a, b) => (a.id < b.id ? -1 : 1)).slice(0, MOST_SHOWN)
  }

  /**
   * What belongs to no incident yet, newest first; nothing of who has complained about the viewer, nor what is theirs, nor of a store
   * while they managed it.
   */
  async toAttach(viewer: Viewer): Promise<Account[]> {
    const complained = await this.parties.whoComplainedAbout(this.database.asking(), viewer)
    const managed = await this.database.records.findBy(FormerManager, { employeeId: viewer.id })
    const told = { incidentId: IsNull(), giverId: Not(viewer.id), aboutId: Not(In([viewer.id, ...complained])) }
    const found = await this.database.records.find(Account, {
      where: [
        { ...told, storeId: Not(In(managed.map(({ storeId }) => storeId))) },
        ...managed.map(({ storeId, managedUntil }) => ({ ...told, storeId, occurredAt: MoreThan(managedUntil) })),
      ],
      order: { id: 'DESC' },
      take: MOST_LISTED,
    })
    // What somebody told with their name held back is theirs alone for now: that HR has read it would show that somebody told.
    const open = found.filter(({ withheld }) => !withheld)
    this.reads.record(viewer, [...new Set(open.map(({ aboutId }) => aboutId))], ReadPurpose.REVIEW_QUEUE)
    return found
  }

  /** What the viewer has told, or is to confirm; newest first. */
  givenBy(viewer: Viewer): Promise<Account[]> {
    return this.database.records.find(Account, { where: { giverId: viewer.id }, order: { id: 'DESC' }, take: 100 })
  }

  people(ids: readonly string[]): Promise<Employee[]> {
    return this.database.records.findBy(Employee, { id: In([...ids]) })
  }

  /** Whoever follows what weighs learns of it once it does: it belongs to an incident, is confirmed, and has a name. */
  private async tellOf(tx: Tx, viewer: Viewer, { incidentId, confirmedAt, withheld }: Account): Promise<void> {
    if (incidentId && confirmedAt && !withheld) await this.watchers.tell(tx, viewer, incidentId)
  }

  private async mustHaveRoom(tx: Tx, incidentId: string): Promise<void> {
    if ((await tx.countBy(Account, { incidentId })) >= MOST_SHOWN)
      throw conflict(message('statements.accountsAtMost', { most: MOST_SHOWN }))
  }

  private mustFit(told: { occurredAt: string; giver?: string | null; pseudonym?: string | null }): void {
    const [problem, ...more] = accountProblems(told, this.clock.milliseconds())
    if (problem) throw badInput(problem, ...more)
  }

  private async forHr(tx: Tx, viewer: Viewer, incidentId: string): Promise<Incident> {
    const incident = await this.incidents.visible(tx, viewer, incidentId)
    if (isAbout(viewer, incident)) throw forbidden(message('statements.aboutYou'))
    await this.parties.mustNotBeComplainedAbout(tx, viewer, incident.employeeId)
    await this.parties.mustNotHaveManagedIt(this.database.asking(tx), viewer, incidentId)
    if (incident.withdrawnAt) throw conflict(message('statements.nothingToTell'))
    return incident
  }

  private async keep(tx: Tx, viewer: Viewer, told: Omit<Account, 'id' | 'takenBy' | 'takenAt'>): Promise<Account> {
    const account = { ...told, id: newId(this.clock), takenBy: viewer.id, takenAt: this.clock.now() }
    await tx.insert(Account, account)
    await this.tellOf(tx, viewer, account)
    await this.record(tx, viewer, 'account.taken', account)
    return account
  }

  private change(id: string, work: (tx: Tx, account: Account) => Promise<Partial<Account>>): Promise<Account> {
    return this.database.write(async (tx) => {
      const account = isId(id) ? await tx.findOneBy(Account, { id }) : null
      if (!account) throw notThere()
      return { ...account, ...(await work(tx, account)) }
    })
  }

  /** Notes that it was told, never what or of whom. */
  private async record(tx: Tx, viewer: Viewer, action: string, account: Account, after: object = {}): Promise<void> {
    await this.audit.record(tx, { action, actorId: viewer.id, subjectId: account.id, after })
  }
}

const notThere = () => notFound(message('statements.noSuchAccount'))
