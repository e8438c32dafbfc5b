import { Field, ObjectType } from '@nestjs/graphql'
import { Store } from '../../directory/store.entity.js'
import { DateTime } from '../../graphql/scalars.js'

@ObjectType('FindingsOff', {
  description: 'Where no findings are made about persons, as an agreement may ask for. How the place stands remains.',
})
export class FindingsOffType {
  @Field(() => Store, { nullable: true, description: 'Null for the whole organisation.' })
  store!: Store | null

  @Field(() => DateTime, { description: 'Since when.' })
  since!: string

  @Field(() => String, { description: 'Why they are switched off.' })
  reason!: string
}
