import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql'
import { CurrentViewer } from '../access/current-viewer.js'
import type { Viewer } from '../access/viewer.js'
import { Store } from '../directory/store.entity.js'
import { CalendarDate } from '../graphql/scalars.js'
import { ContextFactor } from './context-factors.js'
import { StoreAtWork } from './store-at-work.service.js'

/** Each is a statement of its own for each store. */
const LOOKED_UP = 10

/** Adds to Store what goes on there: what people do, and what is known of a day. */
@Resolver(() => Store)
export class StoreAtWorkResolver {
  constructor(private readonly atWork: StoreAtWork) {}

  @ResolveField(() => [String], {
    nullable: true,
    complexity: LOOKED_UP,
    description:
      'What people do there, by the directory and by the roster of the last 35 days, to choose a position from. Where somebody may be moved to by a reassignment is HR’s own list: `reassignmentPositions`. For who works there, its managers and HR; null for others.',
  })
  positions(@CurrentViewer() viewer: Viewer, @Parent() store: Store): Promise<string[] | null> {
    return this.atWork.positions(viewer, store.id)
  }

  @ResolveField(() => [ContextFactor], {
    nullable: true,
    complexity: LOOKED_UP,
    description:
      'What the roster knows of a day for everybody who works there then, such as UNDERSTAFFED: to tick beforehand where an incident of that day is logged. For who works there, its managers and HR; null for others.',
  })
  conditionsOn(
    @CurrentViewer() viewer: Viewer,
    @Parent() store: Store,
    @Args('date', {
      type: () => CalendarDate,
      nullable: true,
      description: 'The date at the store, of a night shift the one on which it began; today there unless said.',
    })
    date?: string | null,
  ): Promise<ContextFactor[] | null> {
    return this.atWork.conditionsOn(viewer, store.id, date)
  }
}
