import { Injectable } from '@nestjs/common'
import type { Viewer } from '../../access/viewer.js'
import { ASKED } from '../../audit/answered-before.service.js'
import { AuditService } from '../../audit/audit.service.js'
import { Database } from '../../database/database.js'
import { newId } from '../../database/uuid.js'
import { badInput, type FieldProblem } from '../../graphql/errors.js'
import { dateOfDay, dayOfDate } from '../../pattern/records/facts.js'
import type { PolicyComparison } from './comparison.type.js'
import { type CountingRule, markedBy, shareRange } from './counting-rule.js'
import { Finding } from '../findings/finding-words.js'
import { periodProblems } from './period.js'
import { countShown, partShown, rounded, SMALL_GROUP } from '../../statistics/rounded-counts.js'
import type { Language } from '../../language/language.js'
import { speaking } from '../../language/say.js'
import { Clock } from '../../time/clock.js'
import { message } from '../../language/message.js'

/** Compares a counting rule with the findings, on the organisation's own records. */
@Injectable()
export class ComparisonService {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  async compare(viewer: Viewer, rule: CountingRule, from: string, to: string): Promise<PolicyComparison> {
    const [first, ...more] = [...ruleProblems(rule), ...periodProblems(from, to)]
    if (first) throw badInput(first, ...more)
    await this.database.write((tx) =>
      this.audit.record(tx, {
        action: ASKED,
        actorId: viewer.id,
        subjectId: newId(this.clock),
        after: { question: 'policyComparison', ...rule, from, to },
      }),
    )
    const marked = [...markedBy(rule, await this.ownIncidents(rule, from, to), dayOfDate(from)).values()]
    const without = marked.filter((finding) => finding !== Finding.PATTERN && finding !== Finding.EMERGING)
    return shown(rule, await this.people(), marked.length, without.length, viewer.language)
  }

  /** Own incidents with the findings that are served; where individual findings are off, nobody is counted. */
  private async ownIncidents({ days }: CountingRule, from: string, to: string) {
    const rows = await this.database.read<{ person: string; date: string; finding: string }>(
      `SELECT i.employee_id AS person, i.day AS date, i.finding FROM incidents i
       WHERE i.occurred_at >= $1 AND i.day >= $1 AND i.day <= $2 AND i.cause = 'EMPLOYEE' AND i.withdrawn_at IS NULL
         AND i.finding IS NOT NULL AND i.employee_id IS NOT NULL ORDER BY i.occurred_at, i.id`,
      [dateOfDay(dayOfDate(from) - days), to],
    )
    return rows.map(({ person, date, finding }) => ({ person, day: dayOfDate(date), finding }))
  }

  private async people(): Promise<number> {
    const [row] = await this.database.read<{ n: number | string }>(
      'SELECT COUNT(*) AS n FROM employees WHERE store_id IS NOT NULL',
    )
    return Number(row!.n)
  }
}

function ruleProblems({ incidents, days }: CountingRule): FieldProblem[] {
  const problems: FieldProblem[] = []
  if (incidents < 1 || incidents > 100)
    problems.push({ path: 'incidents', message: message('assessments.oneToHundred') })
  if (days < 1 || days > 730) problems.push({ path: 'days', message: message('assessments.twoYearsOfDays') })
  return problems
}

/** The range is that of the rounded numbers: the exact ones could be worked out from it otherwise. */
function shown(
  rule: CountingRule,
  people: number,
  marked: number,
  without: number,
  language: Language,
): PolicyComparison {
  const whole = countShown(marked, marked)
  const part = partShown(without, marked)
  const range =
    whole && part !== null ? shareRange(Math.min(part, whole), whole) : { share: null, low: null, high: null }
  return {
    people: rounded(people),
    marked: whole,
    withoutPattern: part,
    ...range,
    inWords: comparisonInWords(rule, whole, part, range, language),
  }
}

function comparisonInWords(
  { incidents, days }: CountingRule,
  whole: number | null,
  part: number | null,
  { low, high }: { low: number | null; high: number | null },
  language: Language,
): string {
  const said = speaking(language)
  const rule = message('comparison.rule', { incidents, days })
  const leftOut = message('comparison.leftOut', { most: SMALL_GROUP - 1 })
  if (whole === 0) return said('comparison.nobody', { rule })
  if (whole === null) return said('comparison.fewMarked', { rule, leftOut })
  if (part === null) return said('comparison.fewWithout', { rule, whole, leftOut })
  return said('comparison.marked', { rule, whole, part, low: percent(low!), high: percent(high!) })
}

const percent = (share: number) => Math.round(100 * share)
