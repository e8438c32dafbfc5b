import { Args, ArgsType, Field, ID, Info, Mutation, Query, Resolver } from '@nestjs/graphql'
import { Type } from 'class-transformer'
import { IsOptional, IsString, ValidateNested } from 'class-validator'
import type { GraphQLResolveInfo } from 'graphql'
import { Allow, AllowEveryone } from '../access/allow.js'
import { CurrentViewer } from '../access/current-viewer.js'
import type { Viewer } from '../access/viewer.js'
import { Role } from '../directory/role.js'
import { type Connection, connectionOf, PageArgs } from '../graphql/connection.js'
import { Defaulted } from '../graphql/defaulted.js'
import { requestedFields } from '../graphql/requested-fields.js'
import { WithReason } from '../graphql/with-reason.args.js'
import { Written } from '../graphql/written.js'
import { LegalHold } from './legal-hold.entity.js'
import { LegalHoldsService } from './legal-holds.service.js'
import { RetentionPeriodsInput } from './retention-periods.input.js'
import { RetentionPoliciesService } from './retention-policies.service.js'
import { RetentionRun } from './retention-run.type.js'
import { RetentionRunsService } from './retention-runs.service.js'
import { RetentionPolicy } from './retention-policy.entity.js'

const RetentionRunConnection = connectionOf('RetentionRun', RetentionRun)
const LegalHoldConnection = connectionOf('LegalHold', LegalHold)

@ArgsType()
class HoldArgs {
  @Field(() => String, { nullable: true, description: "The employee's number, for a hold on a person." })
  @IsOptional()
  @IsString()
  employee?: string | null

  @Field(() => ID, { nullable: true, description: 'For a hold on one incident.' })
  @IsOptional()
  @IsString()
  incidentId?: string | null

  @Field(() => String, { description: 'Why: whoever it concerns reads it.' })
  @Written(2_000)
  reason!: string
}

@ArgsType()
class LegalHoldsArgs extends PageArgs {
  @Defaulted(() => Boolean, false, 'Those that were lifted, instead of those that last.')
  lifted!: boolean
}

@ArgsType()
class PeriodsArgs {
  @Field(() => RetentionPeriodsInput, { description: 'What is to be recorded.' })
  @ValidateNested()
  @Type(() => RetentionPeriodsInput)
  input!: RetentionPeriodsInput

  @Field(() => String, { description: 'Why: whoever it concerns reads it.' })
  @Written(2_000)
  reason!: string
}

@Resolver()
export class RetentionResolver {
  constructor(
    private readonly policies: RetentionPoliciesService,
    private readonly holds: LegalHoldsService,
    private readonly runs: RetentionRunsService,
  ) {}

  @AllowEveryone()
  @Query(() => RetentionPolicy, {
    description: 'How long things are kept. For everybody, since it is about everybody.',
  })
  retentionPolicy(@CurrentViewer() viewer: Viewer, @Info() info: GraphQLResolveInfo): Promise<RetentionPolicy> {
    return this.policies.served(viewer, requestedFields(info))
  }

  @AllowEveryone()
  @Query(() => RetentionPolicy, {
    nullable: true,
    description: 'How long things will be kept from an adoptedAt that is to come; null where nothing is to change.',
  })
  retentionPolicyToCome(
    @CurrentViewer() viewer: Viewer,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RetentionPolicy | null> {
    return this.policies.toCome(viewer, requestedFields(info))
  }

  @Allow(Role.HR)
  @Mutation(() => RetentionPolicy, {
    description:
      'A new version of the periods; what is left out stays as it is. If anything is kept for less long, it comes into force 30 days later, and HR is told; else at once, in place of what was to come.',
  })
  changeRetentionPeriods(
    @CurrentViewer() viewer: Viewer,
    @Args() { input, reason }: PeriodsArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RetentionPolicy> {
    return this.policies.change(viewer, input, reason, requestedFields(info))
  }

  @Allow(Role.HR)
  @Query(() => RetentionRunConnection, { description: 'For HR, newest first: what retention did, day by day.' })
  retentionRuns(@CurrentViewer() viewer: Viewer, @Args() args: PageArgs): Promise<Connection<RetentionRun>> {
    return this.runs.list(viewer, args)
  }

  @Allow(Role.HR)
  @Query(() => LegalHoldConnection, { description: 'For HR, newest first, but none that concerns oneself.' })
  legalHolds(
    @CurrentViewer() viewer: Viewer,
    @Args() args: LegalHoldsArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<LegalHold>> {
    return this.holds.list(viewer, args.lifted, args, requestedFields(info))
  }

  @Allow(Role.HR)
  @Mutation(() => LegalHold, {
    description: 'Keeps what is held on an employee, or on an incident, until it is lifted.',
  })
  placeLegalHold(
    @CurrentViewer() viewer: Viewer,
    @Args() on: HoldArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<LegalHold> {
    return this.holds.place(viewer, on, requestedFields(info))
  }

  @Allow(Role.HR)
  @Mutation(() => LegalHold, {
    description: 'It was looked at again and is still needed. What it keeps is asked about again after half a year.',
  })
  confirmLegalHold(
    @CurrentViewer() viewer: Viewer,
    @Args() { id, reason }: WithReason,
    @Info() info: GraphQLResolveInfo,
  ): Promise<LegalHold> {
    return this.holds.confirm(viewer, id, reason, requestedFields(info))
  }

  @Allow(Role.HR)
  @Mutation(() => LegalHold, { description: 'For HR: the records may end again when their period is over.' })
  liftLegalHold(
    @CurrentViewer() viewer: Viewer,
    @Args() { id, reason }: WithReason,
    @Info() info: GraphQLResolveInfo,
  ): Promise<LegalHold> {
    return this.holds.lift(viewer, id, reason, requestedFields(info))
  }
}
