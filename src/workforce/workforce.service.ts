import { Injectable } from '@nestjs/common'
import { readingFor } from '../access/reading.js'
import { isHr, type Viewer } from '../access/viewer.js'
import { type FindOptionsWhere, In } from 'typeorm'
import { Database } from '../database/database.js'
import { PLANNED_ONCE } from '../database/postgres-client.js'
import { Values } from '../database/values.js'
import { asTyped, meant } from '../directory/as-typed.js'
import { Employee, employeeShape } from '../directory/employee.entity.js'
import { Store } from '../directory/store.entity.js'
import { below, type RequestedFields } from '../graphql/requested-fields.js'
import { ServedShape } from '../graphql/served.js'
import { Clock } from '../time/clock.js'
import { seesEmployee, seesStore } from './workforce.access.js'
import type { ViewerType } from './viewer.type.js'

@Injectable()
export class WorkforceService {
  private readonly employees: ServedShape

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    this.employees = new ServedShape(database.dialect, employeeShape, 'e')
  }

  async viewer(viewer: Viewer, requested: RequestedFields): Promise<ViewerType> {
    const ids = isHr(viewer)
      ? undefined
      : [...new Set([...viewer.managedStoreIds, viewer.storeId])].filter((id) => id !== null)
    const [employee, stores] = await Promise.all([
      this.employee(viewer, viewer.number, below(requested, 'employee')),
      this.database.records.find(Store, { where: ids?.map((id) => ({ id })), order: { code: 'ASC' } }),
    ])
    return { employee, role: viewer.role, stores: ids?.length === 0 ? [] : stores }
  }

  /** Null for a number that nobody has, and for somebody whom the viewer may not see. */
  employee(viewer: Viewer, number: string, requested: RequestedFields): Promise<Employee | null> {
    return this.employeeBy('number', viewer, asTyped(number), requested)
  }

  /** The same by their id. */
  employeeById(viewer: Viewer, id: string, requested: RequestedFields): Promise<Employee | null> {
    return this.employeeBy('id', viewer, [id], requested)
  }

  private async employeeBy(
    column: 'id' | 'number',
    viewer: Viewer,
    among: readonly string[],
    requested: RequestedFields,
  ): Promise<Employee | null> {
    const { columns, from, read } = this.employees.for(requested)
    const values = new Values()
    const rows = await this.database.read<Record<number | string, unknown>>(
      `SELECT ${PLANNED_ONCE} ${columns}, e.store_id AS "storeId", e.${column} AS "asked" FROM ${from} WHERE e.${column} IN (${values.list(among)})`,
      values.all,
    )
    const row = meant(rows, among[0]!, ({ asked }) => asked as string)
    if (!row) return null
    const employee = read(row, readingFor(viewer, this.clock.milliseconds())) as unknown as Employee
    return seesEmployee(viewer, { id: employee.id, storeId: row.storeId as string | null }) ? employee : null
  }

  /** Whether the viewer may see somebody, by their id. */
  async maySee(viewer: Viewer, id: string): Promise<boolean> {
    if (viewer.id === id || isHr(viewer)) return true
    const [person] = await this.database.read<{ storeId: string | null }>(
      'SELECT store_id AS "storeId" FROM employees WHERE id = $1',
      [id],
    )
    return person !== undefined && seesEmployee(viewer, { id, ...person })
  }

  store(viewer: Viewer, code: string): Promise<Store | null> {
    return this.storeBy(viewer, { code: In(asTyped(code)) })
  }

  storeById(viewer: Viewer, id: string): Promise<Store | null> {
    return this.storeBy(viewer, { id })
  }

  private async storeBy(viewer: Viewer, where: FindOptionsWhere<Store>): Promise<Store | null> {
    const store = await this.database.records.findOneBy(Store, where)
    return store && seesStore(viewer, store.id) ? store : null
  }
}
