import { Field, Int, ObjectType } from '@nestjs/graphql'
import { CalendarDate } from '../graphql/scalars.js'
import { Response } from '../responses/response.entity.js'

@ObjectType({ description: 'A formal response that still counts.' })
export class Unspent {
  @Field(() => Response, { description: 'The response that still counts.' })
  response!: Response

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'The last day on which it counts; null for one without end.',
  })
  until!: string | null
}

/** What is kept about somebody, as they see it themselves. Later rooms add to it. */
@ObjectType('Record', { description: 'What is kept about you, and what of it still counts.' })
export class RecordType {
  /** Whose it is. */
  personId!: string

  @Field(() => Int, { description: 'Incidents that name you, without those that were withdrawn.' })
  incidentCount!: number

  @Field(() => Int, { description: 'Those of them whose cause is recorded as yours.' })
  ownIncidentCount!: number
}
