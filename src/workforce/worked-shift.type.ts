import { Field, Int, ObjectType } from '@nestjs/graphql'
import { Store } from '../directory/store.entity.js'
import { CalendarDate, DateTime } from '../graphql/scalars.js'
import { ContextFactor } from './context-factors.js'

@ObjectType({ description: 'A shift as the roster has it. How somebody is judged rests on the customers served.' })
export class WorkedShift {
  @Field(() => CalendarDate, { description: 'The date on which it began, by the store’s clock.' })
  date!: string

  @Field(() => Store, { description: 'Where it was.' })
  store!: Store

  @Field(() => String, { description: 'What they did on it.' })
  position!: string

  @Field(() => Int, { nullable: true, description: 'Customers served; null where nobody counted.' })
  interactions!: number | null

  @Field(() => [ContextFactor], { description: 'What held for the whole shift.' })
  conditions!: ContextFactor[]

  @Field(() => DateTime, { nullable: true, description: 'When it began, where that is known.' })
  startsAt!: string | null

  @Field(() => DateTime, { nullable: true, description: 'When it ended, where that is known.' })
  endsAt!: string | null

  @Field(() => DateTime, {
    nullable: true,
    description: 'When somebody entered it as it is; null where it was imported.',
  })
  recordedAt!: string | null

  @Field(() => Boolean, {
    description:
      'Whether it may prove anything: not while it is contested, nor, as somebody entered it or a file changed it, before the employee could contest it for seven days since then and after the shift.',
  })
  provesSomething!: boolean

  @Field(() => DateTime, { nullable: true, description: 'When the employee said that it was otherwise.' })
  contestedAt!: string | null

  @Field(() => String, { nullable: true, description: 'How it was, in the employee’s words.' })
  contestWords!: string | null
}
