import { Field, Float, Int, ObjectType } from '@nestjs/graphql'
import { Sentence } from '../../access/sentence.js'
import type { Message } from '../../language/message.js'
import { Employee } from '../../directory/employee.entity.js'
import { Store } from '../../directory/store.entity.js'
import { CalendarDate } from '../../graphql/scalars.js'

@ObjectType('EagerRecorder', {
  description:
    'Somebody who probably records of one person what they overlook in others. A reason to ask both, and no proof.',
})
export class EagerRecorderFound {
  @Field(() => Employee, { description: 'Who records.' })
  recorder!: Employee

  @Field(() => Employee, { description: 'Of whom.' })
  employee!: Employee

  @Field(() => Store, { description: 'Where.' })
  store!: Store

  @Field(() => Float, { description: 'That it is so, 0 to 1.' })
  probability!: number

  @Field(() => Float, { description: 'How many times as much as they record of others.' })
  times!: number

  @Field(() => CalendarDate, { description: 'Since about when.' })
  since!: string

  @Field(() => Int, { description: 'So many of the person’s own incidents there they recorded …' })
  recorded!: number

  @Field(() => Int, { description: '… of so many, in the look-back window.' })
  of!: number

  @Field(() => Float, { description: 'Their share of what is recorded of the others there, 0 to 1.' })
  shareOfOthers!: number

  @Sentence({ description: 'The same in a sentence.' })
  inWords!: Message
}
