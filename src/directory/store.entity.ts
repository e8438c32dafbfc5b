import { Field, ID, ObjectType } from '@nestjs/graphql'
import { Column, Entity, PrimaryColumn } from 'typeorm'
import { Node } from '../graphql/node.js'
import { column, derived, shape } from '../graphql/shape.js'
import type { Language } from '../language/language.js'

@ObjectType({ implements: () => [Node], description: 'A store.' })
@Entity('stores')
export class Store {
  @Field(() => ID, { description: 'Its id, for asking of it again.' })
  @PrimaryColumn('uuid')
  id!: string

  @Field(() => String, { description: 'Its code in the directory.' })
  @Column({ type: 'varchar', length: 40, unique: true })
  code!: string

  @Field(() => String, { description: 'What people call it.' })
  @Column({ type: 'varchar', length: 200 })
  name!: string

  /** IANA name. The day of a shift, and the day on which something ends, is the date on this store's wall. */
  @Field(() => String, {
    description:
      'The time zone of its clock, such as Europe/Dublin: by it its days begin and end, and hours of what happens there are told.',
  })
  @Column({ type: 'varchar', length: 60, name: 'time_zone', default: 'UTC' })
  timeZone!: string

  /** The weekdays that count as working days, by the numbers of the ISO week: Monday is 1. */
  @Column({ type: 'varchar', length: 13, name: 'working_days', default: '1,2,3,4,5' })
  workingDays!: string

  /** Null where nobody said. */
  @Field(() => String, { description: 'The currency of its amounts, as ISO 4217 names it; EUR unless said.' })
  @Column({ type: 'varchar', length: 3, nullable: true })
  currency!: string | null

  /** In which its people are spoken to, unless they chose another; null where nobody said. */
  @Column({ type: 'varchar', length: 2, nullable: true })
  language?: Language | null
}

export const USUAL_CURRENCY = 'EUR'

export const storeShape = shape('stores', {
  id: column('id'),
  code: column('code'),
  name: column('name'),
  timeZone: column('time_zone'),
  currency: derived(['currency'], ([currency]) => currency ?? USUAL_CURRENCY),
})
