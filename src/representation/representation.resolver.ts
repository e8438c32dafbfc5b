import { Args, ArgsType, Field, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql'
import { Length } from 'class-validator'
import { AllowEveryone } from '../access/allow.js'
import { CurrentViewer } from '../access/current-viewer.js'
import type { Viewer } from '../access/viewer.js'
import { upTo } from '../graphql/up-to.js'
import { ViewerType } from '../workforce/viewer.type.js'
import { OpenedCase } from './opened-case.type.js'
import { Opening } from './opening.entity.js'
import { Representative } from './representative.type.js'
import { RepresentationService } from './representation.service.js'
import { rule } from '../language/rule.js'

@ArgsType()
class OpeningArgs {
  @Field(() => ID, { description: 'The incident of yours.' })
  incidentId!: string

  @Field(() => String, { description: 'The number of the representative.' })
  @Length(1, 40, { message: rule('representation.giveNumber') })
  representative!: string
}

@Resolver(() => Opening)
export class RepresentationResolver {
  constructor(private readonly representation: RepresentationService) {}

  @AllowEveryone()
  @Query(() => [Representative], {
    complexity: upTo(100),
    description: 'Whom you can open something to: representatives of works councils and unions.',
  })
  representatives(): Promise<Representative[]> {
    return this.representation.representatives()
  }

  @AllowEveryone()
  @Query(() => OpenedCase, {
    nullable: true,
    description: 'For a representative: one incident that an employee has opened to them, with what followed from it.',
  })
  openedCase(
    @CurrentViewer() viewer: Viewer,
    @Args('incidentId', { type: () => ID, description: 'The id of the incident.' }) incidentId: string,
  ): Promise<OpenedCase | null> {
    return this.representation.openedCase(viewer, incidentId)
  }

  @AllowEveryone()
  @Mutation(() => Opening, {
    description:
      'Opens an incident of yours to a representative, with what was done about it, the hearing and the letter.',
  })
  openToRepresentative(
    @CurrentViewer() viewer: Viewer,
    @Args() { incidentId, representative }: OpeningArgs,
  ): Promise<Opening> {
    return this.representation.open(viewer, incidentId, representative)
  }

  @AllowEveryone()
  @Mutation(() => Opening, { description: 'Closes again what you had opened to a representative.' })
  closeToRepresentative(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID, description: 'The id of the opening.' }) id: string,
  ): Promise<Opening> {
    return this.representation.close(viewer, id)
  }

  @ResolveField(() => Representative, { description: 'To whom.' })
  representative(@Parent() opening: Opening): Promise<Representative> {
    return this.representation.representativeOf(opening)
  }
}

/** Adds to the viewer what they have opened, and what is open to them. */
@Resolver(() => ViewerType)
export class OpeningsOfViewerResolver {
  constructor(private readonly representation: RepresentationService) {}

  @ResolveField(() => [Opening], { complexity: upTo(100), description: 'What you have opened to representatives.' })
  openings(@CurrentViewer() viewer: Viewer): Promise<Opening[]> {
    return this.representation.openedBy(viewer)
  }

  @ResolveField(() => [OpenedCase], {
    complexity: upTo(100),
    description: 'What employees have opened to you as their representative, newest first.',
  })
  openedToMe(@CurrentViewer() viewer: Viewer): Promise<OpenedCase[]> {
    return this.representation.openedTo(viewer)
  }
}
