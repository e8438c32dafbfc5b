import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql'
import { DateTime } from '../graphql/scalars.js'
import { Incident } from '../incidents/incident.entity.js'
import { Response } from '../responses/response.entity.js'
import { ReviewReason } from './review-reasons.js'

registerEnumType(ReviewReason, {
  name: 'ReviewReason',
  description: 'Why something waits for HR.',
  valuesMap: {
    FREQUENT_REASSIGNMENT: { description: 'More than 14 days of reassignment in 90: it holds once HR approves it.' },
    STOOD_DOWN: { description: 'Somebody was sent home with pay while a serious matter is looked into.' },
    CONFLICT_OF_INTEREST: {
      description: 'The cause is MANAGEMENT or a manager of the store is named in it, so it is not theirs to decide.',
    },
    CAUSE_CONTESTED: { description: 'The employee says it was otherwise: settleCause changes or upholds the cause.' },
    FACTS_CONTESTED: {
      description: 'The employee says that what is recorded was otherwise: decideCorrection accepts or declines that.',
    },
    RETALIATION_RISK: {
      description: 'Logged by a manager whom the employee had contested or complained about in the 180 days before.',
    },
  },
})

@ObjectType()
export class ReviewItem {
  @Field(() => ID)
  id!: string

  @Field(() => ReviewReason)
  reason!: ReviewReason

  @Field(() => Incident)
  incident!: Incident

  @Field(() => Response, { nullable: true })
  response!: Response | null

  @Field(() => DateTime)
  since!: string
}
