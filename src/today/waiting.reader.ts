import { Injectable } from '@nestjs/common'
import { manages, type Viewer } from '../access/viewer.js'
import { Database } from '../database/database.js'
import { Values } from '../database/values.js'
import { below, type RequestedFields } from '../graphql/requested-fields.js'
import { IncidentReader } from '../incidents/incident-reader.service.js'
import { visibleIncidents } from '../incidents/incidents.access.js'
import { dateAfter } from '../time/calendar.js'
import { Clock } from '../time/clock.js'
import { DAY_MS, instantOf, localDate } from '../time/instant.js'
import { LeaveReader } from '../workforce/leave.reader.js'
import { MOST_COUNTED, type Waiting, WaitingKind } from './waiting.type.js'
import { type Asking, waitsFor } from './what-waits-sql.js'

/** What waits for somebody today. */
@Injectable()
export class WaitingReader {
  constructor(
    private readonly database: Database,
    private readonly incidents: IncidentReader,
    private readonly leave: LeaveReader,
    private readonly clock: Clock,
  ) {}

  /** Of each kind that can wait for them, also where nothing does; in the order of the kinds. */
  async of(viewer: Viewer, { kinds: wanted, first }: Wanted, requested: RequestedFields): Promise<Waiting[]> {
    const where = await this.placesOf(viewer)
    const kinds = Object.values(WaitingKind).filter(
      (kind) => wanted.includes(kind) && (where.stores.length > 0 || isOwn(kind)),
    )
    return Promise.all(kinds.map((kind) => this.waiting(viewer, where, { kind, first }, requested)))
  }

  private async waiting(
    viewer: Viewer,
    places: Places,
    { kind, first }: { kind: WaitingKind; first: number },
    requested: RequestedFields,
  ): Promise<Waiting> {
    if (kind === WaitingKind.LEAVE_TO_CONFIRM) return this.leaveToConfirm(viewer, places, first, requested)
    const values = new Values()
    const asking = { viewerId: viewer.id, ...places, now: this.clock.milliseconds(), add: values.add }
    const where = waitsFor(kind, asking)
    const rows = await this.database.read<{ id: string }>(
      `SELECT i.id FROM incidents i WHERE ${where} AND i.withdrawn_at IS NULL AND ${visibleIncidents(viewer, 'i', values.add)}
       ORDER BY i.occurred_at DESC, i.id DESC LIMIT ${MOST_COUNTED}`,
      values.all,
      { fresh: true },
    )
    const shown = rows.slice(0, requested.has('incidents') ? first : 0).map(({ id }) => id)
    const found = await this.incidents.several(viewer, shown, below(requested, 'incidents'))
    const incidents = found.sort((a, b) => shown.indexOf(a.id) - shown.indexOf(b.id))
    return { kind, count: rows.length, incidents, leave: [] }
  }

  private async leaveToConfirm(
    viewer: Viewer,
    { stores }: Places,
    first: number,
    requested: RequestedFields,
  ): Promise<Waiting> {
    const ids = stores.map(({ id }) => id)
    const since = instantOf(this.clock.milliseconds() - LEAVE_DAYS * DAY_MS).slice(0, 10)
    const found = await this.leave.toConfirm(viewer, ids, since, MOST_COUNTED, below(requested, 'leave'))
    const shown = found.slice(0, requested.has('leave') ? first : 0)
    this.leave.shown(viewer, [...new Set(shown.map(({ employeeId }) => employeeId))])
    const kind = WaitingKind.LEAVE_TO_CONFIRM
    return { kind, count: found.length, incidents: [], leave: shown.map(({ leave }) => leave) }
  }

  /** The stores that they manage, and the dates there and where they work. */
  private async placesOf(viewer: Viewer): Promise<Places> {
    const managed = viewer.managedStoreIds.filter((id) => manages(viewer, id))
    const ids = [...new Set([...managed, ...(viewer.storeId ? [viewer.storeId] : [])])]
    const values = new Values()
    const found =
      ids.length === 0
        ? []
        : await this.database.read<{ id: string; timeZone: string }>(
            `SELECT id, time_zone AS "timeZone" FROM stores WHERE id IN (${values.list(ids)}) ORDER BY id`,
            values.all,
          )
    const now = this.clock.milliseconds()
    const dateAt = (timeZone: string, days: number) => localDate(instantOf(now + days * DAY_MS), timeZone)
    const datesAt = (timeZone: string) => ({
      today: dateAt(timeZone, 0),
      tomorrow: dateAt(timeZone, 1),
      weekAgo: dateAfter(dateAt(timeZone, 0), -6),
    })
    return {
      own: datesAt(found.find(({ id }) => id === viewer.storeId)?.timeZone ?? 'UTC'),
      stores: found.filter(({ id }) => managed.includes(id)).map(({ id, timeZone }) => ({ id, ...datesAt(timeZone) })),
    }
  }
}

/** As long as it could still move a deadline: the 30 days to ask for something formal, and the 28 that leave can add to them. */
const LEAVE_DAYS = 58

interface Wanted {
  kinds: readonly WaitingKind[]
  /** So many of each are shown. */
  first: number
}

type Places = Pick<Asking, 'own' | 'stores'>

const OWN: readonly WaitingKind[] = [
  WaitingKind.STATEMENT_ASKED_OF_ME,
  WaitingKind.RECORD_TO_CONFIRM,
  WaitingKind.MY_STEP_DUE,
  WaitingKind.ATTRIBUTION_TO_ANSWER,
  WaitingKind.MY_HEARING,
  WaitingKind.REASSIGNMENT_TO_AGREE,
]
const isOwn = (kind: WaitingKind): boolean => OWN.includes(kind)
