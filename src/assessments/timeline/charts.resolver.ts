import { Parent, ResolveField, Resolver } from '@nestjs/graphql'
import { CurrentViewer } from '../../access/current-viewer.js'
import type { Viewer } from '../../access/viewer.js'
import { Assessment } from '../findings/assessment.entity.js'
import { ChartsService } from './charts.service.js'

/** Adds the picture to an assessment: seldom asked for, and so read by itself. */
@Resolver(() => Assessment)
export class ChartsResolver {
  constructor(private readonly charts: ChartsService) {}

  @ResolveField(() => String, {
    complexity: 100,
    description:
      'The timeline as an SVG picture with its text alternative: days with breakdowns, what is usual for peers, the work, ' +
      'what was done, and for the employee and HR how likely it is a lasting matter.',
  })
  chart(@CurrentViewer() viewer: Viewer, @Parent() assessment: Assessment): Promise<string> {
    return this.charts.of(viewer, assessment)
  }
}
