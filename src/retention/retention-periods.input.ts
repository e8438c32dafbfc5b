import { applyDecorators } from '@nestjs/common'
import { Field, InputType, Int } from '@nestjs/graphql'
import { IsOptional, Max, Min } from 'class-validator'
import { LONGEST_MONTHS, LONGEST_ROSTER_MONTHS, type Periods, SHORTEST_MONTHS } from './periods.js'
import { rule } from '../language/rule.js'

const Months = (description: string, most = LONGEST_MONTHS) =>
  applyDecorators(
    Field(() => Int, { nullable: true, description }),
    IsOptional(),
    Min(SHORTEST_MONTHS, { message: rule('retention.monthsAtLeast', { least: SHORTEST_MONTHS }) }),
    Max(most, { message: rule('retention.monthsAtMost', { most }) }),
  )

@InputType({ description: 'In months; what is left out stays as it is.' })
export class RetentionPeriodsInput implements Partial<Record<keyof Periods, number | null>> {
  @Months('How long incidents keep the person, in months.')
  incidentMonths?: number | null

  @Months('How long formal responses are kept after they are spent, in months.')
  formalMonths?: number | null

  @Months('How long statements are kept, in months.')
  statementMonths?: number | null

  @Months('How long it is kept who read a personal record, in months.')
  readLogMonths?: number | null

  @Months('How long the trail keeps personal values of rosters, in months.')
  rosterTrailMonths?: number | null

  @Months('How long rosters are kept, in months.', LONGEST_ROSTER_MONTHS)
  rosterMonths?: number | null

  @Months('How long notices are kept, in months.')
  noticeMonths?: number | null
}
