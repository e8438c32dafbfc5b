import { Injectable } from '@nestjs/common'
import type { Ask } from '../database/database.js'
import { WEIGHS } from '../statements/weighs.js'

/** What a hearing is about, and when the last of it came to be there. */
@Injectable()
export class EvidenceTimes {
  /** The incidents that something formal was asked for over. */
  async incidentsOf(ask: Ask, responseId: string): Promise<string[]> {
    const rows = await ask<{ id: string }>(
      'SELECT incident_id AS id FROM responses WHERE id = $1 UNION SELECT incident_id FROM alleged_incidents WHERE response_id = $1',
      [responseId],
    )
    return rows.map(({ id }) => id).sort()
  }

  /**
   * When the last of what weighs came to be there, or to be as it is: an account was attached, confirmed or got its name back;
   * a document or a note was added; the cause, how grave it was, or how the customer behaved was said to be another; a
   * correction was accepted; their shift of that day was entered anew; why a customer got what they got was told; another record of
   * the same was merged into it, or logged beside it; or somebody told more while they answered what the employee says, or said how
   * another answer ended. Null where there is nothing.
   */
  async newest(ask: Ask, hearing: { id: string; responseId: string }): Promise<string | null> {
    const incidents = await this.incidentsOf(ask, hearing.responseId)
    const of = incidents.map((_, n) => `$${n + 2}`).join(', ')
    const weighing = (column: string) =>
      `SELECT ${column} AS at FROM accounts a WHERE a.incident_id IN (${of}) AND ${WEIGHS('a')}`
    const [row] = await ask<{ at: string | null }>(
      `SELECT MAX(e.at) AS at FROM (
         ${['a.attached_at', 'a.confirmed_at', 'a.named_at'].map(weighing).join(' UNION ALL ')}
         UNION ALL SELECT obtained_at FROM evidence_documents WHERE incident_id IN (${of})
         UNION ALL SELECT at FROM cause_claims WHERE incident_id IN (${of})
           AND (kind IN ('LOGGED', 'CHANGED') OR (kind = 'UPHELD' AND ${isNotDeciding('said_by', 'at')}))
         UNION ALL SELECT at FROM severity_claims WHERE incident_id IN (${of})
           AND (kind = 'CHANGED' OR (kind = 'CONFIRMED' AND ${isNotDeciding('said_by', 'at')}))
         UNION ALL SELECT c.at FROM customer_claims c JOIN incidents i ON i.id = c.incident_id
           WHERE c.incident_id IN (${of}) AND c.said_by IS DISTINCT FROM i.employee_id
             AND (c.kind <> 'UPHELD' OR ${isNotDeciding('c.said_by', 'c.at')})
         UNION ALL SELECT s.recorded_at FROM shift_entries s JOIN incidents i ON i.employee_id = s.employee_id AND i.day = s.date
           WHERE i.id IN (${of}) AND s.recorded_by IS NOT NULL
         UNION ALL SELECT g.given_at FROM ${THEIR_REASONS} AND g.incident_id IN (${of})
         UNION ALL SELECT g.decided_at FROM ${THEIR_REASONS} AND g.incident_id IN (${of})
         UNION ALL SELECT decided_at FROM corrections WHERE incident_id IN (${of}) AND (accepted OR ${isNotDeciding('decided_by', 'decided_at')})
         UNION ALL SELECT r.finished_at FROM responses r WHERE r.incident_id IN (${of}) AND r.outcome IS NOT NULL
         UNION ALL SELECT o.recorded_at FROM incidents i JOIN incidents o ON o.event_id = i.event_id AND o.id <> i.id
           JOIN employees r ON r.id = o.reporter_id AND r.role IN ('STORE_MANAGER', 'HR') AND r.id IS DISTINCT FROM i.employee_id
           WHERE i.id IN (${of})
         UNION ALL SELECT withdrawn_at FROM incidents WHERE merged_into IN (${of})
         UNION ALL SELECT written_at FROM investigation_notes WHERE hearing_id = $1) AS e`,
      [hearing.id, ...incidents],
    )
    return row!.at
  }
}

/**
 * Somebody who neither had held the hearing, $1, nor answered the questions by which it is decided, when they said something. What those say
 * of what the employee says are reasons of what they decide: were they evidence, an employee who contests could put the hearing off for ever.
 * From anybody else it may be evidence, also from who comes to decide afterwards.
 */
const isNotDeciding = (who: string, at: string): string =>
  `${who} NOT IN (SELECT n.noted_by FROM hearing_notes n WHERE n.hearing_id = $1 AND n.noted_at <= ${at}
    UNION SELECT a.answered_by FROM hearing_answers a WHERE a.hearing_id = $1 AND a.answered_at <= ${at})`

/** What a customer got, as far as somebody else than the employee said why. */
const THEIR_REASONS = `given_remedies g JOIN incidents i ON i.id = g.incident_id
  WHERE g.reason IS NOT NULL AND g.given_by IS DISTINCT FROM i.employee_id`
