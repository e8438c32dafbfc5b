import { Injectable } from '@nestjs/common'
import { IsNull } from 'typeorm'
import type { Viewer } from '../access/viewer.js'
import { AuditService } from '../audit/audit.service.js'
import { Database, type Tx } from '../database/database.js'
import { lockPeople } from '../directory/lock-people.writer.js'
import { conflict } from '../graphql/errors.js'
import { NoticeKind } from '../notices/notice-kinds.js'
import { NoticesService } from '../notices/notices.service.js'
import type { ContextFactor } from '../workforce/context-factors.js'
import {
  type CustomerSide,
  type IncidentChange,
  type IncidentRow,
  ROOMS_TAKING_PART,
  type RoomTakingPart,
  type TakesPart,
} from './incident-change.shape.js'
import { Incident } from './incident.entity.js'
import { WrittenWords } from './written-words.registry.js'
import { type Message, message } from '../language/message.js'

/** What the rooms do with a change, in their order. */
type Following = Record<'alongside' | 'afterwards', ((tx: Tx) => Promise<void>)[]>

interface Said {
  action: string
  /** What the trail keeps beside the row's own values. */
  before?: object
  after?: object
  /** What is told to whoever was too late, because somebody else changed the same just before. */
  tooLate?: Message
}

/** The one way in which an incident is written: once, with what every room knows of it, and with one entry in the trail. */
@Injectable()
export class IncidentChanges {
  private readonly rooms = new Map<RoomTakingPart, TakesPart>()

  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly words: WrittenWords,
    private readonly notices: NoticesService,
  ) {}

  /** Lets a later room take part, at its place in the order, without this room knowing it. */
  takePart(room: RoomTakingPart, takesPart: TakesPart): void {
    if (!ROOMS_TAKING_PART.includes(room) || this.rooms.has(room))
      throw new Error(`"${room}" has no place of its own among the rooms that take part in an incident's changes.`)
    this.rooms.set(room, takesPart)
  }

  get takingPart(): readonly RoomTakingPart[] {
    return [...this.rooms.keys()]
  }

  /**
   * Writes a new incident. `besides` writes what belongs to it, before the rooms go on from it; without a customer's side it has
   * the one that it comes with.
   */
  async log(
    tx: Tx,
    viewer: Viewer,
    draft: IncidentRow,
    context: readonly ContextFactor[],
    besides: () => Promise<void>,
    customerSide: CustomerSide | null = {},
  ): Promise<void> {
    const change: IncidentChange = { kind: 'logged', viewer, incident: draft, before: null, context }
    if (customerSide) change.customerSide = customerSide
    const { alongside, afterwards } = await this.contributions(tx, change)
    const { incident } = change
    await Promise.all([this.database.insert(tx, Incident, [incident]), besides(), ...alongside.map((ask) => ask(tx))])
    this.notices.publish(tx, NoticeKind.INCIDENT_LOGGED, { incident, actorId: viewer.id })
    if (incident.forHrAlone) this.notices.publish(tx, NoticeKind.COMPLAINT_MADE, { incident, actorId: viewer.id })
    else if (incident.hrFirst) this.notices.publish(tx, NoticeKind.FOR_HR_FIRST, { incident, actorId: viewer.id })
    for (const follow of afterwards) await follow(tx)
    await this.record(tx, viewer, incident, { action: 'incident.logged', after: { ...incident, context } })
  }

  /**
   * Changes an incident that is there. Only what is still as it was read is changed: whoever comes too late is told.
   * `besides` writes what belongs to it. Somebody without an account, a customer, only notes something. Returns it as it is now.
   */
  async make(
    tx: Tx,
    viewer: Viewer | null,
    before: Incident,
    {
      kind = 'noted',
      set,
      context = null,
      besides,
      ...said
    }: Said & {
      kind?: Exclude<IncidentChange['kind'], 'logged'>
      set: Partial<IncidentRow>
      context?: readonly ContextFactor[] | null
      besides?: () => Promise<void>
    },
  ): Promise<IncidentRow> {
    let incident: IncidentRow = { ...before, ...set }
    let follows: Following = { alongside: [], afterwards: [] }
    if (kind !== 'noted') {
      if (!viewer) throw new Error(`An incident is ${kind} by somebody.`)
      const change: IncidentChange = { kind, viewer, incident, before, context }
      follows = await this.contributions(tx, change)
      incident = change.incident
    }
    const changed = differing(before, incident)
    if (changed.length > 0) {
      const asRead = changed.filter((column) => column in set).map((column) => [column, before[column] ?? IsNull()])
      const { affected } = await tx.update(
        Incident,
        { id: before.id, ...(Object.fromEntries(asRead) as object) },
        pick(incident, changed),
      )
      if (affected === 0) throw conflict(said.tooLate ?? message('incidents.incidentChangedJustNow'))
    }
    await besides?.()
    await Promise.all(follows.alongside.map((ask) => ask(tx)))
    if (kind === 'cause-changed') this.notices.publish(tx, NoticeKind.CAUSE_CHANGED, { incident, actorId: null })
    if (kind === 'withdrawn') {
      const told = incident.mergedInto ? NoticeKind.INCIDENT_MERGED : NoticeKind.INCIDENT_WITHDRAWN
      this.notices.publish(tx, told, {
        incident,
        actorId: viewer?.id ?? null,
        recordedBy: incident.nameHeldBack ? null : incident.reporterId,
      })
    }
    for (const follow of follows.afterwards) await follow(tx)
    await this.record(tx, viewer, incident, {
      action: said.action,
      before: { ...pick(before, changed), ...said.before },
      after: { ...pick(incident, changed), ...said.after },
    })
    return incident
  }

  /** Asks the rooms in their order, one change of a person's record after another. Returns what they do afterwards. */
  private async contributions(tx: Tx, change: IncidentChange): Promise<Following> {
    const { employeeId } = change.incident
    // The rooms ask behind it, and so nothing is read before the person is theirs; they need not wait to hear of it.
    const locked = employeeId ? lockPeople(this.database, tx, [employeeId]) : Promise.resolve()
    const [, follows] = await Promise.all([locked, this.askRooms(tx, change)])
    return follows
  }

  private async askRooms(tx: Tx, change: IncidentChange): Promise<Following> {
    const follows: Following = { alongside: [], afterwards: [] }
    for (const room of ROOMS_TAKING_PART) {
      const contribution = await this.rooms.get(room)!(tx, change)
      change.incident = { ...change.incident, ...contribution?.set }
      change.recordedEagerly ||= contribution?.recordedEagerly
      if (contribution?.alongside) follows.alongside.push(contribution.alongside)
      if (contribution?.afterwards) follows.afterwards.push(contribution.afterwards)
    }
    return follows
  }

  private async record(tx: Tx, viewer: Viewer | null, incident: IncidentRow, { action, ...said }: Said): Promise<void> {
    const { id, storeId, employeeId } = incident
    const before = await this.words.inTrail(tx, viewer, incident, said.before)
    const after = await this.words.inTrail(tx, viewer, incident, said.after)
    const actorId = viewer?.id ?? null
    await this.audit.record(tx, { action, before, after, actorId, subjectId: id, storeId, employeeId })
  }
}

const pick = (row: IncidentRow, columns: readonly (keyof IncidentRow)[]): Partial<IncidentRow> =>
  Object.fromEntries(columns.map((column) => [column, row[column]]))

const differing = (before: IncidentRow, after: IncidentRow) =>
  (Object.keys(after) as (keyof IncidentRow)[]).filter((column) => after[column] !== before[column])
