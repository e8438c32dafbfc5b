import { Injectable } from '@nestjs/common'
import { NO_COLLEAGUES } from '../directory/has-left.js'
import { isHr, manages, type Viewer } from '../access/viewer.js'
import { readingFor } from '../access/reading.js'
import { Database } from '../database/database.js'
import { Employee, employeeShape } from '../directory/employee.entity.js'
import { badInput } from '../graphql/errors.js'
import type { RequestedFields } from '../graphql/requested-fields.js'
import { ServedShape } from '../graphql/served.js'
import type { Cells } from '../graphql/shape.js'
import { Clock } from '../time/clock.js'
import { DAY_MS, instantOf } from '../time/instant.js'
import { message } from '../language/message.js'

/** Whom nobody has thanked for long, whatever their record. */
@Injectable()
export class UnthankedReader {
  private readonly shape: ServedShape

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    this.shape = new ServedShape(database.dialect, employeeShape, 'e')
  }

  /** Of a store that they manage, for HR of any, by name; without themselves. */
  async of(viewer: Viewer, code: string, days: number, requested: RequestedFields): Promise<Employee[]> {
    const [store] = await this.database.read<{ id: string }>('SELECT id FROM stores WHERE code = $1', [code])
    if (!store || !(isHr(viewer) || manages(viewer, store.id)))
      throw badInput({ path: 'store', message: message('recognition.noStoreOfYours') })
    const since = instantOf(this.clock.milliseconds() - days * DAY_MS)
    const { columns, from, read } = this.shape.for(requested)
    const rows = await this.database.read<Cells>(
      `SELECT ${columns} FROM ${from} WHERE e.store_id = $1 AND e.role NOT IN ${NO_COLLEAGUES} AND e.id <> $2
         AND (e.hired_on IS NULL OR e.hired_on < $4)
         AND NOT EXISTS (SELECT 1 FROM commendations c WHERE c.employee_id = e.id AND c.given_at >= $3
           AND c.withdrawn_at IS NULL AND c.declined_at IS NULL)
       ORDER BY e.name, e.id LIMIT 500`,
      [store.id, viewer.id, since, since.slice(0, 10)],
    )
    const reading = readingFor(viewer, this.clock.milliseconds())
    return rows.map((row) => read(row, reading) as unknown as Employee)
  }
}
