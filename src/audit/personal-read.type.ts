import { Field, Int, ObjectType } from '@nestjs/graphql'
import { Role } from '../directory/role.js'
import { connectionOf } from '../graphql/connection.js'
import { CalendarDate, DateTime } from '../graphql/scalars.js'
import { ReadPurpose } from './read-purpose.type.js'

@ObjectType('PersonalRead', { description: 'That somebody looked at a person’s record for a purpose, on a day.' })
export class PersonalReadType {
  @Field(() => String, { description: 'Who looked.' })
  name!: string

  @Field(() => Role, { description: 'What they are today.' })
  role!: Role

  @Field(() => ReadPurpose, { description: 'What for.' })
  purpose!: ReadPurpose

  @Field(() => CalendarDate, { description: 'In UTC.' })
  day!: string

  @Field(() => Int, { description: 'How often on that day.' })
  times!: number

  @Field(() => DateTime, { description: 'When they first looked that day.' })
  firstAt!: string

  @Field(() => DateTime, { description: 'When they last looked that day.' })
  lastAt!: string

  @Field(() => String, { nullable: true, description: 'What they said it was for, where they had to.' })
  stated!: string | null
}

export const PersonalReads = connectionOf('PersonalRead', PersonalReadType)
