import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql'
import { Allow, AllowEveryone } from '../access/allow.js'
import { CurrentViewer } from '../access/current-viewer.js'
import type { Viewer } from '../access/viewer.js'
import { Role } from '../directory/role.js'
import { AddressesService } from './addresses.service.js'
import { ViewerType } from './viewer.type.js'

/** Where somebody is told by mail that there is something for them to read here. */
@Resolver(() => ViewerType)
export class AddressesResolver {
  constructor(private readonly addresses: AddressesService) {}

  @ResolveField(() => String, {
    nullable: true,
    description:
      'Where you are told by mail that there is something for you to read here; null where no address of yours is known. Nobody else reads it.',
  })
  mailAddress(@CurrentViewer() viewer: Viewer): Promise<string | null> {
    return this.addresses.own(viewer)
  }

  @AllowEveryone()
  @Mutation(() => String, {
    nullable: true,
    description: 'Sets where you are told by mail. Whoever reads at the old address is told that it was changed.',
  })
  setMyMailAddress(
    @CurrentViewer() viewer: Viewer,
    @Args('address', {
      type: () => String,
      nullable: true,
      description: 'One address, without a name; null for none any more.',
    })
    address?: string | null,
  ): Promise<string | null> {
    return this.addresses.setOwn(viewer, address ?? null)
  }

  @Allow(Role.HR)
  @Mutation(() => Boolean, {
    description:
      'Sets where somebody is told by mail. They see it and may set another; whoever reads at the old address is told. A mail to it does not count as having told them for the first seven days.',
  })
  setMailAddress(
    @CurrentViewer() viewer: Viewer,
    @Args('employee', { description: 'Their number in the directory.' }) employee: string,
    @Args('address', {
      type: () => String,
      nullable: true,
      description: 'One address, without a name; null for none any more.',
    })
    address?: string | null,
  ): Promise<boolean> {
    return this.addresses.setFor(viewer, employee, address ?? null)
  }
}
