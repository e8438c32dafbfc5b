import { Injectable } from '@nestjs/common'
import type { Viewer } from '../access/viewer.js'
import { AuditService } from '../audit/audit.service.js'
import { type Ask, Database } from '../database/database.js'
import { newId } from '../database/uuid.js'
import { badInput, conflict } from '../graphql/errors.js'
import { NoticeKind } from '../notices/notice-kinds.js'
import { NoticesService } from '../notices/notices.service.js'
import { Clock } from '../time/clock.js'
import type { FirstLookPolicy } from './first-look.entity.js'
import { FirstLookComesWith } from './first-look.module.js'
import { COMES_WITH } from '../language/comes-with.js'
import { message } from '../language/message.js'

type InForce = Pick<FirstLookPolicy, 'version' | 'share' | 'adoptedAt' | 'reason'>

/** The SQL of the share in force; null where HR has never changed it. */
export const SHARE_IN_FORCE = '(SELECT f.share FROM first_look_policies f ORDER BY f.version DESC LIMIT 1)'

/** Were none drawn by chance, whatever waits for HR would tell that somebody has spoken up. */
const LEAST_SHARE = 0.01

/** How many of all incidents HR looks at first, by chance. */
@Injectable()
export class FirstLookService {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly notices: NoticesService,
    private readonly clock: Clock,
    private readonly comesWith: FirstLookComesWith,
  ) {}

  async inForce(ask: Ask = (sql, values) => this.database.read(sql, values, { fresh: true })): Promise<InForce> {
    const [newest] = await ask<InForce>(
      `SELECT version, share, adopted_at AS "adoptedAt", reason FROM first_look_policies ORDER BY version DESC LIMIT 1`,
    )
    return newest ?? { version: 0, share: this.comesWith.share, adoptedAt: null, reason: COMES_WITH }
  }

  async change(viewer: Viewer, share: number, reason: string): Promise<InForce> {
    if (!(share >= LEAST_SHARE && share <= 1))
      throw badInput({ path: 'share', message: message('incidents.aShareAtLeast', { least: LEAST_SHARE }) })
    await this.database.write(async (tx) => {
      const before = await this.inForce(this.database.asking(tx))
      const id = newId(this.clock)
      const [added] = await this.database.readIn(
        tx,
        `INSERT INTO first_look_policies (id, version, share, adopted_at, adopted_by, reason)
         VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (version) DO NOTHING RETURNING id`,
        [id, before.version + 1, share, this.clock.now(), viewer.id, reason],
      )
      if (!added) throw conflict(message('incidents.changedJustNow'))
      await this.audit.record(tx, {
        action: 'first-look-policy.changed',
        actorId: viewer.id,
        subjectId: id,
        before: { share: before.share },
        after: { share, reason },
      })
      this.notices.publishToEverybody(tx, NoticeKind.POLICY_CHANGED, viewer.id, null)
    })
    return this.inForce()
  }
}
