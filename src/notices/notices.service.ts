import { EventEmitter } from 'node:events'
import { Injectable, type OnApplicationShutdown } from '@nestjs/common'
import { decodeJwt } from 'jose'
import type { Viewer } from '../access/viewer.js'
import { ViewersService } from '../access/viewers.service.js'
import { Database, type Tx } from '../database/database.js'
import { Clock } from '../time/clock.js'
import { DAY_MS, instantOf } from '../time/instant.js'
import { newId } from '../database/uuid.js'
import { conflict, unauthenticated } from '../graphql/errors.js'
import type { Announcement } from './announcement.js'
import { Inbox } from './inbox.js'
import type { Notice } from './notice.type.js'
import type { NoticeKind } from './notice-kinds.js'
import { KeptNotices } from './kept-notices.service.js'
import { concerns, mayConcern, sentenceFor } from './notices.access.js'
import { message } from '../language/message.js'

/** What happened, and to whose record. */
export interface Happened {
  /** Without its store where nobody who manages it is told. */
  incident: { id: string; storeId: string | null; employeeId: string | null; forHrAlone: boolean }
  actorId: string | null
  response?: { id: string; requestedBy: string }
  /** Who recorded it, where they are told as whoever asks for a response is. */
  recordedBy?: string | null
  exceptInHr?: readonly string[]
  /** For this person alone, where the kind is for one. */
  toId?: string
}

/** What a subscription yields: an error is told to the client, and ends it. */
export interface Delivery {
  notices: Notice | Error
}

/** What the processes tell each other: an Announcement. */
const TOPIC = 'announced'
/** Longer waits overflow a timer. */
const LONGEST_TIMER_MS = 2 ** 31 - 1

/** Tells people what concerns them: keeps it for later, and tells who is connected, here and in other processes. */
@Injectable()
export class NoticesService implements OnApplicationShutdown {
  private readonly bus = new EventEmitter().setMaxListeners(0)
  private readonly inboxes = new Set<Inbox<Delivery>>()

  constructor(
    private readonly database: Database,
    private readonly viewers: ViewersService,
    private readonly kept: KeptNotices,
    private readonly clock: Clock,
  ) {
    database.between.on<Announcement>(TOPIC, (announcement) => this.bus.emit('announcement', announcement))
  }

  onApplicationShutdown(): void {
    for (const inbox of [...this.inboxes]) inbox.end()
  }

  /**
   * Keeps a notice of a change, and tells it to those who are connected once the transaction is kept. It is made at the end
   * of the transaction, so that notices come in the order in which they can be read, to within a moment.
   */
  publish(tx: Tx, kind: NoticeKind, happened: Happened): void {
    this.database.beforeCommit(tx, async () => {
      await this.keepAndTell(tx, this.announcementOf(kind, await this.withoutAccused(tx, happened)))
    })
  }

  /** Whoever in HR is complained about, or managed the store then, is told of nothing that happens to the complaint. */
  private async withoutAccused(tx: Tx, happened: Happened): Promise<Happened> {
    const { incident, exceptInHr = [] } = happened
    if (!incident.forHrAlone) return happened
    const accused = await this.database.readIn<{ id: string }>(
      tx,
      `SELECT employee_id AS id FROM incident_parties
       WHERE incident_id = $1 AND part = 'COMPLAINED_ABOUT' AND employee_id IS NOT NULL
       UNION SELECT f.employee_id FROM former_managers f JOIN incidents i ON i.store_id = f.store_id
         AND i.occurred_at <= f.managed_until WHERE i.id = $1`,
      [incident.id],
    )
    return { ...happened, exceptInHr: [...exceptInHr, ...accused.map(({ id }) => id)] }
  }

  /**
   * Of what every process finds out by itself: the first keeps the notice, under the name `once`, and each tells it, with
   * the same id, to those who are connected to itself.
   */
  async publishOnce(once: string, kind: NoticeKind, happened: Happened): Promise<void> {
    const announcement = this.announcementOf(kind, happened)
    const id = await this.database.write((tx) => this.kept.keepOnce(tx, once, announcement))
    this.bus.emit('announcement', { ...announcement, id })
  }

  /** The same of what is about the whole organisation, and about no incident. */
  async publishOfAllOnce(once: string, kind: NoticeKind): Promise<void> {
    const announcement = this.ofNoIncident(kind, null, null)
    const id = await this.database.write((tx) => this.kept.keepOnce(tx, once, announcement))
    this.bus.emit('announcement', { ...announcement, id })
  }

  /** Tells everybody of a store, or where it is null everybody, of what is about no incident. */
  publishToEverybody(tx: Tx, kind: NoticeKind, actorId: string, storeId: string | null): void {
    this.database.beforeCommit(tx, async () => {
      await this.keepAndTell(tx, this.ofNoIncident(kind, storeId, actorId))
    })
  }

  /** Tells HR, but for some of them, of what is about no incident. */
  publishToHr(tx: Tx, kind: NoticeKind, actorId: string, exceptInHr: readonly string[]): void {
    this.database.beforeCommit(tx, () =>
      this.keepAndTell(tx, { ...this.ofNoIncident(kind, null, actorId), exceptInHr: [...exceptInHr] }),
    )
  }

  /** Of what is about somebody and about no incident; but for some of HR, where it is for HR. */
  publishOfPerson(
    tx: Tx,
    kind: NoticeKind,
    actorId: string | null,
    employeeId: string,
    exceptInHr: readonly string[] = [],
  ): void {
    this.database.beforeCommit(tx, () =>
      this.keepAndTell(tx, { ...this.ofNoIncident(kind, null, actorId), employeeId, exceptInHr: [...exceptInHr] }),
    )
  }

  /** Tells one person of what is about nothing that they may read. */
  publishToOne(tx: Tx, kind: NoticeKind, actorId: string, toId: string): void {
    this.database.beforeCommit(tx, () => this.keepAndTell(tx, { ...this.ofNoIncident(kind, null, actorId), toId }))
  }

  /** Tells the managers of a store of what is about somebody there and about no incident. */
  publishToManagers(tx: Tx, kind: NoticeKind, actorId: string, storeId: string, employeeId: string): void {
    this.database.beforeCommit(tx, () =>
      this.keepAndTell(tx, { ...this.ofNoIncident(kind, storeId, actorId), employeeId }),
    )
  }

  /** Tells everybody of what may change many times in an hour: once in 24 hours. */
  publishToEverybodyOnceADay(tx: Tx, kind: NoticeKind, actorId: string): void {
    this.database.beforeCommit(tx, async () => {
      const since = instantOf(this.clock.milliseconds() - DAY_MS)
      if (!(await this.kept.toldAll(tx, kind, since)))
        await this.keepAndTell(tx, this.ofNoIncident(kind, null, actorId))
    })
  }

  private async keepAndTell(tx: Tx, announcement: Announcement): Promise<void> {
    await this.kept.keep(tx, announcement)
    this.database.afterCommit(tx, () => {
      this.bus.emit('announcement', announcement)
      this.database.between.send(TOPIC, announcement)
    })
  }

  private ofNoIncident(kind: NoticeKind, storeId: string | null, actorId: string | null): Announcement {
    return {
      id: newId(this.clock),
      kind,
      at: this.clock.now(),
      incidentId: null,
      responseId: null,
      storeId,
      employeeId: null,
      actorId,
      askerId: null,
      toId: null,
      forHrAlone: false,
      exceptInHr: [],
    }
  }

  /** What the bearer of a token is to be told, until it expires. Who they are is looked up again for each notice. */
  for(viewer: Viewer, authorization: string | undefined): AsyncIterableIterator<Delivery> {
    let last: Promise<void> = Promise.resolve()
    const hear = (announcement: Announcement) => {
      if (mayConcern(viewer.id, announcement))
        last = last.then(() => this.deliver(announcement, authorization, inbox)).catch((error: Error) => fail(error))
    }
    let timer: NodeJS.Timeout | undefined
    const inbox = new Inbox<Delivery>(() => {
      this.bus.off('announcement', hear)
      this.inboxes.delete(inbox)
      clearTimeout(timer)
    })
    const fail = (error: Error) => {
      inbox.put({ notices: error })
      inbox.end()
    }
    const expiry = expiryOf(authorization)
    const watch = () => {
      const left = expiry - this.clock.milliseconds()
      if (left <= 0) return fail(unauthenticated(message('notices.tokenExpired')))
      timer = setTimeout(watch, Math.min(left, LONGEST_TIMER_MS)).unref()
    }
    this.inboxes.add(inbox)
    this.bus.on('announcement', hear)
    watch()
    return inbox
  }

  private announcementOf(
    kind: NoticeKind,
    { incident, actorId, response, recordedBy, exceptInHr = [], toId }: Happened,
  ): Announcement {
    return {
      id: newId(this.clock),
      kind,
      at: this.clock.now(),
      incidentId: incident.id,
      responseId: response?.id ?? null,
      storeId: incident.storeId,
      employeeId: incident.employeeId,
      actorId,
      askerId: response?.requestedBy ?? recordedBy ?? null,
      toId: toId ?? null,
      forHrAlone: incident.forHrAlone,
      exceptInHr,
    }
  }

  private async deliver(
    announcement: Announcement,
    authorization: string | undefined,
    inbox: Inbox<Delivery>,
  ): Promise<void> {
    const viewer = await this.viewers.of(authorization)
    if (!concerns(viewer, announcement)) return
    this.database.owesNews(viewer.id)
    const { id, kind, at, incidentId, responseId, employeeId } = announcement
    const text = sentenceFor(viewer, announcement)
    const notice = { id, kind, at, incidentId: incidentId ?? id, aboutIncident: incidentId, responseId, employeeId, text, unread: true } // prettier-ignore
    if (!inbox.put({ notices: notice })) throw conflict(message('notices.tooManyWait'))
  }
}

/** In milliseconds; the guard has checked the token, which always has an end. */
const expiryOf = (authorization: string | undefined): number =>
  (decodeJwt(/^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1] ?? '').exp ?? 0) * 1_000
