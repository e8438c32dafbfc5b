import { Injectable } from '@nestjs/common'
import type { Viewer } from '../../access/viewer.js'
import { Database } from '../../database/database.js'
import type { Language } from '../../language/language.js'
import { shareRange } from '../../statistics/binomial.js'
import { QuestionLog } from '../asking/question-log.service.js'
import type { OverServicedKind, OverServicing } from './customers-side.type.js'
import { kindInWords, overServicingInWords } from './customers-side-words.js'

/** PostgreSQL counts in text, since its counts may be greater than a number. */
type Count = number | string | null

/** So many customers of a kind have to have said what they expect before anything is said of the others. */
const ENOUGH = 5

/** The agreement that a customer had at a moment: the newest in force by then. */
const agreedBy = (customer: string, at: string) => `SELECT x.id FROM expectations x
  WHERE x.customer_id = ${customer} AND x.in_force_from <= ${at} ORDER BY x.in_force_from DESC, x.id DESC LIMIT 1`

interface KindRow {
  kind: string | null
  notNeeded: Count
  notNeededCost: Count
  beyondAgreed: Count
  beyondAgreedCost: Count
  unasked: Count
  unaskedCost: Count
}

/** What customers get that nobody asked for, held against what customers of the same kind say they expect. */
@Injectable()
export class OverServicingService {
  constructor(
    private readonly database: Database,
    private readonly asking: QuestionLog,
  ) {}

  async overServicing(viewer: Viewer, asked: { from: string; to: string }): Promise<OverServicing> {
    const { period } = await this.asking.take(viewer, {
      name: 'overServicing',
      about: '',
      ...asked,
      purpose: null,
      // It tells of customers and remedies, and of nobody who works here.
      aboutNobody: true,
    })
    const agreed = await this.database.read<{ kind: string | null; agreements: Count; forgiving: Count }>(
      `SELECT c.kind, COUNT(*) AS agreements, SUM(CASE WHEN e.forgives_once THEN 1 ELSE 0 END) AS forgiving
       FROM customers c JOIN expectations e ON e.id = (${agreedBy('c.id', '$1')}) GROUP BY c.kind`,
      [`${period.to}T23:59:59.999Z`],
    )
    const given = await this.given(period)
    const kinds = [...new Set([...agreed, ...given].map(({ kind }) => kind))].map((kind) =>
      ofKind(
        kind,
        agreed.find((row) => row.kind === kind),
        given.find((row) => row.kind === kind),
        viewer.language,
      ),
    )
    // The dearest first, and those of whom nobody said what kind they are last.
    kinds.sort(
      (a, b) =>
        Number(a.kind === null) - Number(b.kind === null) ||
        spentFor(b) - spentFor(a) ||
        ((a.kind ?? '') < (b.kind ?? '') ? -1 : 1),
    )
    const total = (part: (row: OverServicedKind) => number) => kinds.reduce((sum, row) => sum + part(row), 0)
    const counts = {
      agreements: total((row) => row.agreements),
      forgiveOnce: total((row) => row.forgiveOnce),
      notNeeded: total((row) => row.notNeeded),
      notNeededCost: total((row) => row.notNeededCost),
      beyondAgreed: total((row) => row.beyondAgreed),
      beyondAgreedCost: total((row) => row.beyondAgreedCost),
    }
    return { period, ...counts, kinds, inWords: overServicingInWords(counts, viewer.language) }
  }

  /** Remedies of the period by kind of customer: after a first failure, with or without an agreement, and beyond one. */
  private given(period: { from: string; to: string }): Promise<KindRow[]> {
    const sums = (name: string, where: string) =>
      `SUM(CASE WHEN ${where} THEN 1 ELSE 0 END) AS "${name}", SUM(CASE WHEN ${where} THEN r.amount ELSE 0 END) AS "${name}Cost"`
    return this.database.read<KindRow>(
      `SELECT r.kind, ${sums('notNeeded', 'r.first AND r.forgives')}, ${sums('beyondAgreed', 'r.beyond')},
         ${sums('unasked', 'r.first AND r.forgives IS NULL')}
       FROM (SELECT c.kind, COALESCE(g.amount, 0) AS amount, COALESCE(i.against_expectation = 'BEYOND', false) AS beyond,
           (SELECT e.forgives_once FROM expectations e WHERE e.id = (${agreedBy('i.customer_id', 'i.occurred_at')})) AS forgives,
           NOT EXISTS (SELECT 1 FROM incidents e WHERE e.customer_id = i.customer_id AND e.id <> i.id
             AND e.withdrawn_at IS NULL AND NOT e.for_hr_alone AND e.occurred_at < i.occurred_at) AS first
         FROM given_remedies g JOIN incidents i ON i.id = g.incident_id LEFT JOIN customers c ON c.id = i.customer_id
         WHERE g.status = 'GIVEN' AND i.day >= $1 AND i.day <= $2 AND i.withdrawn_at IS NULL
           AND NOT i.for_hr_alone) r GROUP BY r.kind`,
      [period.from, period.to],
    )
  }
}

const spentFor = ({ notNeededCost, beyondAgreedCost, unaskedCost }: OverServicedKind): number =>
  notNeededCost + beyondAgreedCost + unaskedCost

function ofKind(
  kind: string | null,
  agreed: { agreements: Count; forgiving: Count } | undefined,
  given: KindRow | undefined,
  language: Language,
): OverServicedKind {
  const number = (count: Count | undefined) => Number(count ?? 0)
  const row = {
    kind,
    agreements: number(agreed?.agreements),
    forgiveOnce: number(agreed?.forgiving),
    notNeeded: number(given?.notNeeded),
    notNeededCost: number(given?.notNeededCost),
    beyondAgreed: number(given?.beyondAgreed),
    beyondAgreedCost: number(given?.beyondAgreedCost),
    unasked: number(given?.unasked),
    unaskedCost: number(given?.unaskedCost),
  }
  const share = row.agreements < ENOUGH ? null : shareRange(row.forgiveOnce, row.agreements)
  const known = {
    ...row,
    unaskedSavingLow: share && share.low * row.unaskedCost,
    unaskedSavingHigh: share && share.high * row.unaskedCost,
  }
  return { ...known, inWords: kindInWords(known, language) }
}
