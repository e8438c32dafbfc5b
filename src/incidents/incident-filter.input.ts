import { Field, InputType } from '@nestjs/graphql'
import { IsOptional, MaxLength } from 'class-validator'
import { DateTime } from '../graphql/scalars.js'
import { Cause } from './incident-words.js'
import { rule } from '../language/rule.js'

/** Assessments/ adds `finding` to it. */
@InputType({ description: 'Which incidents to list; what is left out narrows nothing.' })
export class IncidentFilter {
  @Field(() => String, { nullable: true, description: "A store's code." })
  @IsOptional()
  store?: string | null

  @Field(() => String, { nullable: true, description: "An employee's number." })
  @IsOptional()
  employee?: string | null

  /** Declared to clients by assessments/, which knows the findings. */
  @IsOptional()
  finding?: string[] | null

  @Field(() => [Cause], { nullable: true, description: 'Recorded with one of these causes.' })
  @IsOptional()
  cause?: Cause[] | null

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Only those that nobody has answered or closed. Looks back two years, from `occurredTo` if it is said.',
  })
  @IsOptional()
  unanswered?: boolean | null

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Only those whose employee has given their account, which nobody has answered yet. Looks back two years, from `occurredTo` if it is said.',
  })
  @IsOptional()
  statementArrived?: boolean | null

  @Field(() => String, {
    nullable: true,
    description:
      'Only those with this in their summary; capitals make no difference. Looks back two years, from `occurredTo` if it is said. For one by its reference ask `incidentByReference`.',
  })
  @IsOptional()
  @MaxLength(100, { message: rule('edge.searchWords') })
  text?: string | null

  @Field(() => DateTime, { nullable: true, description: 'Happened at this moment or later.' })
  @IsOptional()
  occurredFrom?: string | null

  @Field(() => DateTime, { nullable: true, description: 'Happened before this moment.' })
  @IsOptional()
  occurredTo?: string | null
}
