import { applyDecorators } from '@nestjs/common'
import { Field, InputType, Int } from '@nestjs/graphql'
import { IsOptional, Max, Min } from 'class-validator'
import { LONGEST_MONTHS, LONGEST_ROSTER_MONTHS, type Periods, SHORTEST_MONTHS } from './periods.js'
import { rule } from '../language/rule.js'

const Months = (least: number, description: string, most = LONGEST_MONTHS) =>
  applyDecorators(
    Field(() => Int, { nullable: true, description }),
    IsOptional(),
    Min(least, { message: rule('retention.monthsAtLeast', { least }) }),
    Max(most, { message: rule('retention.monthsAtMost', { most }) }),
  )

@InputType({ description: 'In months; what is left out stays as it is, or as it is to come.' })
export class RetentionPeriodsInput implements Partial<Record<keyof Periods, number | null>> {
  @Months(SHORTEST_MONTHS.incidentMonths, 'How long incidents keep the person, in months.')
  incidentMonths?: number | null

  @Months(SHORTEST_MONTHS.formalMonths, 'How long formal responses are kept after they are spent, in months.')
  formalMonths?: number | null

  @Months(SHORTEST_MONTHS.statementMonths, 'How long statements are kept, in months.')
  statementMonths?: number | null

  @Months(SHORTEST_MONTHS.readLogMonths, 'How long it is kept who read a personal record, in months.')
  readLogMonths?: number | null

  @Months(SHORTEST_MONTHS.rosterTrailMonths, 'How long the trail keeps personal values of rosters, in months.')
  rosterTrailMonths?: number | null

  @Months(SHORTEST_MONTHS.rosterMonths, 'How long rosters are kept, in months.', LONGEST_ROSTER_MONTHS)
  rosterMonths?: number | null

  @Months(SHORTEST_MONTHS.noticeMonths, 'How long notices are kept, in months.')
  noticeMonths?: number | null
}
