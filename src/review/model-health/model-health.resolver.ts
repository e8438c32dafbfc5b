import { Args, Query, Resolver } from '@nestjs/graphql'
import { Allow } from '../../access/allow.js'
import { CurrentViewer } from '../../access/current-viewer.js'
import type { Viewer } from '../../access/viewer.js'
import { Role } from '../../directory/role.js'
import { OpeningArgs } from '../asking/opening.args.js'
import { CalendarDate } from '../../graphql/scalars.js'
import { ModelHealthService } from './model-health.service.js'
import { ModelHealth } from './model-health.type.js'

@Resolver()
export class ModelHealthResolver {
  constructor(private readonly judging: ModelHealthService) {}

  @Allow(Role.HR)
  @Query(() => ModelHealth, {
    complexity: 2000,
    description:
      'For HR: what was overturned, whether what the model expects comes about, and the alarm when it no longer fits. Logged.',
  })
  modelHealth(
    @CurrentViewer() viewer: Viewer,
    @Args('from', { type: () => CalendarDate, description: 'The first day of the period.' }) from: string,
    @Args('to', { type: () => CalendarDate, description: 'The last day of the period, included.' }) to: string,
    @Args() { purpose }: OpeningArgs,
  ) {
    return this.judging.ask(viewer, from, to, purpose)
  }
}
