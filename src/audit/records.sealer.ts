import { Injectable, type OnModuleInit } from '@nestjs/common'
import { Database, type Tx } from '../database/database.js'
import { newId } from '../database/uuid.js'
import { Clock } from '../time/clock.js'
import { sealing } from './audit.service.js'
import { SEALS } from './hash-chain.js'
import { comparedPages } from './compared-rows.reader.js'
import { EARLIER } from './lasting.js'
import { Seals } from './seals.service.js'
import { TrailWriter } from './trail.writer.js'

const ERASED_AT_ONCE = 5_000

/**
 * Seals what was there before there were seals, once; and after migrations, what they have changed. Anything else that
 * differs from its seal stays as it is, for whoever verifies the trail to find.
 */
@Injectable()
export class RecordsSealer implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly trail: TrailWriter,
    private readonly seals: Seals,
    private readonly clock: Clock,
  ) {}

  async onModuleInit(): Promise<void> {
    const [head] = await this.database.read('SELECT 1 AS begun FROM audit_heads WHERE chain = $1 AND number > 0', [
      SEALS,
    ])
    if (head && this.database.migrated.length === 0) return
    await this.database.write(async (tx) => {
      const { number } = await this.trail.headOf(tx, SEALS)
      if (number > 0 && this.database.migrated.length === 0) return // another process was first
      if (number === 0) await this.enterEarlierErasures(tx)
      await this.sealWhatDiffers(tx)
    })
  }

  private async sealWhatDiffers(tx: Tx): Promise<void> {
    const migrations = this.database.migrated
    const append = async (seals: Awaited<ReturnType<Seals['seal']>>, id: string) =>
      this.trail.append(tx, [{ ...sealing(SEALS), id, lasting: { seals, migrations } }])
    await append([], newId(this.clock)) // from here on, whatever has no seal is a fault
    for (const table of this.seals.tables)
      for await (const page of comparedPages(this.database.dialect, this.database.asking(tx), table)) {
        const differing = page.filter(({ holds }) => !holds).map(({ key }) => ({ table: table.name, key }))
        if (differing.length === 0) continue
        const id = newId(this.clock)
        await append(await this.seals.seal(tx, differing, id), id)
      }
  }

  /** What was erased before erasures were entries. */
  private async enterEarlierErasures(tx: Tx): Promise<void> {
    for (;;) {
      const erased = await this.database.readIn<{ id: string }>(
        tx,
        `SELECT entry_id AS id FROM audit_values WHERE salt IS NULL AND erasure_id IS NULL LIMIT ${ERASED_AT_ONCE}`,
      )
      if (erased.length === 0) return
      const records = { [SEALS]: erased.map(({ id }) => id) }
      await this.trail.append(tx, [
        {
          ...sealing(SEALS),
          action: 'trail.erased',
          lasting: { erased: { what: EARLIER, before: '', policy: 0, records } },
        },
      ])
    }
  }
}
