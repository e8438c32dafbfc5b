import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql'
import { Allow } from '../../access/allow.js'
import { CurrentViewer } from '../../access/current-viewer.js'
import type { Viewer } from '../../access/viewer.js'
import { Role } from '../../directory/role.js'
import { OpeningArgs } from '../asking/opening.args.js'
import { CalendarDate } from '../../graphql/scalars.js'
import type { AskedHealth } from './asked-health.js'
import { ModelHealthService } from './model-health.service.js'
import { ModelHealth } from './model-health.type.js'

@Resolver(() => ModelHealth)
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
  ): Promise<AskedHealth> {
    return this.judging.ask(viewer, from, to, purpose)
  }

  // A part is found only where it is asked for: some of them look at all that happened in the period.

  @ResolveField()
  alarm(@Parent() asked: AskedHealth) {
    return asked.parts.alarm()
  }

  @ResolveField()
  appeals(@Parent() asked: AskedHealth) {
    return asked.parts.appeals()
  }

  @ResolveField()
  causes(@Parent() asked: AskedHealth) {
    return asked.parts.causes()
  }

  @ResolveField()
  calibration(@Parent() asked: AskedHealth) {
    return asked.parts.calibration()
  }

  @ResolveField()
  drift(@Parent() asked: AskedHealth) {
    return asked.parts.drift()
  }

  @ResolveField()
  multipliers(@Parent() asked: AskedHealth) {
    return asked.parts.multipliers()
  }

  @ResolveField()
  writtenAnswers(@Parent() asked: AskedHealth) {
    return asked.writtenAnswers()
  }
}
