import { Parent, ResolveField, Resolver } from '@nestjs/graphql'
import { CurrentViewer } from '../access/current-viewer.js'
import type { Viewer } from '../access/viewer.js'
import { Hearing, HearingStage } from '../hearings/hearing.entity.js'
import { HearingReader } from '../hearings/hearing-reader.service.js'
import { Appeal } from './appeal.entity.js'
import { AppealsService } from './appeals.service.js'

/** Adds to an appeal how it is heard. */
@Resolver(() => Appeal)
export class AppealHearingResolver {
  constructor(
    private readonly hearings: HearingReader,
    private readonly appeals: AppealsService,
  ) {}

  @ResolveField(() => Hearing, {
    nullable: true,
    complexity: 10,
    description: 'The hearing on an appeal of something formal, for the employee and HR; null for others.',
  })
  async hearing(@CurrentViewer() viewer: Viewer, @Parent() { id }: Appeal): Promise<Hearing | null> {
    const responseId = await this.appeals.responseOf(id)
    return responseId ? this.hearings.of(viewer, responseId, HearingStage.APPEAL) : null
  }
}
