import { Inject, Injectable, type OnModuleInit } from '@nestjs/common'
import { type Ask, Database } from '../database/database.js'
import { instantOf } from '../database/instant.js'
import { newId } from '../database/uuid.js'
import { DEFAULT_POLICY, type Policy } from '../pattern/policy.js'
import { StoredPolicy } from './stored-policy.entity.js'

export interface AdoptedPolicy {
  id: string
  numbers: Policy
}

@Injectable()
export class PoliciesService implements OnModuleInit {
  private readonly known = new Map<string, AdoptedPolicy>()

  constructor(@Inject(Database) private readonly database: Database) {}

  /** The design's numbers become version 1 before anything is judged. */
  async onModuleInit(): Promise<void> {
    await this.database.write(async (tx) => {
      if (await tx.existsBy(StoredPolicy, { version: 1 })) return
      await tx
        .createQueryBuilder()
        .insert()
        .into(StoredPolicy)
        .values({
          id: newId(),
          version: 1,
          adoptedAt: instantOf(Date.now()),
          adoptedBy: null,
          reason: 'The numbers that Reprieve comes with.',
          numbers: JSON.stringify(DEFAULT_POLICY),
        })
        .orIgnore() // another instance may have been first
        .execute()
    })
  }

  async inForce(ask: Ask): Promise<AdoptedPolicy> {
    const [newest] = await ask<{ id: string }>('SELECT id FROM policies ORDER BY version DESC LIMIT 1')
    let policy = this.known.get(newest!.id)
    if (!policy) {
      const [row] = await ask<{ numbers: string }>('SELECT numbers FROM policies WHERE id = $1', [newest!.id])
      this.known.set(newest!.id, (policy = { id: newest!.id, numbers: JSON.parse(row!.numbers) as Policy }))
    }
    return policy
  }
}
