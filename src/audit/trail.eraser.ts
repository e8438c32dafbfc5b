import { Injectable } from '@nestjs/common'
import { Database, type Tx } from '../database/database.js'

/** Erases what entries say of a person, when its period is over. The chains hold all the same: see chain.ts. */
@Injectable()
export class TrailEraser {
  private readonly statement: string

  constructor(private readonly database: Database) {
    const ids =
      database.dialect === 'postgres'
        ? 'SELECT value::uuid FROM json_array_elements_text($1::json)'
        : 'SELECT value FROM json_each($1)'
    this.statement = `UPDATE audit_values SET salt = NULL, employee_id = NULL, before = NULL, after = NULL
      WHERE salt IS NOT NULL AND entry_id IN (${ids}) RETURNING 1 AS erased`
  }

  /** Returns how many of the entries had something to erase. */
  async erase(tx: Tx, entryIds: readonly string[]): Promise<number> {
    if (entryIds.length === 0) return 0
    return (await this.database.readIn(tx, this.statement, [JSON.stringify(entryIds)])).length
  }
}
