import { Parent, ResolveField, Resolver } from '@nestjs/graphql'
import { CurrentViewer } from '../access/current-viewer.js'
import type { Viewer } from '../access/viewer.js'
import { say } from '../language/say.js'
import { Response } from '../responses/response.entity.js'
import { AwaitsService } from './awaits.service.js'
import { HearingReader } from './hearing-reader.service.js'
import { Hearing, HearingStage } from './hearing.entity.js'

/** Adds to a formal response how it is heard, and what it waits for. */
@Resolver(() => Response)
export class ResponseHearingResolver {
  constructor(
    private readonly reader: HearingReader,
    private readonly awaiting: AwaitsService,
  ) {}

  @ResolveField(() => Hearing, {
    nullable: true,
    complexity: 10,
    description: 'The hearing on it, for the employee and HR. Null for others, and for what is not formal.',
  })
  hearing(@CurrentViewer() viewer: Viewer, @Parent() { id }: Response): Promise<Hearing | null> {
    return this.reader.of(viewer, id, HearingStage.FIRST)
  }

  @ResolveField(() => String, {
    nullable: true,
    complexity: 5,
    description: 'What has to happen next, while something formal waits for HR; null otherwise.',
  })
  async awaits(@CurrentViewer() viewer: Viewer, @Parent() { id }: Response): Promise<string | null> {
    const awaited = await this.awaiting.of(viewer, id)
    return awaited && say(awaited, viewer.language)
  }
}
