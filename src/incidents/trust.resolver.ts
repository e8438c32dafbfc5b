import { Args, ArgsType, Field, Float, ID, Info, Mutation, Query, Resolver } from '@nestjs/graphql'
import type { GraphQLResolveInfo } from 'graphql'
import { Allow, AllowEveryone } from '../access/allow.js'
import { CurrentViewer } from '../access/current-viewer.js'
import type { Viewer } from '../access/viewer.js'
import { Role } from '../directory/role.js'
import { requestedFields } from '../graphql/requested-fields.js'
import { WithReason } from '../graphql/with-reason.args.js'
import { Written } from '../graphql/written.js'
import { reasonIn } from '../language/comes-with.js'
import { FirstLookPolicy } from './first-look.entity.js'
import { FirstLookService } from './first-look.service.js'
import { Incident } from './incident.entity.js'
import { TrustService } from './trust.service.js'

@ArgsType()
class EndComplaintArgs {
  @Field(() => ID, { description: 'The incident that the complaint is.' })
  id!: string

  @Field(() => String, { description: 'How it ended, in words that whoever told of it reads.' })
  @Written(5_000)
  outcome!: string
}

@ArgsType()
class FirstLookReason {
  @Field(() => String, { description: 'Why: it stands in the trail.' })
  @Written(5_000)
  reason!: string
}

@Resolver()
export class TrustResolver {
  constructor(
    private readonly trust: TrustService,
    private readonly firstLooks: FirstLookService,
  ) {}

  @Allow(Role.HR)
  @Mutation(() => Incident, {
    description:
      'HR has read it and looked into it: the employee is told, and the store can answer it where it may see it.',
  })
  lookInto(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID, description: "The incident's id." }) id: string,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Incident> {
    return this.trust.lookInto(viewer, id, requestedFields(info))
  }

  @AllowEveryone()
  @Mutation(() => Incident, {
    description: 'For the employee: they wish to be reassigned after this, so that their manager can do it at once.',
  })
  wishReassignment(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID, description: "The incident's id." }) id: string,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Incident> {
    return this.trust.wishReassignment(viewer, id, requestedFields(info))
  }

  @Allow(Role.HR)
  @Query(() => FirstLookPolicy, { description: 'How many of all incidents HR looks at first, by chance.' })
  async firstLookPolicy(@CurrentViewer() { language }: Viewer) {
    const policy = await this.firstLooks.inForce()
    return { ...policy, reason: reasonIn(policy.reason, language) }
  }

  @Allow(Role.HR)
  @Mutation(() => FirstLookPolicy, { description: 'From now on. With a reason, in the trail.' })
  changeFirstLookPolicy(
    @CurrentViewer() viewer: Viewer,
    @Args('share', { type: () => Float, description: 'Of all incidents about somebody, 0.01 to 1.' }) share: number,
    @Args() { reason }: FirstLookReason,
  ) {
    return this.firstLooks.change(viewer, share, reason)
  }

  @Allow(Role.HR)
  @Mutation(() => Incident, {
    description: 'Opens what was for HR alone to the managers of the store, and to whoever is complained about.',
  })
  openIncident(
    @CurrentViewer() viewer: Viewer,
    @Args() { id, reason }: WithReason,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Incident> {
    return this.trust.open(viewer, id, reason, requestedFields(info))
  }

  @Allow(Role.HR)
  @Mutation(() => Incident, { description: 'A complaint is at its end: the employee is told, and reads how it ended.' })
  endComplaint(
    @CurrentViewer() viewer: Viewer,
    @Args() { id, outcome }: EndComplaintArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Incident> {
    return this.trust.end(viewer, id, outcome, requestedFields(info))
  }

  @AllowEveryone()
  @Mutation(() => Incident, {
    description: 'For the employee: their name, which HR held back, may be known from now on.',
  })
  letNameBeKnown(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID, description: "The incident's id." }) id: string,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Incident> {
    return this.trust.letNameBeKnown(viewer, id, requestedFields(info))
  }
}
