import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql'
import { CurrentViewer } from '../access/current-viewer.js'
import type { Viewer } from '../access/viewer.js'
import { Hearing, HearingStage } from '../hearings/hearing.entity.js'
import { HearingReader } from '../hearings/hearing-reader.service.js'
import { Language } from '../language/language.js'
import { AppealLetters } from './appeal-letters.service.js'
import { Appeal } from './appeal.entity.js'
import { AppealsService } from './appeals.service.js'
import { OutcomeLetter } from './outcome-letter.type.js'

/** Adds to an appeal how it is heard, and the letter on what came of it. */
@Resolver(() => Appeal)
export class AppealHearingResolver {
  constructor(
    private readonly hearings: HearingReader,
    private readonly appeals: AppealsService,
    private readonly letters: AppealLetters,
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

  @ResolveField(() => OutcomeLetter, {
    nullable: true,
    complexity: 20,
    description: 'The letter on what came of the appeal, for the employee and HR; null for others, and while it waits.',
  })
  letter(
    @CurrentViewer() viewer: Viewer,
    @Parent() { id }: Appeal,
    @Args('language', { type: () => Language, nullable: true, description: "The employee's unless said." })
    language?: Language | null,
  ): Promise<OutcomeLetter | null> {
    return this.letters.of(viewer, id, language ?? null)
  }
}
