import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common'
import { AuditService } from '../../audit/audit.service.js'
import { Database, type Tx } from '../../database/database.js'
import { Clock } from '../../time/clock.js'
import { eraseAgain } from './erase-again.writer.js'
import { ErasuresFile } from './erasures-file.writer.js'

/** By which the module hands in where the file is. */
export const ERASURES_FILE = Symbol('ErasuresFile')

/** Sees to it that an erased customer stays erased, also where a backup from before is put back: at the start, before anybody is answered. */
@Injectable()
export class Erasures implements OnApplicationBootstrap {
  private readonly log = new Logger(Erasures.name)
  private readonly file: ErasuresFile

  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly clock: Clock,
    @Inject(ERASURES_FILE) path: string,
  ) {
    this.file = new ErasuresFile(path)
  }

  async onApplicationBootstrap(): Promise<void> {
    const erased = await eraseAgain(this.file, { database: this.database, audit: this.audit, clock: this.clock })
    if (erased > 0)
      this.log.warn(`${erased} customers who had been erased were in this database again, and are erased now.`)
    const known = this.file.ids()
    const gone = await this.database.read<{ id: string }>('SELECT id FROM customers WHERE erased_at IS NOT NULL')
    this.note(gone.map(({ id }) => id).filter((id) => !known.has(id)))
  }

  /** Notes an erasure once it is kept. */
  noteWhenKept(tx: Tx, id: string): void {
    this.database.afterCommit(tx, () => this.note([id]))
  }

  /** What could not be noted is told in the log, and noted at the next start. */
  private note(ids: readonly string[]): void {
    try {
      this.file.note(ids)
    } catch (error) {
      this.log.error(`Which customers were erased could not be noted in ${this.file.path}: ${(error as Error).message}`)
    }
  }
}
