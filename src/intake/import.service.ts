import type { Worker } from 'node:worker_threads'
import { Injectable } from '@nestjs/common'
import { HistoryService } from '../assessments/findings/history.service.js'
import { AuditService } from '../audit/audit.service.js'
import { Database, type Tx } from '../database/database.js'
import { newId } from '../database/uuid.js'
import { Store } from '../directory/store.entity.js'
import { IncidentDays } from '../incidents/incident-days.service.js'
import { NoticeKind } from '../notices/notice-kinds.js'
import { NoticesService } from '../notices/notices.service.js'
import { Outbox } from '../notices/outbox.service.js'
import { Clock } from '../time/clock.js'
import type { CalendarDate } from '../time/instant.js'
import { refreshAllExposure, refreshExposure } from '../workforce/exposure.keeper.js'
import { writeAddresses } from './addresses.writer.js'
import { writeDirectory } from './directory.writer.js'
import { judgedFrom } from './judged-from.js'
import { type Begun, beginFolder, endFolder } from './folder.reader.js'
import type { CustomerRow } from './customer-row.js'
import {
  customersNamed,
  readCustomers,
  tellsOfCustomers,
  tellsOfCustomersAlone,
  writeCustomers,
} from './customers.writer.js'
import { changedAnything, type ImportReport, nothing, type OnProgress } from './import-report.js'
import { writeIncidents } from './incidents.writer.js'
import { writeShifts } from './shifts.writer.js'

const PEOPLE_AT_ONCE = 200

/** Takes in a folder of records: all of it, or none where anything in it is wrong. Again, it doubles nothing. */
@Injectable()
export class ImportService {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly history: HistoryService,
    private readonly days: IncidentDays,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly notices: NoticesService,
  ) {}

  /** Throws BadRecords with all that is wrong. `thread` begins one that fits baselines meanwhile, if there is to be one. */
  async import(dir: string, onProgress: OnProgress = () => {}, thread?: () => Worker): Promise<ImportReport> {
    const customers = tellsOfCustomers(dir) ? await readCustomers(dir) : null
    if (customers && tellsOfCustomersAlone(dir)) return this.database.write((tx) => this.takeCustomers(tx, customers))
    const stores = await this.database.records.find(Store)
    const begun = await beginFolder(dir, {
      timeZones: new Map(stores.map(({ code, timeZone }) => [code, timeZone])),
      now: this.clock.milliseconds(),
      onProgress: (done, total) => onProgress('Reading', done, total),
    })
    // All that is wrong is told, and nobody has to wait for what won't be imported.
    if (begun.problems.count > 0) await endFolder(begun, () => {})
    return this.database.write(async (tx) => {
      await this.oneAtATime(tx)
      // First of all: what they are called is taken out of what is told of incidents.
      const told = customers && (await this.takeCustomers(tx, customers)).customers
      const report = await this.take(tx, begun, onProgress, thread)
      return told ? { ...report, customers: told } : report
    })
  }

  /** What is told of customers stands in no trail: how many there were, does. */
  private async takeCustomers(tx: Tx, rows: readonly CustomerRow[]): Promise<ImportReport> {
    const customers = await writeCustomers(this.database, tx, this.clock, rows)
    const subjectId = newId(this.clock)
    await this.audit.record(tx, { action: 'customers.imported', actorId: null, subjectId, after: customers })
    return { stores: nothing(), employees: nothing(), shifts: nothing(), incidents: nothing(), customers }
  }

  /** Two imports at once would both add what neither finds; the second waits here. SQLite has one writer anyway. */
  private async oneAtATime(tx: Tx): Promise<void> {
    if (this.database.dialect === 'postgres') await tx.query('LOCK TABLE stores IN SHARE ROW EXCLUSIVE MODE')
  }

  private async take(tx: Tx, begun: Begun, onProgress: OnProgress, thread?: () => Worker): Promise<ImportReport> {
    const { database, audit, clock } = this
    const postgres = database.dialect === 'postgres'
    const { ids, stores, rezoned, employees, roles, renamed, left, representing, managing } = await writeDirectory(
      database,
      tx,
      clock,
      begun,
    )
    for (const { employeeId, before } of await writeAddresses(
      database,
      tx,
      clock,
      begun.employees.values(),
      ids.people,
    ))
      await this.outbox.addressChanged(tx, employeeId, before)
    const written = await writeShifts(database, tx, clock, ids)
    const folder = await endFolder(begun, written.write)
    const { counts: shifts, changedOf, touched, earliest } = await written.end()
    const sumUp = () => refreshExposure(database, tx, touched)
    // At the end, since it locks the stores: managers can record shifts while the rest is imported and judged.
    if (postgres) database.beforeCommit(tx, sumUp)
    // As where a manager changes them: whoever may contest it has to know of it.
    for (const id of changedOf) this.notices.publishOfPerson(tx, NoticeKind.SHIFT_CHANGED, null, id)
    database.beforeCommit(tx, () => refreshAllExposure(database, tx, rezoned))
    const named = new Set(folder.incidents.flatMap(({ customer }) => customer ?? []))
    const known = { ...ids, customers: await customersNamed(database, tx, clock, named) }
    const happened = await writeIncidents(database, tx, clock, audit, folder, known, (done, total) =>
      onProgress('Writing incidents', done, total),
    )
    if (earliest !== undefined) await this.findDaysAnew(tx, earliest)
    const report = { stores, employees, shifts, incidents: happened.counts }
    await audit.record(tx, {
      action: 'records.imported',
      actorId: null,
      subjectId: newId(clock),
      after: {
        ...report,
        roles,
        managing,
        ...(renamed.length > 0 && { renamed }),
        ...(left.length > 0 && { left }),
        ...(representing.length > 0 && { representing }),
        digests: folder.digests,
      },
    })
    if (!changedAnything(report)) return report
    // The planner would take tables that were empty a moment ago for small.
    if (postgres) await tx.query('ANALYZE stores, employees, store_managers, shifts, incidents, incident_contexts')
    await this.history.assess(tx, {
      from: judgedFrom(report, [earliest, happened.earliest]),
      onProgress: (done, total) => onProgress('Assessing', done, total),
      thread,
      // On SQLite nobody else writes meanwhile, and it has time while incidents are judged.
      meanwhile: postgres ? undefined : sumUp,
    })
    return report
  }

  /** What was logged before a file told of its shift counts for the day of that shift from now on. */
  private async findDaysAnew(tx: Tx, from: CalendarDate): Promise<void> {
    const rows = await this.database.readIn<{ id: string; last: CalendarDate }>(
      tx,
      `SELECT employee_id AS id, MAX(day) AS last FROM incidents WHERE NOT imported AND withdrawn_at IS NULL
         AND employee_id IS NOT NULL AND day >= $1 GROUP BY employee_id`,
      [from],
    )
    for (let n = 0; n < rows.length; n += PEOPLE_AT_ONCE) {
      const some = rows.slice(n, n + PEOPLE_AT_ONCE)
      const to = some
        .map(({ last }) => last)
        .toSorted()
        .at(-1)!
      await this.days.anew(
        tx,
        null,
        some.map(({ id }) => id),
        from,
        to,
      )
    }
  }
}
