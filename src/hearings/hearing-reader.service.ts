import { Injectable } from '@nestjs/common'
import { In } from 'typeorm'
import { isDeputy, isHr, type Viewer } from '../access/viewer.js'
import { type Ask, Database } from '../database/database.js'
import { Employee } from '../directory/employee.entity.js'
import type { RequestedFields } from '../graphql/requested-fields.js'
import { IncidentReader } from '../incidents/incident-reader.service.js'
import type { Incident } from '../incidents/incident.entity.js'
import { visibleIncident } from '../incidents/incidents.access.js'
import { RepresentationService } from '../representation/representation.service.js'
import { ServiceStandard } from '../standards/service-standard.entity.js'
import { Account } from '../statements/account.entity.js'
import { EvidenceDocument } from '../statements/evidence-document.entity.js'
import type { JustCauseResult } from '../responses/due-process.type.js'
import { Deputies } from './deputies.service.js'
import { EvidenceTimes } from './evidence-times.reader.js'
import { Hearing, HearingStage } from './hearing.entity.js'
import { HearingAnswer } from './hearing-answer.entity.js'
import { HearingNotes } from './hearing-notes.entity.js'
import { readsHearing } from './hearings.access.js'
import type { ResponseKind } from '../incidents/response-kinds.js'
import { mayLeadTo } from './may-lead-to.js'
import { InvestigationNote } from './investigation-note.entity.js'

/** More of a kind there is not at one hearing. */
export const MOST_SHOWN = 50

/** Reads hearings: what is alleged, what evidence there is, and what was said. */
@Injectable()
export class HearingReader {
  constructor(
    private readonly database: Database,
    private readonly times: EvidenceTimes,
    private readonly deputies: Deputies,
    private readonly opened: RepresentationService,
    private readonly read: IncidentReader,
  ) {}

  /** The hearing on a response, for whoever reads it; null for others. */
  async of(viewer: Viewer, responseId: string, stage: HearingStage): Promise<Hearing | null> {
    const hearing = await this.database.records.findOneBy(Hearing, { responseId, stage })
    if (!hearing) return null
    if (isDeputy(viewer)) return (await this.deputies.isCalled(this.ask, viewer, responseId)) ? hearing : null
    const [about] = await this.ask<{ employeeId: string | null }>(
      'SELECT employee_id AS "employeeId" FROM responses WHERE id = $1',
      [responseId],
    )
    const isTheirs = readsHearing(viewer, about!)
    // Whoever may not know of one of the incidents, or hasn't been shown it, doesn't learn of it by the company it is in.
    for (const id of await this.times.incidentsOf(this.ask, responseId)) {
      const reads = isTheirs
        ? (await visibleIncident(this.database.records, viewer, id)) !== null
        : await this.opened.isOpenTo(this.ask, viewer, id)
      if (!reads) return null
    }
    return hearing
  }

  /** All that it is over, as far as the viewer sees incidents. Oldest first. */
  async incidents(viewer: Viewer, { responseId }: Hearing, requested: RequestedFields): Promise<Incident[]> {
    const ids = await this.times.incidentsOf(this.ask, responseId)
    const found = await this.read.several(viewer, ids, requested)
    return ids.flatMap((id) => found.find((one) => one.id === id) ?? [])
  }

  /** What it may lead to, the informal answers first. */
  async mayLeadTo({ responseId }: Hearing): Promise<ResponseKind[]> {
    const [about] = await this.ask<{ kind: ResponseKind }>('SELECT kind FROM responses WHERE id = $1', [responseId])
    return mayLeadTo(about!.kind)
  }

  async cited({ responseId }: Hearing): Promise<ServiceStandard | null> {
    const [about] = await this.ask<{ standardId: string | null }>(
      'SELECT standard_id AS "standardId" FROM responses WHERE id = $1',
      [responseId],
    )
    return about!.standardId ? this.database.records.findOneBy(ServiceStandard, { id: about!.standardId }) : null
  }

  async asker({ responseId }: Hearing): Promise<Employee | null> {
    const [about] = await this.ask<{ id: string }>('SELECT requested_by AS id FROM responses WHERE id = $1', [
      responseId,
    ])
    return this.database.records.findOneBy(Employee, { id: about!.id })
  }

  /** The deputies who are called to it now. */
  async deputiesOf(hearing: Hearing): Promise<Employee[]> {
    const { deputies } = await this.deputies.parts(this.ask, hearing)
    return this.database.records.find(Employee, { where: { id: In([...deputies]) }, order: { number: 'ASC' } })
  }

  /** What others told, as far as it weighs: confirmed, and with their name or a customer's pseudonym. */
  async accounts({ responseId }: Hearing): Promise<Account[]> {
    const where = { incidentId: In(await this.times.incidentsOf(this.ask, responseId)), withheld: false }
    const accounts = await this.database.records.find(Account, { where, order: { id: 'ASC' } })
    return accounts.filter(({ confirmedAt }) => confirmedAt !== null)
  }

  async documents({ responseId }: Hearing): Promise<EvidenceDocument[]> {
    const where = { incidentId: In(await this.times.incidentsOf(this.ask, responseId)) }
    return this.database.records.find(EvidenceDocument, { where, order: { id: 'ASC' } })
  }

  investigation({ id: hearingId }: Hearing): Promise<InvestigationNote[]> {
    return this.database.records.find(InvestigationNote, { where: { hearingId }, order: { id: 'ASC' } })
  }

  notes({ id: hearingId }: Hearing): Promise<HearingNotes[]> {
    return this.database.records.find(HearingNotes, { where: { hearingId }, order: { id: 'ASC' } })
  }

  answers({ id: hearingId }: Hearing): Promise<HearingAnswer[]> {
    const order = { answeredAt: 'ASC', id: 'ASC' } as const
    return this.database.records.find(HearingAnswer, { where: { hearingId }, order })
  }

  /** What the tests of just cause said when it was asked for: for whoever decides, once they have answered the five questions. */
  async tests(viewer: Viewer, hearing: Hearing): Promise<JustCauseResult[] | null> {
    const [about] = await this.ask<{ employeeId: string | null; state: string }>(
      'SELECT employee_id AS "employeeId", state FROM responses WHERE id = $1',
      [hearing.responseId],
    )
    const open = hearing.stage === HearingStage.FIRST ? 'AWAITING_HR' : 'UNDER_APPEAL'
    const decides = isHr(viewer) || isDeputy(viewer)
    const shown = !decides || viewer.id === about!.employeeId || about!.state !== open
    const answered = shown || (await this.hasAnswered(hearing, viewer))
    return answered ? (JSON.parse(hearing.tests) as JustCauseResult[]) : null
  }

  private hasAnswered({ id: hearingId }: Hearing, viewer: Viewer): Promise<boolean> {
    return this.database.records.existsBy(HearingAnswer, { hearingId, answeredBy: viewer.id })
  }

  private get ask(): Ask {
    return this.database.asking(undefined, { fresh: true })
  }
}
