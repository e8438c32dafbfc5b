import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql'
import { Employee } from '../directory/employee.entity.js'
import { upTo } from '../graphql/up-to.js'
import { DateTime } from '../graphql/scalars.js'
import { AccountProvesNothing } from '../statements/second-voice.js'
import { ProvesNothing } from './just-cause/what-proves.js'

/** The newest of somebody's own incidents: whoever had more is seen from these as well. */
export const MOST_RECORDED = 100
/** What others told of one of them. */
export const MOST_TOLD = 10

registerEnumType(ProvesNothing, {
  name: 'ProvesNothing',
  description: 'Why an incident stays the store’s experience and proves nothing against the person.',
  valuesMap: {
    RECORDED_LATE: { description: 'Recorded more than seven days after it happened.' },
    MANY_AT_ONCE: { description: 'One of more than three that were recorded about the same person within a day.' },
    IMPORTED_UNCONFIRMED: { description: 'It came from a file, and the employee has not confirmed it.' },
    SHIFT_UNPROVEN: {
      description: 'A manager entered that shift less than seven days ago, or the employee contests it.',
    },
    CAUSE_UNANSWERED: {
      description:
        'Since its cause was said to be EMPLOYEE the employee has given no statement, nor had seven days to.',
    },
  },
})

registerEnumType(AccountProvesNothing, {
  name: 'AccountProvesNothing',
  description: 'Why an account makes nobody a second voice for a pattern. It is evidence, and is read all the same.',
  valuesMap: {
    TOLD_LATE: { description: 'Told more than seven days after it happened.' },
    MANY_AT_ONCE: {
      description: 'One of more than three that the same person told about the same person within a day.',
    },
    NOT_ON_SHIFT: { description: 'By the roster of that day they were not there.' },
  },
})

@ObjectType({ description: 'What somebody told of one of a person’s own incidents: who, when, and how late.' })
export class ToldAccount {
  @Field(() => Employee, {
    nullable: true,
    description: 'Whose account it is, or for a customer who in HR took it down. Never of who holds their name back.',
  })
  by!: Employee | null

  @Field(() => String, { nullable: true, description: 'Under which a customer appears. Null for others.' })
  pseudonym!: string | null

  @Field(() => DateTime, { description: 'When it was told or taken down.' })
  at!: string

  @Field(() => Int, { description: 'How many whole days after it happened it was told.' })
  daysLate!: number

  @Field(() => AccountProvesNothing, {
    nullable: true,
    description: 'Why it makes nobody a second voice; null where it does.',
  })
  provesNothing!: AccountProvesNothing | null
}

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

  @Field(() => [ToldAccount], {
    complexity: upTo(MOST_TOLD),
    description: 'Who else told of it by name, oldest first: ten at most.',
  })
  told!: ToldAccount[]

  @Field(() => ProvesNothing, { nullable: true, description: 'Why it proves nothing; null where it proves something.' })
  provesNothing!: ProvesNothing | null
}
