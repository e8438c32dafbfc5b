import { Injectable } from '@nestjs/common'
import type { Ask } from '../database/database.js'
import { languageOf } from '../directory/language-of.js'
import type { JustCultureQuestion } from '../hearings/five-questions.js'
import type { Hearing } from '../hearings/hearing.entity.js'
import { HearingReader } from '../hearings/hearing-reader.service.js'
import { isFormal, type ResponseKind } from '../incidents/response-kinds.js'
import type { Language } from '../language/language.js'
import { OVER_INCIDENTS } from '../responses/alleged-incident.entity.js'
import { lastDayOfWeight } from '../responses/steps.js'
import { localDate } from '../time/instant.js'
import type { Heard } from './letter.js'

interface Row {
  kind: ResponseKind
  state: string
  decidedAt: string | null
  requestedAt: string
  decisionReason: string | null
  startsOn: string | null
  endsOn: string | null
  employee: string | null
  store: string
  timeZone: string
  language: Language
}

interface Found {
  reference: string
  at: string
  reason: string | null
}

/** What letters tell of a response and of a hearing on it, from the records as they stand. */
@Injectable()
export class LetterFacts {
  constructor(private readonly hearings: HearingReader) {}

  async of(ask: Ask, responseId: string) {
    const [row] = await ask<Row>(RESPONSE, [responseId])
    const over = await ask<{ reference: string }>(
      `SELECT i.reference FROM incidents i JOIN ${OVER_INCIDENTS} AS o ON o.incident_id = i.id
       WHERE o.response_id = $1 ORDER BY i.occurred_at, i.id`,
      [responseId],
    )
    const agreed = await ask<{ reason: string }>(
      'SELECT reason FROM response_agreements WHERE response_id = $1 ORDER BY agreed_at, id',
      [responseId],
    )
    const found = row!.decidedAt ? await ask<Found>(FOUND_NOT_THEIRS, [responseId, row!.decidedAt]) : []
    const { kind, startsOn, endsOn, timeZone, decisionReason } = row!
    return {
      ...row!,
      reference: over.map(({ reference }) => reference).join(', '),
      /** Of each who decided. */
      reasons: [...new Set([...agreed.map(({ reason }) => reason), decisionReason ?? ''])].filter(Boolean),
      until: endsOn ?? (isFormal(kind) && startsOn ? lastDayOfWeight(kind, startsOn) : null),
      found: found.map(({ at, ...one }) => ({ ...one, day: localDate(at, timeZone) })),
      /** The date at the store. */
      day: (instant: string) => localDate(instant, timeZone),
    }
  }

  async heard(
    hearing: Hearing,
    day: (instant: string) => string,
  ): Promise<Pick<Heard, 'notes' | 'companion' | 'answers'>> {
    return {
      notes: (await this.hearings.notes(hearing)).map((note) => ({ ...note, heldOn: day(note.heldOn) })),
      companion: hearing.companion,
      answers: (await this.hearings.answers(hearing)).map(({ question, yes, reason }) => ({
        question: question as JustCultureQuestion,
        yes: Boolean(yes),
        reason,
      })),
    }
  }
}

const RESPONSE = `
  SELECT r.kind, r.state, r.decided_at AS "decidedAt", r.requested_at AS "requestedAt",
    r.decision_reason AS "decisionReason", r.starts_on AS "startsOn", r.ends_on AS "endsOn", e.name AS employee,
    s.name AS store, s.time_zone AS "timeZone", ${languageOf('e', 'w')} AS language
  FROM responses r JOIN incidents i ON i.id = r.incident_id JOIN stores s ON s.id = i.store_id
    LEFT JOIN employees e ON e.id = r.employee_id LEFT JOIN stores w ON w.id = e.store_id WHERE r.id = $1`

/** Of what it is over, what HR found since it was decided not to be theirs, with why. */
const FOUND_NOT_THEIRS = `
  SELECT i.reference, c.at, c.reason FROM incidents i JOIN ${OVER_INCIDENTS} AS o ON o.incident_id = i.id
    JOIN cause_claims c ON c.id = (SELECT l.id FROM cause_claims l WHERE l.incident_id = i.id AND l.kind = 'CHANGED' ORDER BY l.id DESC LIMIT 1)
  WHERE o.response_id = $1 AND i.cause <> 'EMPLOYEE' AND i.withdrawn_at IS NULL AND c.at >= $2
  UNION ALL SELECT i.reference, k.decided_at, k.reason FROM incidents i JOIN ${OVER_INCIDENTS} AS o ON o.incident_id = i.id
    JOIN corrections k ON k.incident_id = i.id AND k.accepted AND k.not_there
  WHERE o.response_id = $1 AND i.withdrawn_at IS NOT NULL AND k.decided_at >= $2 ORDER BY 2, 1`
