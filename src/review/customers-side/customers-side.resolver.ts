import { Args, ArgsType, Field, Info, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql'
import type { GraphQLResolveInfo } from 'graphql'
import { Allow } from '../../access/allow.js'
import { CurrentViewer } from '../../access/current-viewer.js'
import type { Viewer } from '../../access/viewer.js'
import { ReadPurpose } from '../../audit/read-purpose.type.js'
import { Role } from '../../directory/role.js'
import { requestedFields } from '../../graphql/requested-fields.js'
import { CalendarDate } from '../../graphql/scalars.js'
import { upTo } from '../../graphql/up-to.js'
import { Incident } from '../../incidents/incident.entity.js'
import { IncidentReader } from '../../incidents/incident-reader.service.js'
import { CustomersSideService } from './customers-side.service.js'
import { OverServicingService } from './over-servicing.service.js'
import { OfferGap, OfferGaps, OverServicing, RemedyExceptions } from './customers-side.type.js'

@ArgsType()
class PeriodArgs {
  @Field(() => CalendarDate, { description: 'The first day of the period.' })
  from!: string

  @Field(() => CalendarDate, { description: 'The last day of the period, included.' })
  to!: string
}

@Resolver(() => OfferGap)
export class CustomersSideResolver {
  constructor(
    private readonly service: CustomersSideService,
    private readonly overServiced: OverServicingService,
    private readonly incidents: IncidentReader,
  ) {}

  @Allow(Role.HR)
  @Query(() => OfferGaps, {
    complexity: 500,
    description:
      'What of the offer, or of how it is done, breaks down most: by breakdowns, customers lost and remedies paid, with examples and a trend; of what is mended, whether that helped. Logged.',
  })
  offerGaps(@CurrentViewer() viewer: Viewer, @Args() period: PeriodArgs): Promise<OfferGaps> {
    return this.service.offerGaps(viewer, period)
  }

  @Allow(Role.HR)
  @Query(() => RemedyExceptions, {
    complexity: 500,
    description:
      'What was given outside of the catalogue, how often and at what cost, and what to change where it repeats; by who gave it for a stated purpose. Logged.',
  })
  remedyExceptions(
    @CurrentViewer() viewer: Viewer,
    @Args() period: PeriodArgs,
    @Args('purpose', {
      type: () => String,
      nullable: true,
      description: 'What it is for: needed to be told who gave them, and whoever it is about can read it.',
    })
    purpose: string | null,
  ): Promise<RemedyExceptions> {
    return this.service.remedyExceptions(viewer, { ...period, purpose: purpose ?? null })
  }

  @Allow(Role.HR)
  @Query(() => OverServicing, {
    complexity: 500,
    description:
      'What customers get that nobody asked for, beside what customers of the same kind say they expect, and what the difference costs. Logged.',
  })
  overServicing(@CurrentViewer() viewer: Viewer, @Args() period: PeriodArgs): Promise<OverServicing> {
    return this.overServiced.overServicing(viewer, period)
  }

  @ResolveField(() => [Incident], { complexity: upTo(3, 10) })
  examples(
    @CurrentViewer() viewer: Viewer,
    @Parent() { exampleIds }: OfferGap,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Incident[]> {
    return this.incidents.several(viewer, exampleIds, requestedFields(info), ReadPurpose.REVIEW)
  }
}
