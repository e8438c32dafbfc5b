import { Injectable } from '@nestjs/common'
import { isHr, type Viewer } from '../../access/viewer.js'
import { type Ask, Database } from '../../database/database.js'
import type { Assessment } from '../findings/assessment.entity.js'
import { BaselinesService } from '../baselines/baselines.service.js'
import type { Charted } from '../findings/charted.js'
import { dateOfDay, dayOfDate, monthsBefore } from '../../pattern/records/facts.js'
import { ChartMarks } from './chart-marks.registry.js'
import { chartOfNothing, chartSvg } from './chart-svg.js'
import { type Timeline, timelineOf } from './chart-timeline.js'
import { FactsService } from '../facts/facts.service.js'
import { judgementIn } from '../findings/stored-judgement.js'

/** Draws the timeline behind an assessment. Who may see the assessment may see it; the number is for the few who get it. */
@Injectable()
export class ChartsService {
  constructor(
    private readonly database: Database,
    private readonly baselines: BaselinesService,
    private readonly facts: FactsService,
    private readonly marks: ChartMarks,
  ) {}

  async of(viewer: Viewer, assessment: Assessment): Promise<string> {
    const ask = this.database.asking()
    const charted = assessment.charted ?? (await this.stored(ask, assessment.id))
    const { employeeId, judgement } = charted
    if (judgement.finding === 'NOT_THEIRS') return chartOfNothing(viewer.language)
    const since = monthsBefore(dayOfDate(charted.day), judgement.basis.lookBackMonths)
    const from = dateOfDay(since + 1)
    const withNumber = isHr(viewer) || viewer.id === employeeId
    const [[person], baseline, shifts, marks, probability] = await Promise.all([
      ask<{ name: string }>('SELECT name FROM employees WHERE id = $1', [employeeId]),
      this.baselines.of(ask, charted.baselineId),
      this.facts.ofPerson(ask, charted, since),
      this.marks.of(viewer, employeeId, from, charted.day),
      withNumber ? this.probability(ask, charted, from) : null,
    ])
    return chartSvg(
      timelineOf({ name: person!.name, judgement, baseline: baseline.model, shifts, marks, probability }),
      viewer.language,
    )
  }

  private async stored(ask: Ask, id: string): Promise<Charted> {
    const [row] = await ask<Omit<Charted, 'judgement'> & { judgement: string }>(
      `SELECT a.employee_id AS "employeeId", i.day, i.occurred_at AS moment, a.baseline_id AS "baselineId", a.judgement
       FROM assessments a JOIN incidents i ON i.id = a.incident_id WHERE a.id = $1`,
      [id],
    )
    return { ...row!, judgement: judgementIn(row!.judgement) }
  }

  /** As it was found at each own incident; and now, where it is asked of a person as of now. */
  private async probability(ask: Ask, charted: Charted, from: string): Promise<NonNullable<Timeline['probability']>> {
    const points = await ask<{ date: string; probability: number }>(
      `SELECT i.day AS date, a.probability FROM incidents i JOIN assessments a ON a.id = i.assessment_id
       WHERE i.employee_id = $1 AND i.occurred_at >= $2 AND i.occurred_at <= $3 AND i.day >= $2
         AND i.cause = 'EMPLOYEE' AND i.withdrawn_at IS NULL ORDER BY i.occurred_at, i.id`,
      [charted.employeeId, from, charted.moment],
    )
    const { cause, probability } = charted.judgement
    return cause === null ? [...points, { date: charted.day, probability }] : points
  }
}
