import { Args, Query, Resolver } from '@nestjs/graphql'
import { Allow } from '../../access/allow.js'
import { CurrentViewer } from '../../access/current-viewer.js'
import type { Viewer } from '../../access/viewer.js'
import { Role } from '../../directory/role.js'
import { OpeningArgs } from '../asking/opening.args.js'
import { CalendarDate } from '../../graphql/scalars.js'
import { ResponseEffectsService } from './effects.service.js'
import { ResponseEffects } from './effects.type.js'

@Resolver()
export class ResponseEffectsResolver {
  constructor(private readonly answers: ResponseEffectsService) {}

  @Allow(Role.HR)
  @Query(() => ResponseEffects, {
    complexity: 2000,
    description:
      'For HR: after each kind of answer, on how many days something went wrong again that was put down to them, against what was to be expected without it. Logged.',
  })
  responseEffects(
    @CurrentViewer() viewer: Viewer,
    @Args('from', { type: () => CalendarDate, description: 'The first day of the period.' }) from: string,
    @Args('to', { type: () => CalendarDate, description: 'The last day of the period, included.' }) to: string,
    @Args() { purpose }: OpeningArgs,
  ) {
    return this.answers.ask(viewer, from, to, purpose)
  }
}
