import { Parent, ResolveField, Resolver } from '@nestjs/graphql'
import { CurrentViewer } from '../../access/current-viewer.js'
import type { Viewer } from '../../access/viewer.js'
import { Store } from '../../directory/store.entity.js'
import { StandingService } from './standing.service.js'
import { StoreStanding } from './standing.type.js'

/** Adds to Store how it stands. */
@Resolver(() => Store)
export class StandingResolver {
  constructor(private readonly standings: StandingService) {}

  @ResolveField(() => StoreStanding, {
    nullable: true,
    complexity: 50,
    description: 'Whether the place is in trouble, and by which conditions. For its managers and HR; null for others.',
  })
  standing(@CurrentViewer() viewer: Viewer, @Parent() store: Store): Promise<StoreStanding | null> {
    return this.standings.of(viewer, store.id)
  }
}
