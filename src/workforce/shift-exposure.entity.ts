import { Column, Entity, Index, PrimaryColumn } from 'typeorm'

/**
 * What was worked at a store in a month, summed over shifts that had the same position, conditions and hours: questions
 * about years need not add up shifts. It always equals the sum over the shifts themselves; whoever writes shifts calls
 * `refreshExposure`.
 */
@Entity('shift_exposure')
@Index(['month'])
export class ShiftExposure {
  @PrimaryColumn('uuid', { name: 'store_id' })
  storeId!: string

  /** As 2026-11: of the dates on which the shifts began. */
  @PrimaryColumn({ type: 'varchar', length: 7 })
  month!: string

  @PrimaryColumn({ type: 'varchar', length: 60 })
  position!: string

  /** As in the shifts. */
  @PrimaryColumn({ type: 'varchar', length: 200 })
  conditions!: string

  /** In which hour they began, 0 to 23 by the store's clock; -1 where the roster doesn't tell. */
  @PrimaryColumn({ type: 'integer' })
  hour!: number

  /** How many hours of the clock they touched, from that one on; 0 where the roster doesn't tell. */
  @PrimaryColumn({ type: 'integer' })
  hours!: number

  @Column({ type: 'integer' })
  shifts!: number

  /** How many of the shifts have a count of interactions. */
  @Column({ type: 'integer' })
  counted!: number

  /** The sum of those counts. */
  @Column({ type: 'integer' })
  interactions!: number
}
