import { Args, ArgsType, Field, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql'
import { AllowEveryone } from '../access/allow.js'
import { CurrentViewer } from '../access/current-viewer.js'
import type { Viewer } from '../access/viewer.js'
import { Defaulted } from '../graphql/defaulted.js'
import { Written } from '../graphql/written.js'
import { Incident } from '../incidents/incident.entity.js'
import { Confidence } from './confidence.entity.js'
import { ConfidencesService } from './confidences.service.js'

@ArgsType()
class ConfidenceArgs {
  @Field(() => ID, { description: "The incident's id." })
  incidentId!: string

  @Field(() => String, { description: 'In your own words.' })
  @Written(20_000)
  text!: string

  @Defaulted(() => Boolean, false, 'For HR only, unless you say otherwise.')
  visibleToManager!: boolean

  @Defaulted(
    () => Boolean,
    false,
    'That it is about how the incident was ended: what was said there was meant as a punishment. HR looks into it, and you are told.',
  )
  howItEnded!: boolean
}

@Resolver(() => Incident)
export class ConfidencesResolver {
  constructor(private readonly confidences: ConfidencesService) {}

  @ResolveField(() => [Confidence], {
    complexity: 10,
    description: 'What the employee told in confidence: for themselves, HR, and the manager where they said so.',
  })
  told(@CurrentViewer() viewer: Viewer, @Parent() { id }: Incident): Promise<Confidence[]> {
    return this.confidences.ofIncident(viewer, id)
  }

  @AllowEveryone()
  @Mutation(() => Confidence, { description: 'For the employee. It enters no finding and no test; HR weighs it.' })
  tellInConfidence(
    @CurrentViewer() viewer: Viewer,
    @Args() { incidentId, ...told }: ConfidenceArgs,
  ): Promise<Confidence> {
    return this.confidences.tell(viewer, incidentId, told)
  }

  @AllowEveryone()
  @Mutation(() => Confidence, { description: 'For the employee: whether the manager may read it as well.' })
  shareConfidence(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID, description: 'The id of what this is about.' }) id: string,
    @Args('visibleToManager', { description: 'Whether the manager reads it too.' }) visibleToManager: boolean,
  ): Promise<Confidence> {
    return this.confidences.share(viewer, id, visibleToManager)
  }
}
