import { Injectable } from '@nestjs/common'
import type { Viewer } from '../access/viewer.js'
import { Database } from '../database/database.js'
import { languageOf } from '../directory/language-of.js'
import type { JustCultureQuestion } from '../hearings/five-questions.js'
import { HearingStage } from '../hearings/hearing.entity.js'
import { HearingReader } from '../hearings/hearing-reader.service.js'
import type { Step } from '../incidents/response-kinds.js'
import type { Language } from '../language/language.js'
import { OVER_INCIDENTS } from '../responses/alleged-incident.entity.js'
import { lastDayOfWeight } from '../responses/steps.js'
import { localDate } from '../time/instant.js'
import { AppealDeadlines } from './appeal-deadlines.service.js'
import { type Decision, letterAsHtml, letterAsText } from './outcome-letter.js'
import type { OutcomeLetter } from './outcome-letter.type.js'

interface Row {
  kind: Step
  state: string
  reason: string
  decidedAt: string | null
  decisionReason: string | null
  startsOn: string | null
  endsOn: string | null
  employee: string | null
  store: string
  timeZone: string
  language: Language
}

/** Puts the letter on a decision together from what stands in the records, which nothing changes after it was decided. */
@Injectable()
export class OutcomeLetters {
  constructor(
    private readonly database: Database,
    private readonly hearings: HearingReader,
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
    const [row] = await ask<Row>(DECIDED, [responseId])
    const { decidedAt, timeZone, employee } = row!
    if (!decidedAt || !employee) return null
    const day = (instant: string) => localDate(instant, timeZone)
    const agreed = await ask<{ reason: string }>(
      'SELECT reason FROM response_agreements WHERE response_id = $1 ORDER BY agreed_at, id',
      [responseId],
    )
    const statements = await ask<{ text: string }>(
      `SELECT t.text FROM statements t JOIN ${OVER_INCIDENTS} AS o ON o.incident_id = t.incident_id
       WHERE o.response_id = $1 AND t.given_at <= $2 ORDER BY t.given_at, t.id`,
      [responseId, decidedAt],
    )
    const over = await ask<{ reference: string }>(
      `SELECT i.reference FROM incidents i JOIN ${OVER_INCIDENTS} AS o ON o.incident_id = i.id
       WHERE o.response_id = $1 ORDER BY i.occurred_at, i.id`,
      [responseId],
    )
    const approved = row!.state !== 'DECLINED'
    const until = await this.deadlines.of(ask, responseId)
    const decision: Decision = {
      ...row!,
      employee,
      reference: over.map(({ reference }) => reference).join(', '),
      approved,
      overturned: row!.state === 'OVERTURNED',
      decidedOn: day(decidedAt),
      alleged: hearing.alleged,
      askedBy: (await this.hearings.asker(hearing))?.name ?? null,
      standard: (await this.hearings.cited(hearing))?.title ?? null,
      reasons: [...new Set([...agreed.map(({ reason }) => reason), row!.decisionReason ?? ''])].filter(Boolean),
      statements: statements.map(({ text }) => text),
      notes: (await this.hearings.notes(hearing)).map((note) => ({ ...note, heldOn: day(note.heldOn) })),
      companion: hearing.companion,
      answers: (await this.hearings.answers(hearing)).map(({ question, yes, reason }) => ({
        question: question as JustCultureQuestion,
        yes: Boolean(yes),
        reason,
      })),
      until: row!.endsOn ?? (row!.startsOn && lastDayOfWeight(row!.kind, row!.startsOn)),
      appealUntil: until && day(until),
    }
    const spoken = language ?? row!.language
    return { html: letterAsHtml(decision, spoken), text: letterAsText(decision, spoken) }
  }
}

const DECIDED = `
  SELECT r.kind, r.state, r.reason, r.decided_at AS "decidedAt", r.decision_reason AS "decisionReason",
    r.starts_on AS "startsOn", r.ends_on AS "endsOn", e.name AS employee,
    s.name AS store, s.time_zone AS "timeZone", ${languageOf('e', 'w')} AS language
  FROM responses r JOIN incidents i ON i.id = r.incident_id JOIN stores s ON s.id = i.store_id
    LEFT JOIN employees e ON e.id = r.employee_id LEFT JOIN stores w ON w.id = e.store_id WHERE r.id = $1`
