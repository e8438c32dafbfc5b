import { Args, ArgsType, Field, ID, Info, Mutation, Resolver } from '@nestjs/graphql'
import type { GraphQLResolveInfo } from 'graphql'
import { Allow, AllowEveryone } from '../access/allow.js'
import { CurrentViewer } from '../access/current-viewer.js'
import type { Viewer } from '../access/viewer.js'
import { Role } from '../directory/role.js'
import { requestedFields } from '../graphql/requested-fields.js'
import { WithReason } from '../graphql/with-reason.args.js'
import { CorrectionInput } from './correction.input.js'
import { CorrectionsService } from './corrections.service.js'
import { Incident } from './incident.entity.js'

@ArgsType()
class CorrectionDecision extends WithReason {
  @Field(() => Boolean, { description: 'True changes what is recorded, and with it the findings that rest on it.' })
  accepted!: boolean
}

@Resolver()
export class CorrectionsResolver {
  constructor(private readonly corrections: CorrectionsService) {}

  @AllowEveryone()
  @Mutation(() => Incident, {
    description:
      'For the employee: what is recorded was otherwise. (Of the cause: contestCause.) A manager of the store or HR decides.',
  })
  proposeCorrection(
    @CurrentViewer() viewer: Viewer,
    @Args('incidentId', { type: () => ID, description: "The incident's id." }) incidentId: string,
    @Args('input', { description: 'What is to be recorded.' }) input: CorrectionInput,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Incident> {
    return this.corrections.propose(viewer, incidentId, input, requestedFields(info))
  }

  @Allow(Role.STORE_MANAGER, Role.HR)
  @Mutation(() => Incident, { description: 'Accepts or declines what the employee says was otherwise.' })
  decideCorrection(
    @CurrentViewer() viewer: Viewer,
    @Args() { id, ...decision }: CorrectionDecision,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Incident> {
    return this.corrections.decide(viewer, id, decision, requestedFields(info))
  }
}
