import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql'
import { Column, Entity, PrimaryColumn } from 'typeorm'
import { INSTANT } from '../../database/column-types.js'
import type { Instant } from '../../time/instant.js'
import { CustomerStanding } from './customer-words.js'
import { Expectation } from './expectation.entity.js'

registerEnumType(CustomerStanding, {
  name: 'CustomerStanding',
  description: 'Whether the company goes on with a customer.',
  valuesMap: {
    RETAINED: { description: 'Everybody who was not let go.' },
    LET_GO: { description: 'Let go with a refund: not looked for any more, and served where they come.' },
    BARRED: { description: 'Not sold to until the review.' },
  },
})

/** By the reference that the CRM or the loyalty system has for them; a name, a way to reach them and their kind, all erasable. */
@ObjectType({
  description: 'A customer by the reference that the CRM has for them. For managers of a store they came to, and HR.',
})
@Entity('customers')
export class Customer {
  @Field(() => ID, { description: 'Its id, for asking of it again.' })
  @PrimaryColumn('uuid')
  id!: string

  @Field(() => String, { description: 'As the CRM or the loyalty system has it.' })
  @Column({ type: 'varchar', length: 100, unique: true })
  reference!: string

  @Field(() => String, { nullable: true, description: 'What to call them; null where nobody said, or it was erased.' })
  @Column({ type: 'text', nullable: true })
  name!: string | null

  /** A way to reach them, for follow-up calls. */
  @Field(() => String, {
    nullable: true,
    description: 'A way to reach them; null where nobody said, or it was erased.',
  })
  @Column({ type: 'text', nullable: true })
  contact!: string | null

  /** As the CRM groups them. What is promised to one is held against what others of the same kind expect. */
  @Field(() => String, {
    nullable: true,
    description:
      'The group that the CRM has them in, such as Loyalty or Business; null where nobody said, or it was erased.',
  })
  @Column({ type: 'varchar', length: 60, nullable: true })
  kind!: string | null

  @Field(() => CustomerStanding, { description: 'Whether the company goes on with them.' })
  @Column({ type: 'varchar', length: 20, default: CustomerStanding.RETAINED })
  standing!: CustomerStanding

  @Field(() => Expectation, { nullable: true, description: 'The newest agreement in force.' })
  expectation?: Expectation | null

  /** Null where it came from a file. */
  @Column({ type: 'uuid', name: 'recorded_by', nullable: true })
  recordedBy!: string | null

  @Column({ ...INSTANT, name: 'recorded_at' })
  recordedAt!: Instant

  /** From then on no name and no contact is taken in again, whoever sends one. */
  @Column({ ...INSTANT, name: 'erased_at', nullable: true })
  erasedAt!: Instant | null
}
