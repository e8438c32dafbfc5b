import { Injectable } from '@nestjs/common'
import { isHr, type Viewer } from '../access/viewer.js'
import { Database } from '../database/database.js'
import { HearingStage } from '../hearings/hearing.entity.js'
import { HearingReader } from '../hearings/hearing-reader.service.js'
import { visibleIncident } from '../incidents/incidents.access.js'
import { isFormal } from '../incidents/response-kinds.js'
import type { Language } from '../language/language.js'
import { Response } from '../responses/response.entity.js'
import { appealLetter } from './appeal-letter.js'
import { Appeal } from './appeal.entity.js'
import { LetterFacts } from './letter-facts.reader.js'
import { asHtml, asText } from './letter.js'
import type { OutcomeLetter } from './outcome-letter.type.js'

const UNHEARD = { notes: [], companion: null, answers: [] }

/** Puts the letter on an appeal together, once it is decided. */
@Injectable()
export class AppealLetters {
  constructor(
    private readonly database: Database,
    private readonly hearings: HearingReader,
    private readonly facts: LetterFacts,
  ) {}

  /** For the employee and HR, in the employee's language unless another is asked for; null for others, and while it waits. */
  async of(viewer: Viewer, id: string, language: Language | null): Promise<OutcomeLetter | null> {
    const appeal = await this.database.records.findOneBy(Appeal, { id })
    if (!appeal?.decidedAt) return null
    const { responseId, upheld, reason, text } = appeal
    const { kind, incidentId } = await this.database.records.findOneByOrFail(Response, { id: responseId })
    const formal = isFormal(kind)
    const hearing = formal ? await this.hearings.of(viewer, responseId, HearingStage.APPEAL) : null
    const reads = formal ? hearing !== null : await this.readsInformal(viewer, appeal, incidentId)
    if (!reads) return null
    const facts = await this.facts.of(this.database.asking(undefined, { fresh: true }), responseId)
    const { employee, day } = facts
    if (!employee) return null
    const letter = appealLetter({
      ...facts,
      ...(hearing ? await this.facts.heard(hearing, day) : UNHEARD),
      employee,
      formal,
      upheld: Boolean(upheld),
      reason: reason ?? '',
      text,
      appealedOn: day(appeal.madeAt),
      decidedOn: day(appeal.decidedAt),
      againstOn: day(facts.decidedAt ?? facts.requestedAt),
    })
    const spoken = language ?? facts.language
    return { html: asHtml(letter, spoken), text: asText(letter, spoken) }
  }

  private async readsInformal(viewer: Viewer, { employeeId }: Appeal, incidentId: string): Promise<boolean> {
    if (viewer.id !== employeeId && !isHr(viewer)) return false
    return (await visibleIncident(this.database.records, viewer, incidentId)) !== null
  }
}
