import { Int, Parent, ResolveField, Resolver } from '@nestjs/graphql'
import { CurrentViewer } from '../access/current-viewer.js'
import type { Viewer } from '../access/viewer.js'
import { IncidentCounts, MOST_COUNTED } from './incident-counts.reader.js'
import type { Filtered } from './incident-reader.service.js'
import { IncidentConnection } from './incidents.resolver.js'

const LOOKED_THROUGH = 50

/** Adds to a list of incidents how many there are in all. */
@Resolver(() => IncidentConnection)
export class IncidentCountsResolver {
  constructor(private readonly counts: IncidentCounts) {}

  @ResolveField(() => Int, {
    nullable: true,
    complexity: LOOKED_THROUGH,
    description: `How many there are on all pages, of the last two years (before \`occurredTo\` if it is said). ${MOST_COUNTED.toLocaleString('en')} are counted at most: one more means that there are more. Null for lists that are not counted.`,
  })
  totalCount(@CurrentViewer() viewer: Viewer, @Parent() { filter }: Filtered): Promise<number> | null {
    return filter ? this.counts.of(viewer, filter) : null
  }
}
