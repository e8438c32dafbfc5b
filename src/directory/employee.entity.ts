import { Field, ID, ObjectType } from '@nestjs/graphql'
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm'
import { CALENDAR_DATE, INSTANT } from '../database/column-types.js'
import type { CalendarDate, Instant } from '../time/instant.js'
import { Node } from '../graphql/node.js'
import { column, shape } from '../graphql/shape.js'
import type { Language } from '../language/language.js'
import { Role } from './role.js'
import { Store, storeShape } from './store.entity.js'

@ObjectType({ implements: () => [Node], description: 'Somebody of the directory.' })
@Entity('employees')
export class Employee {
  @Field(() => ID, { description: 'Its id, for asking of it again.' })
  @PrimaryColumn('uuid')
  id!: string

  @Field(() => String, { description: 'Their number in the directory.' })
  @Column({ type: 'varchar', length: 40, unique: true })
  number!: string

  /** By what the identity provider knows them, where it isn't their number. */
  @Index('employees_subject', { unique: true })
  @Column({ type: 'varchar', length: 255, nullable: true })
  subject?: string | null

  @Field(() => String, { description: 'What they are called.' })
  @Column({ type: 'varchar', length: 200 })
  name!: string

  @Field(() => String, { nullable: true, description: 'What they do, as the directory has it.' })
  @Column({ type: 'varchar', length: 60, nullable: true })
  position!: string | null

  @Index()
  @Column({ type: 'uuid', name: 'store_id', nullable: true })
  storeId!: string | null

  @Field(() => Store, { nullable: true, description: 'Null for those who work in none, such as HR.' })
  @ManyToOne(() => Store)
  @JoinColumn({ name: 'store_id' })
  store?: Relation<Store> | null

  /** The person they report to. */
  @Column({ type: 'uuid', name: 'manager_id', nullable: true })
  managerId!: string | null

  @Column({ type: 'varchar', length: 20, default: Role.EMPLOYEE })
  role!: Role

  @Column({ ...CALENDAR_DATE, name: 'hired_on', nullable: true })
  hiredOn!: CalendarDate | null

  /** The last day of their employment: from the day after on they are here for their own record alone. */
  @Column({ ...CALENDAR_DATE, name: 'left_on', nullable: true })
  leftOn?: CalendarDate | null

  /** The works council or union that they represent, to whom employees may open what is about them. */
  @Column({ type: 'varchar', length: 120, nullable: true })
  represents?: string | null

  /** Since when the directory names them as a deputy, which nobody chooses; null for everybody else. */
  @Column({ ...INSTANT, name: 'deputy_since', nullable: true })
  deputySince?: Instant | null

  /** Since when the directory names them as HR; null for everybody else, and where it did so from the beginning. */
  @Column({ ...INSTANT, name: 'hr_since', nullable: true })
  hrSince?: Instant | null

  /** In which they are spoken to; null for their store's. */
  @Column({ type: 'varchar', length: 2, nullable: true })
  language?: Language | null
}

export const employeeShape = shape('employees', {
  id: column('id'),
  number: column('number'),
  name: column('name'),
  position: column('position'),
  store: { kind: 'one', shape: () => storeShape, on: (own, store) => `${store}.id = ${own}.store_id` },
})
