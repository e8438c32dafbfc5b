import { Args, ArgsType, Field, ID, Info, Mutation, Resolver } from '@nestjs/graphql'
import { IsOptional, MaxLength } from 'class-validator'
import type { GraphQLResolveInfo } from 'graphql'
import { AllowEveryone } from '../../access/allow.js'
import { CurrentViewer } from '../../access/current-viewer.js'
import type { Viewer } from '../../access/viewer.js'
import { requestedFields } from '../../graphql/requested-fields.js'
import { Written } from '../../graphql/written.js'
import { Incident } from '../../incidents/incident.entity.js'
import { AgainstExpectation, Conduct } from '../../incidents/incident-words.js'
import { ClaimsService } from './claims.service.js'
import { rule } from '../../language/rule.js'

@ArgsType()
class ConductArgs {
  @Field(() => ID, { description: "The incident's id." })
  incidentId!: string

  @Field(() => Conduct, { description: 'How the customer behaved.' })
  conduct!: Conduct

  @Field(() => String, { description: 'What happened: whoever the incident concerns reads it, so name no customer.' })
  @Written(2_000)
  reason!: string

  @Field(() => String, {
    nullable: true,
    description: 'What helped, for those who serve this customer later. Name nobody in it.',
  })
  @IsOptional()
  @MaxLength(500, { message: rule('edge.most500') })
  whatHelped?: string | null
}

@ArgsType()
class ExpectationArgs {
  @Field(() => ID, { description: "The incident's id." })
  incidentId!: string

  @Field(() => AgainstExpectation, { description: 'What the customer asked for, against what was agreed then.' })
  against!: AgainstExpectation

  @Field(() => String, { description: 'Why: whoever the incident concerns reads it, so name no customer.' })
  @Written(2_000)
  reason!: string
}

@Resolver()
export class ClaimsResolver {
  constructor(private readonly claims: ClaimsService) {}

  @AllowEveryone()
  @Mutation(() => Incident, {
    description:
      'Says how the customer behaved: by the employee, the managers of the store and HR. What somebody else has said is contested so, and HR settles it.',
  })
  claimConduct(
    @CurrentViewer() viewer: Viewer,
    @Args() { incidentId, conduct, ...why }: ConductArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Incident> {
    return this.claims.claimConduct(viewer, incidentId, conduct, why, requestedFields(info))
  }

  @AllowEveryone()
  @Mutation(() => Incident, {
    description:
      'Says whether it went beyond what was agreed: by the employee, the managers of the store and HR. What somebody else has said is contested so, and HR settles it.',
  })
  weighExpectation(
    @CurrentViewer() viewer: Viewer,
    @Args() { incidentId, against, reason }: ExpectationArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Incident> {
    return this.claims.weighExpectation(viewer, incidentId, against, reason, requestedFields(info))
  }
}
