import { Field, ID, ObjectType } from '@nestjs/graphql'
import { DateTime } from '../graphql/scalars.js'
import { Cause, Severity } from '../incidents/incident-words.js'

/** Later rooms add what followed from it. */
@ObjectType({
  description: 'What an employee has opened to you as their representative: one incident, and what followed.',
})
export class OpenedCase {
  @Field(() => ID, { description: 'The id of the incident.' })
  incidentId!: string

  employeeId!: string

  @Field(() => DateTime, { description: 'Since when it is open to you.' })
  openedAt!: string

  @Field(() => String, { description: 'Whose it is.' })
  employee!: string

  @Field(() => String, { description: 'The store.' })
  store!: string

  @Field(() => String, { description: 'The time zone of its clock, by which days and hours are told.' })
  timeZone!: string

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
}
