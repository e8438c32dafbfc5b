import { Injectable } from '@nestjs/common'
import { In } from 'typeorm'
import type { Viewer } from '../access/viewer.js'
import { Database } from '../database/database.js'
import { Employee } from '../directory/employee.entity.js'
import { Incident } from '../incidents/incident.entity.js'
import { decidesOn } from '../incidents/incidents.access.js'
import { PartiesService } from '../incidents/parties.service.js'
import { SecondVoicesReader } from '../statements/second-voices.reader.js'
import { DAY_MS } from '../time/instant.js'
import { CaseService } from './case.service.js'
import { whyNotProof } from './just-cause/what-proves.js'
import { MOST_RECORDED, MOST_TOLD, type RecordedIncident } from './recorded-incident.type.js'
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
    const { records } = this.database
    const response = await records.findOneBy(Response, { id: responseId })
    const incident = response && (await records.findOneBy(Incident, { id: response.incidentId }))
    if (!incident?.employeeId || !decidesOn(viewer, incident)) return []
    const ask = this.database.asking()
    await this.parties.mustBeTheirsNow(ask, viewer, incident.employeeId)
    const own = await this.cases.ownRecord(ask, { employeeId: incident.employeeId, storeId: incident.storeId })
    const newest = own.slice(-MOST_RECORDED).reverse()
    const rows = await records.findBy(Incident, { id: In(newest.map(({ id }) => id)) })
    const references = new Map(rows.map(({ id, reference }) => [id, reference]))
    const { told } = await this.secondVoices.of(ask, incident.employeeId)
    const recorders = newest.flatMap(({ reporterId }) => reporterId ?? [])
    const tellers = newest.flatMap(({ id }) => (told.get(id) ?? []).map(({ tellerId }) => tellerId))
    const people = new Map(
      (await records.findBy(Employee, { id: In([...new Set([...recorders, ...tellers])]) })).map((one) => [
        one.id,
        one,
      ]),
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
      told: (told.get(one.id) ?? []).slice(0, MOST_TOLD).map(({ tellerId, pseudonym, takenAt, provesNothing }) => ({
        by: people.get(tellerId) ?? null,
        pseudonym,
        at: takenAt,
        daysLate: daysLate(one.occurredAt, takenAt),
        provesNothing,
      })),
      provesNothing: whyNotProof(one, own) ?? null,
    }))
  }
}

const daysLate = (occurredAt: string, toldAt: string): number =>
  Math.max(0, Math.floor((Date.parse(toldAt) - Date.parse(occurredAt)) / DAY_MS))
