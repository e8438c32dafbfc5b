import { Injectable, type OnModuleInit } from '@nestjs/common'
import { isHeldBack, isHr, type Viewer } from '../../access/viewer.js'
import { ReadPurpose } from '../../audit/read-purpose.type.js'
import { ReadsService } from '../../audit/reads.service.js'
import { Database } from '../../database/database.js'
import { Clock } from '../../time/clock.js'
import { localDate } from '../../time/instant.js'
import { Cause } from '../../incidents/incident-words.js'
import { IncidentChanges } from '../../incidents/incident-changes.service.js'
import { IncidentDays } from '../../incidents/incident-days.service.js'
import { message } from '../../language/message.js'
import { say } from '../../language/say.js'
import { paragraph } from '../../language/wording.js'
import { explainToEmployee, explainToManager, explainWithNumbers } from '../../pattern/answer/explanation.js'
import { RosterService } from '../../workforce/roster.service.js'
import type { Assessment } from './assessment.entity.js'
import { AssessorService } from './assessor.service.js'
import { baselineCited } from '../baselines/baseline-cited.js'
import { detailsOf } from './details.js'
import { Certainty, Finding } from './finding-words.js'
import { suggestedOfAPerson } from './suggested-responses.js'

@Injectable()
export class AssessmentsService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly incidents: IncidentChanges,
    private readonly days: IncidentDays,
    private readonly roster: RosterService,
    private readonly assessor: AssessorService,
    private readonly reads: ReadsService,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.incidents.takePart('assessments', async (tx, change) => {
      const { kind, viewer, incident, before } = change
      const found = kind === 'withdrawn' ? undefined : await this.assessor.assessAhead(tx, change)
      const { employeeId, id, occurredAt, cause } = incident
      const after = { id, occurredAt: earlier(occurredAt, before?.occurredAt) }
      let changed: string[] = []
      const look = async () => {
        // What was logged late, is taken back or turns out otherwise changes what came after it.
        if (employeeId && (kind === 'cause-changed' || cause === Cause.EMPLOYEE))
          changed = await this.assessor.cameAfter(tx, employeeId, { after })
      }
      return {
        ...found,
        alongside: async () => {
          await Promise.all([found?.alongside?.(tx), look()])
        },
        afterwards: async () => {
          await found?.afterwards?.(tx)
          await this.assessor.reassess(tx, viewer, changed)
        },
      }
    })
    this.roster.whenRecorded(async (tx, viewer, shifts) => {
      const first = new Map<string, string>()
      for (const { employeeId, date } of shifts)
        if (date < (first.get(employeeId) ?? '9999')) first.set(employeeId, date)
      if (first.size === 0) return
      const dates = shifts.map(({ date }) => date).toSorted()
      const moved = await this.days.anew(tx, viewer, [...first.keys()], dates[0]!, dates.at(-1)!)
      for (const [employeeId, date] of first) {
        const day = earlier(date, moved.get(employeeId))
        await this.assessor.reassess(tx, viewer, await this.assessor.cameAfter(tx, employeeId, { day }))
      }
    })
  }

  /** Somebody as of now: for themselves and HR. */
  async ofPerson(viewer: Viewer, employee: { id: string }): Promise<Assessment | null> {
    if ((!isHr(viewer) && viewer.id !== employee.id) || isHeldBack(viewer, employee.id)) return null
    this.reads.record(viewer, [employee.id], ReadPurpose.ASSESSMENT)
    const [person] = await this.database.read<{ name: string; timeZone: string | null; waits: boolean | 0 | 1 }>(
      `SELECT e.name, s.time_zone AS "timeZone", EXISTS (SELECT 1 FROM incidents i WHERE i.employee_id = e.id
         AND i.held_assessment_id IS NOT NULL AND i.assessment_id IS NOT NULL AND i.withdrawn_at IS NULL) AS waits
       FROM employees e LEFT JOIN stores s ON s.id = e.store_id WHERE e.id = $1`,
      [employee.id],
    )
    const moment = this.clock.now()
    const day = localDate(moment, person!.timeZone ?? 'UTC')
    const judged = await this.assessor.assessPerson(this.database.asking(), employee.id, moment, day)
    if (!judged) return null
    const isReader = viewer.id === employee.id
    const { judgement, baseline, policy } = judged
    const { language } = viewer
    const { finding, certainty, probability, observedDays, expectedDays } = judgement
    return {
      finding: finding as Finding,
      certainty: certainty as Certainty,
      probability,
      provisional: false,
      observedDays,
      expectedDays,
      interactions: Math.round(judgement.interactions),
      explanation: paragraph(
        say(isReader ? explainToEmployee(judgement) : explainToManager(judgement, person!), language),
        person!.waits ? say(message('finding.somethingWaits', { you: isReader ? 'yes' : 'no' }), language) : '',
      ),
      reasoning: say(explainWithNumbers(judgement, { ...person!, isReader }), language),
      suggestedResponses: suggestedOfAPerson(finding as Finding),
      details: detailsOf(judgement, { withNumbers: true, isReader, language }),
      baseline: baselineCited(judgement, baseline.fittedAt),
      policyVersion: policy.version,
      charted: { employeeId: employee.id, day, moment, baselineId: baseline.id, judgement },
    } as Assessment
  }
}

/** From when on things look otherwise: where an incident was moved, from its earlier moment. */
const earlier = (now: string, before: string = now): string => (before < now ? before : now)
