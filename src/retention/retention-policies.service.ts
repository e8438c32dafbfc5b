import { Injectable, type OnModuleInit } from '@nestjs/common'
import { readingFor } from '../access/reading.js'
import type { Viewer } from '../access/viewer.js'
import { AuditService } from '../audit/audit.service.js'
import { NoticeKind } from '../notices/notice-kinds.js'
import { NoticesService } from '../notices/notices.service.js'
import { Database, type Tx } from '../database/database.js'
import { newId } from '../database/uuid.js'
import { badInput, conflict } from '../graphql/errors.js'
import type { RequestedFields } from '../graphql/requested-fields.js'
import { ServedShape } from '../graphql/served.js'
import type { Cells } from '../graphql/shape.js'
import { Clock } from '../time/clock.js'
import { DEFAULT_PERIODS, periodProblems, type Periods } from './periods.js'
import type { RetentionPeriodsInput } from './retention-periods.input.js'
import { RetentionPolicy, retentionPolicyShape } from './retention-policy.entity.js'
import { PERIODS_COME_WITH, reasonIn } from '../language/comes-with.js'
import { message } from '../language/message.js'

type Stored = Omit<RetentionPolicy, 'adoptedBy'>

@Injectable()
export class RetentionPoliciesService implements OnModuleInit {
  private readonly shape: ServedShape

  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly notices: NoticesService,
    private readonly clock: Clock,
  ) {
    this.shape = new ServedShape(database.dialect, retentionPolicyShape, 'p')
  }

  /** The periods that Reprieve comes with become version 1. */
  async onModuleInit(): Promise<void> {
    const [known] = await this.database.read('SELECT 1 AS known FROM retention_policies LIMIT 1', [], { fresh: true })
    if (known) return
    await this.database.write((tx) =>
      this.put(tx, { version: 1, adoptedById: null, reason: PERIODS_COME_WITH }, DEFAULT_PERIODS),
    )
  }

  /** The newest version, as a query asks for it. */
  async served(viewer: Viewer, requested: RequestedFields): Promise<RetentionPolicy> {
    const { columns, from, read } = this.shape.for(requested)
    const [row] = await this.database.read<Cells>(
      `SELECT ${columns} FROM ${from} ORDER BY p.version DESC LIMIT 1`,
      [],
      { fresh: true },
    )
    const policy = read(row!, readingFor(viewer, this.clock.milliseconds())) as unknown as RetentionPolicy
    return policy.reason ? { ...policy, reason: reasonIn(policy.reason, viewer.language) } : policy
  }

  async inForce(tx: Tx): Promise<Stored> {
    const [newest] = await tx.find(RetentionPolicy, { order: { version: 'DESC' }, take: 1 })
    return newest!
  }

  async change(
    viewer: Viewer,
    input: RetentionPeriodsInput,
    reason: string,
    requested: RequestedFields,
  ): Promise<RetentionPolicy> {
    await this.database.write(async (tx) => {
      const before = await this.inForce(tx)
      const after = periodsOf({ ...before, ...given(input) })
      const [problem, ...more] = periodProblems(after, 'input')
      if (problem) throw badInput(problem, ...more)
      const id = await this.put(tx, { version: before.version + 1, adoptedById: viewer.id, reason }, after)
      if (!id) throw conflict(message('retention.changedJustNow'))
      await this.audit.record(tx, {
        action: 'retention.changed',
        actorId: viewer.id,
        subjectId: id,
        before: periodsOf(before),
        after: { ...after, reason },
      })
      this.notices.publishToEverybody(tx, NoticeKind.POLICY_CHANGED, viewer.id, null)
    })
    return this.served(viewer, requested)
  }

  /** The id, or undefined where another was first with this version. */
  private async put(
    tx: Tx,
    policy: Pick<Stored, 'version' | 'adoptedById' | 'reason'>,
    periods: Periods,
  ): Promise<string | undefined> {
    const id = newId(this.clock)
    const [added] = await this.database.readIn<{ id: string }>(
      tx,
      `INSERT INTO retention_policies (id, version, adopted_at, adopted_by, reason, incident_months, formal_months,
         statement_months, read_log_months, roster_trail_months, roster_months, notice_months)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) ON CONFLICT (version) DO NOTHING RETURNING id`,
      [
        id,
        policy.version,
        this.clock.now(),
        policy.adoptedById,
        policy.reason,
        periods.incidentMonths,
        periods.formalMonths,
        periods.statementMonths,
        periods.readLogMonths,
        periods.rosterTrailMonths,
        periods.rosterMonths,
        periods.noticeMonths,
      ],
    )
    return added?.id
  }
}

const given = (input: RetentionPeriodsInput): Partial<Periods> =>
  Object.fromEntries(Object.entries(input).filter(([, months]) => typeof months === 'number'))

const periodsOf = (policy: Periods): Periods => ({
  incidentMonths: policy.incidentMonths,
  formalMonths: policy.formalMonths,
  statementMonths: policy.statementMonths,
  readLogMonths: policy.readLogMonths,
  rosterTrailMonths: policy.rosterTrailMonths,
  rosterMonths: policy.rosterMonths,
  noticeMonths: policy.noticeMonths,
})
