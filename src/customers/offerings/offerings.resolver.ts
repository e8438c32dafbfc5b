import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql'
import { Allow, AllowEveryone } from '../../access/allow.js'
import { CurrentViewer } from '../../access/current-viewer.js'
import type { Viewer } from '../../access/viewer.js'
import { Role } from '../../directory/role.js'
import { eachOf } from '../../graphql/input-validation.js'
import { upTo } from '../../graphql/up-to.js'
import { Offering } from './offering.entity.js'
import { OfferingInput } from './offering.input.js'
import { OfferingsService } from './offerings.service.js'

@Resolver()
export class OfferingsResolver {
  constructor(private readonly service: OfferingsService) {}

  @AllowEveryone()
  @Query(() => [Offering], { complexity: upTo(500), description: 'What a breakdown can be about, by code.' })
  offerings(): Promise<Offering[]> {
    return this.service.list()
  }

  @Allow(Role.STORE_MANAGER, Role.HR)
  @Mutation(() => Int, {
    description:
      'Upserted by code, 500 at most: managers add to the list, HR corrects it and says what is mended. Returns how many were written.',
  })
  recordOfferings(
    @CurrentViewer() viewer: Viewer,
    @Args('offerings', { type: () => [OfferingInput], description: 'What to put on the list.' }, eachOf(OfferingInput))
    offerings: OfferingInput[],
  ): Promise<number> {
    return this.service.record(viewer, offerings)
  }
}
