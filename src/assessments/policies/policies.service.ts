import { Injectable, type OnModuleInit } from '@nestjs/common'
import { NUMBERS_COME_WITH } from '../../language/comes-with.js'
import { type Ask, Database } from '../../database/database.js'
import { Clock } from '../../time/clock.js'
import { type Instant } from '../../time/instant.js'
import { newId } from '../../database/uuid.js'
import { DEFAULT_POLICY, type Policy } from '../../pattern/answer/policy.js'
import { StoredPolicy } from './stored-policy.entity.js'

export interface AdoptedPolicy {
  id: string
  version: number
  adoptedAt: Instant
  numbers: Policy
}

/** The id of the one in force at a moment, for being read along with other things. */
export const policyInForceAt = (moment: string): string =>
  `SELECT p.id FROM policies p WHERE p.adopted_at <= ${moment} OR p.version = 1 ORDER BY p.version DESC LIMIT 1`

@Injectable()
export class PoliciesService implements OnModuleInit {
  private readonly known = new Map<string, AdoptedPolicy>()

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The design's numbers become version 1 before anything is judged. */
  async onModuleInit(): Promise<void> {
    await this.database.write(async (tx) => {
      if (await tx.existsBy(StoredPolicy, { version: 1 })) return
      await tx
        .createQueryBuilder()
        .insert()
        .into(StoredPolicy)
        .values({
          id: newId(this.clock),
          version: 1,
          adoptedAt: this.clock.now(),
          adoptedBy: null,
          reason: NUMBERS_COME_WITH,
          numbers: JSON.stringify(DEFAULT_POLICY),
        })
        .orIgnore() // another instance may have been first
        .execute()
    })
  }

  async inForce(ask: Ask): Promise<AdoptedPolicy> {
    const [newest] = await ask<{ id: string }>('SELECT id FROM policies ORDER BY version DESC LIMIT 1')
    return this.of(ask, newest!.id)
  }

  /**
   * The policy by which what was recorded at a moment is judged, whenever that is done: a change never reaches back. What
   * was recorded before there was any, as imported history is, falls under the first.
   */
  async inForceAt(ask: Ask, recordedAt: Instant): Promise<AdoptedPolicy> {
    const [newest] = await ask<{ id: string }>(`SELECT (${policyInForceAt('$1')}) AS id`, [recordedAt])
    return this.of(ask, newest!.id)
  }

  /** All there have been, the newest first. */
  async all(ask: Ask): Promise<AdoptedPolicy[]> {
    const rows = await ask<{ id: string }>('SELECT id FROM policies ORDER BY version DESC')
    return Promise.all(rows.map(({ id }) => this.of(ask, id)))
  }

  /** The one that an assessment cites. */
  async of(ask: Ask, id: string): Promise<AdoptedPolicy> {
    let policy = this.known.get(id)
    if (!policy) {
      const [row] = await ask<Omit<AdoptedPolicy, 'numbers'> & { numbers: string }>(
        'SELECT id, version, adopted_at AS "adoptedAt", numbers FROM policies WHERE id = $1',
        [id],
      )
      this.known.set(id, (policy = { ...row!, numbers: JSON.parse(row!.numbers) as Policy }))
    }
    return policy
  }
}
