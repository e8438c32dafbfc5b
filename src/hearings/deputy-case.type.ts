import { Field, ID, ObjectType } from '@nestjs/graphql'
import { DateTime } from '../graphql/scalars.js'
import { Cause, Severity } from '../incidents/incident-words.js'
import { ContextFactor } from '../workforce/context-factors.js'

@ObjectType({ description: 'One of the incidents that a case is over, as far as whoever decides needs it.' })
export class DeputyIncident {
  @Field(() => String, { description: 'By what the incident is known.' })
  reference!: string

  @Field(() => DateTime, { description: 'When it happened.' })
  occurredAt!: string

  @Field(() => String, { nullable: true, description: 'What happened, as it was logged.' })
  summary!: string | null

  @Field(() => Cause, { description: 'Whose it was, as recorded.' })
  cause!: Cause

  @Field(() => Severity, { description: 'How grave it was, as recorded.' })
  severity!: Severity

  @Field(() => [ContextFactor], { description: 'What was going on, without what was told in confidence.' })
  context!: ContextFactor[]
}

/** Later fields add what was asked for, what the employee said, and who else may decide. */
@ObjectType({
  description:
    'Something formal that waits, to which a deputy from outside is called since too few in HR are without a part: what it takes to hear and decide it, and no more.',
})
export class DeputyCase {
  @Field(() => ID, { description: 'The id of what was asked for.' })
  responseId!: string

  employeeId!: string

  @Field(() => String, { description: 'Whom it is about.' })
  employee!: string

  @Field(() => String, { description: 'The store.' })
  store!: string

  @Field(() => String, { description: 'The time zone of its clock, by which days and hours are told.' })
  timeZone!: string
}
