import { Entity, Index, PrimaryColumn } from 'typeorm'

/** That somebody manages a store: the manager of its people, and the manager of that manager. */
@Entity('store_managers')
export class StoreManager {
  @PrimaryColumn('uuid', { name: 'store_id' })
  storeId!: string

  @Index()
  @PrimaryColumn('uuid', { name: 'employee_id' })
  employeeId!: string
}
