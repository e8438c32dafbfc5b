import { Injectable } from '@nestjs/common'
import type { Viewer } from '../../access/viewer.js'
import { AuditService } from '../../audit/audit.service.js'
import { Database } from '../../database/database.js'
import { Clock } from '../../time/clock.js'
import { newId } from '../../database/uuid.js'
import { badInput, conflict } from '../../graphql/errors.js'
import { NoticeKind } from '../../notices/notice-kinds.js'
import { NoticesService } from '../../notices/notices.service.js'
import { PoliciesService } from './policies.service.js'
import type { PolicyInput } from './policy.input.js'
import { changedPolicy, policyProblems } from './policy-rules.js'
import type { PolicyType } from './policy.type.js'
import { StoredPolicy } from './stored-policy.entity.js'
import { reasonIn } from '../../language/comes-with.js'
import { message } from '../../language/message.js'

/** HR reads and changes the policy. It governs what is recorded from then on, and never reaches back. */
@Injectable()
export class PolicyAdoptionService {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly policies: PoliciesService,
    private readonly notices: NoticesService,
    private readonly clock: Clock,
  ) {}

  async inForce(viewer: Viewer): Promise<PolicyType> {
    return (await this.history(viewer, 1))[0]!
  }

  /** Newest first. */
  async history({ language }: Viewer, most = 100): Promise<PolicyType[]> {
    const rows = await this.database.read<StoredPolicy>(
      `SELECT version, adopted_at AS "adoptedAt", reason, numbers FROM policies ORDER BY version DESC LIMIT $1`,
      [most],
      { fresh: true },
    )
    return rows.map((row) => ({ ...served(row), reason: reasonIn(row.reason, language) }))
  }

  async adopt(viewer: Viewer, { replaces, ...changes }: PolicyInput, reason: string): Promise<PolicyType> {
    return this.database.write(async (tx) => {
      // Two who adopt at once would both take the next version; the second waits here, and then is told.
      if (this.database.dialect === 'postgres') await tx.query('LOCK TABLE policies IN SHARE ROW EXCLUSIVE MODE')
      const current = await this.policies.inForce(this.database.asking(tx))
      if (current.version !== replaces)
        throw conflict(message('assessments.replacesAnother', { version: current.version, replaces }))
      const numbers = changedPolicy(current.numbers, changes)
      const [first, ...more] = policyProblems(numbers, 'input')
      if (first) throw badInput(first, ...more)
      const policy = {
        id: newId(this.clock),
        version: current.version + 1,
        adoptedAt: this.clock.now(),
        adoptedBy: viewer.id,
        reason,
        numbers: JSON.stringify(numbers),
      }
      await tx.insert(StoredPolicy, policy)
      await this.audit.record(tx, {
        action: 'policy.adopted',
        actorId: viewer.id,
        subjectId: policy.id,
        before: { version: current.version, ...current.numbers },
        after: { version: policy.version, ...numbers, reason },
      })
      this.notices.publishToEverybody(tx, NoticeKind.POLICY_CHANGED, viewer.id, null)
      return served(policy)
    })
  }
}

const served = ({ version, adoptedAt, reason, numbers }: StoredPolicy): PolicyType => ({
  version,
  adoptedAt,
  reason,
  ...(JSON.parse(numbers) as Omit<PolicyType, 'version' | 'adoptedAt' | 'reason'>),
})
