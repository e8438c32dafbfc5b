import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql'
import { Column, Entity, Index, PrimaryColumn } from 'typeorm'
import { CALENDAR_DATE, INSTANT } from '../database/column-types.js'
import { CalendarDate } from '../graphql/scalars.js'
import type { CalendarDate as StoredDate, Instant } from '../time/instant.js'

/** What becomes of a customer's thanks. */
export enum ThanksStatus {
  WAITING = 'WAITING',
  PASSED_ON = 'PASSED_ON',
  LEFT = 'LEFT',
}
registerEnumType(ThanksStatus, {
  name: 'ThanksStatus',
  description: 'What became of a customer’s thanks.',
  valuesMap: {
    WAITING: { description: 'Nobody has read it yet.' },
    PASSED_ON: { description: 'It became a commendation.' },
    LEFT: {
      description: 'It was no thanks, or nobody can tell for whom. Laid by at the store, HR can read it for 30 days.',
    },
  },
})

/** Where customers of a store thank somebody without an account. */
@Entity('thanks_links')
export class ThanksLink {
  @PrimaryColumn('uuid', { name: 'store_id' })
  storeId!: string

  @Column({ type: 'varchar', length: 64, unique: true })
  code!: string

  @Column({ type: 'uuid', name: 'made_by' })
  madeBy!: string

  @Column({ ...INSTANT, name: 'made_at' })
  madeAt!: Instant
}

/** Words of a customer, and nothing of them that they did not write. Read by people of the house before anybody gets them. */
@ObjectType({ description: 'Thanks that a customer left by the link of a store.' })
@Entity('thanks')
@Index(['storeId', 'status', 'id'])
export class Thanks {
  @Field(() => ID, { description: 'Its id, for asking of it again.' })
  @PrimaryColumn('uuid')
  id!: string

  @Column({ type: 'uuid', name: 'store_id' })
  storeId!: string

  @Field(() => String, { nullable: true, description: 'What they wrote; null once it was decided for good.' })
  @Column({ type: 'text', nullable: true })
  words!: string | null

  @Field(() => String, { nullable: true, description: 'Whom they mean, in their words; null where they did not say.' })
  @Column({ type: 'text', nullable: true })
  whom!: string | null

  @Field(() => CalendarDate, { description: 'The day on which it came, at the store.' })
  @Column({ ...CALENDAR_DATE, name: 'received_on' })
  receivedOn!: StoredDate

  @Field(() => ThanksStatus, { description: 'What became of it.' })
  @Column({ type: 'varchar', length: 20 })
  status!: ThanksStatus

  @Column({ type: 'uuid', name: 'decided_by', nullable: true })
  decidedBy!: string | null

  @Column({ ...INSTANT, name: 'decided_at', nullable: true })
  decidedAt!: Instant | null
}
