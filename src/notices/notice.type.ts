import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql'
import { connectionOf } from '../graphql/connection.js'
import { DateTime } from '../graphql/scalars.js'
import { NoticeKind } from './notice-kinds.js'

registerEnumType(NoticeKind, { name: 'NoticeKind' })

@ObjectType({ description: 'That something happened which concerns you, or waits for you. What, is read by its ids.' })
export class Notice {
  @Field(() => ID, { description: 'The same for the same event, should it come twice.' })
  id!: string

  @Field(() => NoticeKind)
  kind!: NoticeKind

  @Field(() => DateTime)
  at!: string

  @Field(() => ID)
  incidentId!: string

  @Field(() => ID, { nullable: true })
  responseId!: string | null

  @Field(() => String, { description: 'A plain sentence.' })
  text!: string

  @Field(() => Boolean, { description: 'Whether it is later than what you have marked as read.' })
  unread!: boolean
}

export const NoticeConnection = connectionOf('Notice', Notice)
