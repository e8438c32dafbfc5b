import { Injectable, type OnModuleInit } from '@nestjs/common'
import { LessThanOrEqual } from 'typeorm'
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
import { DAY_MS, instantOf } from '../time/instant.js'
import { DAYS_TO_COME, DEFAULT_PERIODS, isShorter, periodProblems, type Periods } from './periods.js'
import type { RetentionPeriodsInput } from './retention-periods.input.js'
import { RetentionPolicy, retentionPolicyShape } from './retention-policy.entity.js'
import { PERIODS_COME_WITH, reasonIn } from '../language/comes-with.js'
import { message } from '../language/message.js'

type Stored = Omit<RetentionPolicy, 'adoptedBy'>
type Adopted = Pick<Stored, 'adoptedAt' | 'adoptedById' | 'reason'>

/** Of versions `p`: those whose day has come, of which the newest is in force. What Reprieve comes with has always been. */
const IN_FORCE = '(p.adopted_at <= $1 OR p.version = 1)'
const NEWEST = 'SELECT MAX(n.version) FROM retention_policies n'

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
      this.put(
        tx,
        { version: 1, adoptedAt: this.clock.now(), adoptedById: null, reason: PERIODS_COME_WITH },
        DEFAULT_PERIODS,
      ),
    )
  }

  /** The version that is in force, as a query asks for it. */
  async served(viewer: Viewer, requested: RequestedFields): Promise<RetentionPolicy> {
    return (await this.read(viewer, requested, IN_FORCE))!
  }

  /** The version that is to come into force; null where there is none, or it was replaced before it was. */
  async toCome(viewer: Viewer, requested: RequestedFields): Promise<RetentionPolicy | null> {
    return this.read(viewer, requested, `p.adopted_at > $1 AND p.version = (${NEWEST})`)
  }

  private async read(
    viewer: Viewer,
    requested: RequestedFields,
    which: string,
    values = [this.clock.now()],
  ): Promise<RetentionPolicy | null> {
    const { columns, from, read } = this.shape.for(requested)
    const [row] = await this.database.read<Cells>(
      `SELECT ${columns} FROM ${from} WHERE ${which} ORDER BY p.version DESC LIMIT 1`,
      values,
      { fresh: true },
    )
    if (!row) return null
    const policy = read(row, readingFor(viewer, this.clock.milliseconds())) as unknown as RetentionPolicy
    return policy.reason ? { ...policy, reason: reasonIn(policy.reason, viewer.language) } : policy
  }

  async inForce(tx: Tx): Promise<Stored> {
    const where = [{ adoptedAt: LessThanOrEqual(this.clock.now()) }, { version: 1 }]
    return tx.findOneOrFail(RetentionPolicy, { where, order: { version: 'DESC' } })
  }

  /** What keeps anything for less long than now comes into force some days later, told to HR: nobody ends by it at once what speaks for somebody. */
  async change(
    viewer: Viewer,
    input: RetentionPeriodsInput,
    reason: string,
    requested: RequestedFields,
  ): Promise<RetentionPolicy> {
    await this.database.write(async (tx) => {
      const inForce = await this.inForce(tx)
      const [before] = await tx.find(RetentionPolicy, { order: { version: 'DESC' }, take: 1 })
      const after = periodsOf({ ...before!, ...given(input) })
      const [problem, ...more] = periodProblems(after, 'input')
      if (problem) throw badInput(problem, ...more)
      const shorter = isShorter(inForce, after)
      const adoptedAt = instantOf(this.clock.milliseconds() + (shorter ? DAYS_TO_COME * DAY_MS : 0))
      let { version } = before!
      const put = async (policy: Adopted, periods: Periods) => {
        const added = await this.put(tx, { ...policy, version: ++version }, periods)
        if (!added) throw conflict(message('retention.changedJustNow'))
        return added
      }
      // What was to come is replaced at once, by what is in force: it doesn't come before this does.
      if (shorter && version > inForce.version) await put(inForce, inForce)
      const id = await put({ adoptedAt, adoptedById: viewer.id, reason }, after)
      await this.audit.record(tx, {
        action: 'retention.changed',
        actorId: viewer.id,
        subjectId: id,
        before: periodsOf(before!),
        after: { ...after, adoptedAt, reason },
      })
      this.notices.publishToEverybody(tx, NoticeKind.POLICY_CHANGED, viewer.id, null)
      if (shorter) this.notices.publishToHr(tx, NoticeKind.PERIODS_SHORTENED, viewer.id, [])
    })
    return (await this.read(viewer, requested, `p.version = (${NEWEST})`, []))!
  }

  /** The id, or undefined where another was first with this version. */
  private async put(tx: Tx, policy: Adopted & Pick<Stored, 'version'>, periods: Periods): Promise<string | undefined> {
    const id = newId(this.clock)
    const [added] = await this.database.readIn<{ id: string }>(
      tx,
      `INSERT INTO retention_policies (id, version, adopted_at, adopted_by, reason, incident_months, formal_months,
         statement_months, read_log_months, roster_trail_months, roster_months, notice_months)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) ON CONFLICT (version) DO NOTHING RETURNING id`,
      [
        id,
        policy.version,
        policy.adoptedAt,
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
