import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql'
import { Employee } from '../directory/employee.entity.js'
import { DateTime } from '../graphql/scalars.js'
import { ProvesNothing } from './just-cause/what-proves.js'

/** The newest of somebody's own incidents: whoever had more is seen from these as well. */
export const MOST_RECORDED = 100

registerEnumType(ProvesNothing, {
  name: 'ProvesNothing',
  description: 'Why an incident stays the store’s experience and proves nothing against the person.',
  valuesMap: {
    RECORDED_LATE: { description: 'Recorded more than seven days after it happened.' },
    MANY_AT_ONCE: { description: 'One of more than three that were recorded about the same person within a day.' },
    IMPORTED_UNCONFIRMED: { description: 'It came from a file, and the employee has not confirmed it.' },
    ON_LEAVE: {
      description: 'They were on confirmed leave that day, and neither a file nor HR has them at work then.',
    },
    SHIFT_UNPROVEN: {
      description:
        'Somebody entered that shift, or a file changed it, less than seven days ago, or the employee contests it.',
    },
    CAUSE_UNANSWERED: {
      description:
        'Since its cause was said to be EMPLOYEE the employee has given no statement, nor had seven days to.',
    },
  },
})

@ObjectType({ description: 'One of a person’s own incidents, as it was recorded.' })
export class RecordedIncident {
  @Field(() => String, { description: 'What people call it by.' })
  reference!: string

  @Field(() => DateTime, { description: 'When it is said to have happened.' })
  occurredAt!: string

  @Field(() => DateTime, { description: 'When it was recorded.' })
  recordedAt!: string

  @Field(() => Int, { description: 'How many whole days after it happened it was recorded.' })
  daysLate!: number

  @Field(() => Employee, { nullable: true, description: 'Who recorded it; null where a file names nobody.' })
  by!: Employee | null

  @Field(() => Boolean, { description: 'It came from a file, which says when and by whom as it likes.' })
  imported!: boolean

  @Field(() => Int, {
    description:
      'How many told of it independently of each other; the managers of a store and theirs are one voice together, and who wrote down what somebody else had told is none.',
  })
  voices!: number

  @Field(() => Boolean, {
    description: 'HR wrote it down after somebody had told them of it: the voice is whose account it is.',
  })
  writtenDown!: boolean

  @Field(() => ProvesNothing, { nullable: true, description: 'Why it proves nothing; null where it proves something.' })
  provesNothing!: ProvesNothing | null
}
