import { Injectable } from '@nestjs/common'
import { manages, type Viewer } from '../access/viewer.js'
import { Database } from '../database/database.js'
import { Values } from '../database/values.js'
import { below, type RequestedFields } from '../graphql/requested-fields.js'
import { IncidentReader } from '../incidents/incident-reader.service.js'
import { visibleIncidents } from '../incidents/incidents.access.js'
import { Clock } from '../time/clock.js'
import { DAY_MS, instantOf, localDate } from '../time/instant.js'
import { MOST_COUNTED, MOST_SHOWN, type Waiting, WaitingKind } from './waiting.type.js'
import { type Asking, waitsFor } from './what-waits-sql.js'

/** What waits for somebody today. */
@Injectable()
export class WaitingReader {
  constructor(
    private readonly database: Database,
    private readonly incidents: IncidentReader,
    private readonly clock: Clock,
  ) {}

  /** Of each kind that can wait for them, also where nothing does; in the order of the kinds. */
  async of(viewer: Viewer, requested: RequestedFields): Promise<Waiting[]> {
    const stores = await this.storesOf(viewer)
    const kinds = Object.values(WaitingKind).filter((kind) => stores.length > 0 || isOwn(kind))
    return Promise.all(kinds.map((kind) => this.waiting(viewer, stores, kind, requested)))
  }

  private async waiting(
    viewer: Viewer,
    stores: Asking['stores'],
    kind: WaitingKind,
    requested: RequestedFields,
  ): Promise<Waiting> {
    const values = new Values()
    const asking = { viewerId: viewer.id, stores, now: this.clock.milliseconds(), add: values.add }
    const where = waitsFor(kind, asking)
    const rows = await this.database.read<{ id: string }>(
      `SELECT i.id FROM incidents i WHERE ${where} AND i.withdrawn_at IS NULL AND ${visibleIncidents(viewer, 'i', values.add)}
       ORDER BY i.occurred_at DESC, i.id DESC LIMIT ${MOST_COUNTED}`,
      values.all,
      { fresh: true },
    )
    const shown = rows.slice(0, requested.has('incidents') ? MOST_SHOWN : 0).map(({ id }) => id)
    const found = await this.incidents.several(viewer, shown, below(requested, 'incidents'))
    const incidents = found.sort((a, b) => shown.indexOf(a.id) - shown.indexOf(b.id))
    return { kind, count: rows.length, incidents }
  }

  private async storesOf(viewer: Viewer): Promise<Asking['stores']> {
    const values = new Values()
    const ids = viewer.managedStoreIds.filter((id) => manages(viewer, id))
    if (ids.length === 0) return []
    const stores = await this.database.read<{ id: string; timeZone: string }>(
      `SELECT id, time_zone AS "timeZone" FROM stores WHERE id IN (${values.list(ids)}) ORDER BY id`,
      values.all,
    )
    const now = this.clock.milliseconds()
    const dateAt = (timeZone: string, days: number) => localDate(instantOf(now + days * DAY_MS), timeZone)
    return stores.map(({ id, timeZone }) => ({ id, today: dateAt(timeZone, 0), tomorrow: dateAt(timeZone, 1) }))
  }
}

const isOwn = (kind: WaitingKind): boolean =>
  [WaitingKind.STATEMENT_ASKED_OF_ME, WaitingKind.RECORD_TO_CONFIRM, WaitingKind.MY_STEP_DUE].includes(kind)
