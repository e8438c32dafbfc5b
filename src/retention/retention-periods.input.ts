import { applyDecorators } from '@nestjs/common'
import { Field, InputType, Int } from '@nestjs/graphql'
import { IsOptional, Max, Min } from 'class-validator'
import { LONGEST_MONTHS, LONGEST_ROSTER_MONTHS, type Periods, SHORTEST_MONTHS } from './periods.js'

const Months = (most = LONGEST_MONTHS) =>
  applyDecorators(
    Field(() => Int, { nullable: true }),
    IsOptional(),
    Min(SHORTEST_MONTHS, { message: `Keep things for ${SHORTEST_MONTHS} month at least.` }),
    Max(most, { message: `Keep things for ${most} months at most.` }),
  )

@InputType({ description: 'In months; what is left out stays as it is.' })
export class RetentionPeriodsInput implements Partial<Record<keyof Periods, number | null>> {
  @Months()
  incidentMonths?: number | null

  @Months()
  formalMonths?: number | null

  @Months()
  statementMonths?: number | null

  @Months()
  readLogMonths?: number | null

  @Months()
  rosterTrailMonths?: number | null

  @Months(LONGEST_ROSTER_MONTHS)
  rosterMonths?: number | null

  @Months()
  noticeMonths?: number | null
}
