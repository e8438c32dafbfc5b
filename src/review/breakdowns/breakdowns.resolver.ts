import { Args, Query, Resolver } from '@nestjs/graphql'
import { Allow } from '../../access/allow.js'
import { CurrentViewer } from '../../access/current-viewer.js'
import type { Viewer } from '../../access/viewer.js'
import { Role } from '../../directory/role.js'
import { OpeningArgs } from '../asking/opening.args.js'
import { CalendarDate } from '../../graphql/scalars.js'
import { Breakdowns } from './breakdowns.type.js'
import { BreakdownsService } from './breakdowns.service.js'
import { BreakdownsBy } from './dimensions.js'

@Resolver()
export class BreakdownsResolver {
  constructor(private readonly breakdowns: BreakdownsService) {}

  @Allow(Role.STORE_MANAGER, Role.HR)
  @Query(() => Breakdowns, {
    name: 'breakdowns',
    complexity: 500,
    description: 'What keeps going wrong. For HR anywhere; for managers in one of their stores. Logged.',
  })
  ask(
    @CurrentViewer() viewer: Viewer,
    @Args('by', { type: () => BreakdownsBy, description: 'What the groups have in common.' }) by: BreakdownsBy,
    @Args('from', { type: () => CalendarDate, description: 'The first day of the period.' }) from: string,
    @Args('to', { type: () => CalendarDate, description: 'The last day of the period, included.' }) to: string,
    @Args('store', {
      type: () => String,
      nullable: true,
      description: "A store's code; every store you may see unless said.",
    })
    store: string | null,
    @Args() { purpose }: OpeningArgs,
  ) {
    return this.breakdowns.ask(viewer, { by, from, to, store: store ?? null, purpose })
  }
}
