import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql'
import { Account } from '../statements/account.entity.js'
import { AccountProvesNothing } from '../statements/second-voice.js'

/** The newest of what others told of somebody's own incidents. */
export const MOST_TOLD = 100

registerEnumType(AccountProvesNothing, {
  name: 'AccountProvesNothing',
  description: 'Why an account makes nobody a second voice for a pattern. It is evidence, and is read all the same.',
  valuesMap: {
    TOLD_LATE: { description: 'Told more than seven days after it happened.' },
    MANY_AT_ONCE: {
      description: 'One of more than three that the same person told about the same person within a day.',
    },
    NOT_ON_SHIFT: {
      description:
        'By the roster of that day they were not there. Whom a manager puts there later than on the day after is there once HR has entered that shift, as it was or otherwise.',
    },
  },
})

@ObjectType({ description: 'What somebody told by name of one of a person’s own incidents, and how late.' })
export class ToldAccount {
  @Field(() => String, { description: 'What people call the incident by that it tells of.' })
  reference!: string

  @Field(() => Account, { description: 'What they told, with who it is.' })
  account!: Account

  @Field(() => Int, { description: 'How many whole days after it happened it was told.' })
  daysLate!: number

  @Field(() => AccountProvesNothing, {
    nullable: true,
    description: 'Why it makes nobody a second voice; null where it does.',
  })
  provesNothing!: AccountProvesNothing | null
}
