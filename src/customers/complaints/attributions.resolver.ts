import { Args, ArgsType, Field, ID, Info, Mutation, Resolver } from '@nestjs/graphql'
import { IsOptional, MaxLength } from 'class-validator'
import type { GraphQLResolveInfo } from 'graphql'
import { Allow, AllowEveryone } from '../../access/allow.js'
import { CurrentViewer } from '../../access/current-viewer.js'
import type { Viewer } from '../../access/viewer.js'
import { Role } from '../../directory/role.js'
import { requestedFields } from '../../graphql/requested-fields.js'
import { Written } from '../../graphql/written.js'
import { Incident } from '../../incidents/incident.entity.js'
import { Cause } from '../../incidents/incident-words.js'
import './attribution.shape.js'
import { AttributionsService } from './attributions.service.js'
import { rule } from '../../language/rule.js'

@ArgsType()
class AttributeArgs {
  @Field(() => ID, { description: "The incident's id." })
  id!: string

  @Field(() => String, { description: 'The number of whom it concerned.' })
  employee!: string

  @Field(() => Cause, { description: 'Whose it was, as far as can be told.' })
  cause!: Cause

  @Field(() => String, { description: 'How you know that it was them: they read it.' })
  @Written(5_000)
  reason!: string
}

@ArgsType()
class AnswerArgs {
  @Field(() => ID, { description: "The incident's id." })
  incidentId!: string

  @Field(() => Boolean, { description: 'Whether it concerned them.' })
  agrees!: boolean

  @Field(() => String, { nullable: true, description: 'Why. HR has to say it; the employee may.' })
  @IsOptional()
  @MaxLength(5_000, { message: rule('edge.most5000') })
  reason?: string | null
}

@Resolver()
export class AttributionsResolver {
  constructor(private readonly attributions: AttributionsService) {}

  @Allow(Role.STORE_MANAGER, Role.HR)
  @Mutation(() => Incident, {
    description:
      'Says who was concerned in a complaint that named nobody: your claim, which counts for nothing until the employee agrees or HR confirms it.',
  })
  attributeIncident(
    @CurrentViewer() viewer: Viewer,
    @Args() { id, ...said }: AttributeArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Incident> {
    return this.attributions.attribute(viewer, id, said, requestedFields(info))
  }

  @AllowEveryone()
  @Mutation(() => Incident, {
    description:
      'For the employee: whether a complaint concerned you. For somebody in HR who did not say so: whether it is confirmed; a no withdraws what names them, and gives you the complaint anew, naming nobody.',
  })
  answerAttribution(
    @CurrentViewer() viewer: Viewer,
    @Args() { incidentId, agrees, reason }: AnswerArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Incident> {
    return this.attributions.answer(viewer, incidentId, agrees, reason?.trim() || null, requestedFields(info))
  }
}
