import { Injectable } from '@nestjs/common'
import type { Viewer } from '../access/viewer.js'
import { Database } from '../database/database.js'
import { HearingStage } from '../hearings/hearing.entity.js'
import { HearingReader } from '../hearings/hearing-reader.service.js'
import type { Language } from '../language/language.js'
import { OVER_INCIDENTS } from '../responses/alleged-incident.entity.js'
import { AppealDeadlines } from './appeal-deadlines.service.js'
import { LetterFacts } from './letter-facts.reader.js'
import { asHtml, asText } from './letter.js'
import { outcomeLetter } from './outcome-letter.js'
import type { OutcomeLetter } from './outcome-letter.type.js'

/** Puts the letter on a decision together from what stands in the records, which nothing changes after it was decided. */
@Injectable()
export class OutcomeLetters {
  constructor(
    private readonly database: Database,
    private readonly hearings: HearingReader,
    private readonly facts: LetterFacts,
    private readonly deadlines: AppealDeadlines,
  ) {}

  /**
   * For whoever reads the hearing, in the employee's language unless another is asked for; null for others, and while
   * nothing is decided.
   */
  async of(viewer: Viewer, responseId: string, language: Language | null): Promise<OutcomeLetter | null> {
    const hearing = await this.hearings.of(viewer, responseId, HearingStage.FIRST)
    if (!hearing) return null
    const ask = this.database.asking(undefined, { fresh: true })
    const facts = await this.facts.of(ask, responseId)
    const { decidedAt, employee, day } = facts
    if (!decidedAt || !employee) return null
    const statements = await ask<{ text: string }>(
      `SELECT t.text FROM statements t JOIN ${OVER_INCIDENTS} AS o ON o.incident_id = t.incident_id
       WHERE o.response_id = $1 AND t.given_at <= $2 ORDER BY t.given_at, t.id`,
      [responseId, decidedAt],
    )
    const appeals = await ask<{ upheld: boolean | 0 | 1 | null }>('SELECT upheld FROM appeals WHERE response_id = $1', [
      responseId,
    ])
    const until = await this.deadlines.of(ask, responseId)
    const letter = outcomeLetter({
      ...facts,
      ...(await this.facts.heard(hearing, day)),
      employee,
      approved: facts.state !== 'DECLINED',
      overturned: facts.state === 'OVERTURNED',
      byAppeal: appeals.some(({ upheld }) => Boolean(upheld)),
      appealed: appeals.length > 0,
      decidedOn: day(decidedAt),
      alleged: hearing.alleged,
      askedBy: (await this.hearings.asker(hearing))?.name ?? null,
      standard: (await this.hearings.cited(hearing))?.title ?? null,
      statements: statements.map(({ text }) => text),
      appealUntil: until && day(until),
    })
    const spoken = language ?? facts.language
    return { html: asHtml(letter, spoken), text: asText(letter, spoken) }
  }
}
