import { Inject, Injectable } from '@nestjs/common'
import { Database, type Tx } from '../database/database.js'
import type { SqlValue } from '../database/prepared.js'
import { newId } from '../database/uuid.js'
import { Values } from '../database/values.js'
import { stillThere } from '../directory/has-left.js'
import { Role } from '../directory/role.js'
import { Clock } from '../time/clock.js'
import { instantOf } from '../time/instant.js'
import type { Viewer } from '../access/viewer.js'
import type { Announcement } from './announcement.js'
import { NOTICES } from './notice-kinds.js'
import { concerns } from './notices.access.js'
import type { OutsideSettings } from './outside-settings.js'

/** By which the module hands in how people are told outside. */
export const OUTSIDE = Symbol('Outside')

export type Channel = 'MAIL' | 'WEBHOOK'

/** What is to be sent, as it was taken out. */
export interface Taken {
  id: string
  noticeId: string | null
  /** Null for a letter to a customer, whose ending it is. */
  personId: string | null
  endingId: string | null
  channel: Channel
  toAddress: string | null
  at: string
  attempts: number
}

interface Told {
  id: string
  role: Role
  mail: string | null
  managesStore: boolean | 0 | 1
}

/** Whoever has taken something out and is not heard of again for so long was killed: it is sent by another. */
const TAKEN_MS = 10 * 60_000
const AT_ONCE = 20
/** How long an address has to stand that somebody else has set before a mail to it counts as having told its person. */
const TRUSTED_AFTER_MS = 7 * 86_400_000

const TAKEN = `id, notice_id AS "noticeId", person_id AS "personId", ending_id AS "endingId", channel, to_address AS "toAddress", at, attempts`

/**
 * What waits to be sent to people outside of the server: a row for each of them and each way, written with the notice itself, so
 * that there is never the one without the other. Sending is somebody else's work.
 */
@Injectable()
export class Outbox {
  private whenFilled: () => void = () => undefined

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    @Inject(OUTSIDE) private readonly outside: OutsideSettings,
  ) {}

  onFilled(then: () => void): void {
    this.whenFilled = then
  }

  /** For everybody whom a notice concerns as the directory stands. Nothing where nobody is told outside. */
  async put(tx: Tx, notice: Announcement): Promise<void> {
    const { mail, webhook } = this.outside
    if (!mail && !webhook) return
    const rows = (await this.toldOf(tx, notice)).flatMap(({ id, mail: address }) => [
      ...(webhook ? [this.row(notice, id, 'WEBHOOK')] : []),
      // Whoever is at stake and cannot be reached has a row all the same: what they answer by goes by it.
      ...(mail && (address !== null || id === notice.employeeId)
        ? [this.row(notice, id, 'MAIL', address === null ? 'NO_ADDRESS' : null)]
        : []),
    ])
    await this.insert(tx, rows)
  }

  /** Tells whoever reads at the address that was theirs that it is no more: it may not have been they who changed it. */
  async addressChanged(tx: Tx, personId: string, before: string): Promise<void> {
    if (!this.outside.mail) return
    const at = this.clock.now()
    await this.insert(tx, [[newId(this.clock), null, personId, 'MAIL', before, at, at, null, null]])
  }

  /**
   * A letter to a customer, on how it ended; returns whether there is a way at all. Not to an address that is kept here: it is
   * looked up when it is sent, so that who was erased since is written to no more.
   */
  async putLetter(tx: Tx, endingId: string, channel: Channel): Promise<boolean> {
    if (!this.outside[channel === 'MAIL' ? 'mail' : 'webhook']) return false
    const at = this.clock.now()
    await this.database.readIn(
      tx,
      'INSERT INTO outbox (id, ending_id, channel, at, due_at) VALUES ($1, $2, $3, $4, $4)',
      [newId(this.clock), endingId, channel, at],
    )
    this.database.afterCommit(tx, this.whenFilled)
    return true
  }

  /** They have read all up to this notice, here: it need not be sent any more, and counts as told. */
  async read(tx: Tx, personId: string, upTo: string): Promise<void> {
    await this.database.readIn(
      tx,
      `UPDATE outbox SET due_at = NULL, told_at = COALESCE(told_at, $1)
       WHERE person_id = $2 AND notice_id <= $3 AND (due_at IS NOT NULL OR told_at IS NULL)`,
      [this.clock.now(), personId, upTo],
    )
  }

  /** Takes out what is due, for this process alone. */
  async take(): Promise<Taken[]> {
    const now = this.clock.milliseconds()
    const own = this.database.dialect === 'postgres' ? 'FOR UPDATE SKIP LOCKED' : ''
    return this.database.write((tx) =>
      this.database.readIn<Taken>(
        tx,
        `UPDATE outbox SET due_at = $1, attempts = attempts + 1
         WHERE id IN (SELECT id FROM outbox WHERE due_at <= $2 ORDER BY due_at, id LIMIT ${AT_ONCE} ${own}) RETURNING ${TAKEN}`,
        [instantOf(now + TAKEN_MS), instantOf(now)],
      ),
    )
  }

  /**
   * It was taken over. That tells its person, unless it went to an address that somebody else has set lately: else whoever sets
   * a wrong one could let the time for an answer run out unseen.
   */
  async sent({ id, personId, channel }: Taken): Promise<void> {
    const now = this.clock.now()
    const trusted = instantOf(this.clock.milliseconds() - TRUSTED_AFTER_MS)
    const tells =
      channel === 'WEBHOOK'
        ? 'TRUE'
        : 'EXISTS (SELECT 1 FROM addresses a WHERE a.employee_id = $3 AND (a.own OR a.set_at <= $4))'
    await this.write(
      `UPDATE outbox SET due_at = NULL, sent_at = $1, to_address = NULL,
         told_at = CASE WHEN ${tells} THEN COALESCE(told_at, $1) ELSE told_at END WHERE id = $2`,
      channel === 'WEBHOOK' ? [now, id] : [now, id, personId, trusted],
    )
  }

  /** It is tried again then. */
  async later({ id }: Taken, inMilliseconds: number, problem: string): Promise<void> {
    const due = instantOf(this.clock.milliseconds() + inMilliseconds)
    await this.write('UPDATE outbox SET due_at = $1, problem = $2 WHERE id = $3 AND due_at IS NOT NULL', [
      due,
      problem,
      id,
    ])
  }

  /** There is nothing to tell any more. */
  async drop({ id }: Taken): Promise<void> {
    await this.write('UPDATE outbox SET due_at = NULL WHERE id = $1', [id])
  }

  async giveUp({ id }: Taken, problem: string): Promise<void> {
    await this.write(
      'UPDATE outbox SET due_at = NULL, given_up_at = $1, problem = $2, to_address = NULL WHERE id = $3 AND due_at IS NOT NULL',
      [this.clock.now(), problem, id],
    )
  }

  private write(sql: string, values: SqlValue[]): Promise<unknown> {
    return this.database.write((tx) => this.database.readIn(tx, sql, values))
  }

  private async toldOf(tx: Tx, notice: Announcement): Promise<Told[]> {
    const people = await this.database.readIn<Told>(
      tx,
      `SELECT e.id, e.role, a.mail,
         EXISTS (SELECT 1 FROM store_managers m WHERE m.employee_id = e.id AND m.store_id = $1) AS "managesStore"
       FROM employees e LEFT JOIN addresses a ON a.employee_id = e.id
       WHERE e.id = $2 OR (${stillThere('e', '$4')} AND (e.id IN ($3, $5) ${NOTICES[notice.kind].includes('HR') ? "OR e.role = 'HR'" : ''}
         OR e.id IN (SELECT m.employee_id FROM store_managers m WHERE m.store_id = $1)))
       ORDER BY e.id`,
      [notice.storeId, notice.employeeId, notice.askerId, notice.at.slice(0, 10), notice.toId],
    )
    return people.filter(({ id, role, managesStore }) => {
      const managedStoreIds = managesStore && role === Role.STORE_MANAGER ? [notice.storeId] : []
      return concerns({ id, role, managedStoreIds } as unknown as Viewer, notice)
    })
  }

  private row(notice: Announcement, personId: string, channel: Channel, problem: string | null = null): SqlValue[] {
    const { at } = notice
    return [newId(this.clock), notice.id, personId, channel, null, at, problem ? null : at, problem && at, problem]
  }

  private async insert(tx: Tx, rows: readonly SqlValue[][]): Promise<void> {
    if (rows.length === 0) return
    const { all, list } = new Values()
    const values = rows.map((row) => `(${list(row)})`).join(', ')
    await this.database.readIn(
      tx,
      `INSERT INTO outbox (id, notice_id, person_id, channel, to_address, at, due_at, given_up_at, problem) VALUES ${values}`,
      all,
    )
    this.database.afterCommit(tx, this.whenFilled)
  }
}
