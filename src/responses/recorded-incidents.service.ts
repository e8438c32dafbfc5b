import { Injectable } from '@nestjs/common'
import { In } from 'typeorm'
import type { Viewer } from '../access/viewer.js'
import { Database } from '../database/database.js'
import { Employee } from '../directory/employee.entity.js'
import { Incident } from '../incidents/incident.entity.js'
import { decidesOn } from '../incidents/incidents.access.js'
import { PartiesService } from '../incidents/parties.service.js'
import { Account } from '../statements/account.entity.js'
import { SecondVoicesReader } from '../statements/second-voices.reader.js'
import { DAY_MS } from '../time/instant.js'
import { CaseService } from './case.service.js'
import { type OwnIncident, whyNotProof } from './just-cause/what-proves.js'
import { MOST_RECORDED, type RecordedIncident } from './recorded-incident.type.js'
import { MOST_TOLD, type ToldAccount } from './told-account.type.js'
import { Response } from './response.entity.js'

/** Who recorded what a formal request rests on, when and how late: for those who decide it. */
@Injectable()
export class RecordedIncidentsService {
  constructor(
    private readonly database: Database,
    private readonly cases: CaseService,
    private readonly parties: PartiesService,
    private readonly secondVoices: SecondVoicesReader,
  ) {}

  /** The person's own incidents of the look-back window, newest first. */
  async behind(viewer: Viewer, responseId: string): Promise<RecordedIncident[]> {
    const own = await this.own(viewer, responseId)
    const newest = own.slice(-MOST_RECORDED).reverse()
    const references = await this.references(newest)
    const recorders = newest.flatMap(({ reporterId }) => reporterId ?? [])
    const people = new Map(
      (await this.database.records.findBy(Employee, { id: In(recorders) })).map((one) => [one.id, one]),
    )
    return newest.map((one) => ({
      reference: references.get(one.id)!,
      occurredAt: one.occurredAt,
      recordedAt: one.recordedAt,
      daysLate: daysLate(one.occurredAt, one.recordedAt),
      by: people.get(one.reporterId ?? '') ?? null,
      imported: one.imported,
      voices: one.voices.length,
      writtenDown: one.writtenDown,
      provesNothing: whyNotProof(one, own) ?? null,
    }))
  }

  /** What others told of these by name, newest first. */
  async toldBehind(viewer: Viewer, responseId: string): Promise<ToldAccount[]> {
    const own = await this.own(viewer, responseId)
    const [first] = own
    if (!first) return []
    const { told } = await this.secondVoices.of(this.database.asking(), first.employeeId)
    const all = own.flatMap((of) => (told.get(of.id) ?? []).map((one) => ({ ...one, of })))
    const newest = all.sort((one, other) => (one.id < other.id ? 1 : -1)).slice(0, MOST_TOLD)
    const references = await this.references(newest.map(({ of }) => of))
    const rows = await this.database.records.findBy(Account, { id: In(newest.map(({ id }) => id)) })
    const accounts = new Map(rows.map((one) => [one.id, one]))
    return newest.map(({ id, of, takenAt, provesNothing }) => ({
      reference: references.get(of.id)!,
      account: accounts.get(id)!,
      daysLate: daysLate(of.occurredAt, takenAt),
      provesNothing,
    }))
  }

  /** Nothing for who decides nothing on it. */
  private async own(viewer: Viewer, responseId: string): Promise<(OwnIncident & { employeeId: string })[]> {
    const { records } = this.database
    const response = await records.findOneBy(Response, { id: responseId })
    const incident = response && (await records.findOneBy(Incident, { id: response.incidentId }))
    if (!incident?.employeeId || !decidesOn(viewer, incident)) return []
    const { employeeId, storeId } = incident
    const ask = this.database.asking()
    await this.parties.mustBeTheirsNow(ask, viewer, employeeId)
    return (await this.cases.ownRecord(ask, { employeeId, storeId })).map((one) => ({ ...one, employeeId }))
  }

  private async references(of: readonly { id: string }[]): Promise<Map<string, string>> {
    const rows = await this.database.records.findBy(Incident, { id: In(of.map(({ id }) => id)) })
    return new Map(rows.map(({ id, reference }) => [id, reference]))
  }
}

const daysLate = (occurredAt: string, toldAt: string): number =>
  Math.max(0, Math.floor((Date.parse(toldAt) - Date.parse(occurredAt)) / DAY_MS))
