import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql'
import { CurrentViewer } from '../access/current-viewer.js'
import type { Viewer } from '../access/viewer.js'
import { Database } from '../database/database.js'
import { DateTime } from '../graphql/scalars.js'
import { Language } from '../language/language.js'
import { Response } from '../responses/response.entity.js'
import { AppealDeadlines } from './appeal-deadlines.service.js'
import { OutcomeLetter } from './outcome-letter.type.js'
import { OutcomeLetters } from './outcome-letters.service.js'

/** Adds to a response until when it can be appealed, and the letter on the decision. */
@Resolver(() => Response)
export class ResponseAppealResolver {
  constructor(
    private readonly database: Database,
    private readonly deadlines: AppealDeadlines,
    private readonly letters: OutcomeLetters,
  ) {}

  @ResolveField(() => DateTime, {
    nullable: true,
    complexity: 5,
    description:
      "The last instant at which the employee can appeal it: the end of a day by their store's clock, days of leave not counted. Null where there is nothing to appeal.",
  })
  appealUntil(@Parent() { id }: Response): Promise<string | null> {
    return this.deadlines.of(this.database.asking(undefined, { fresh: true }), id)
  }

  @ResolveField(() => OutcomeLetter, {
    nullable: true,
    complexity: 20,
    description:
      'The letter on the decision about something formal, for the employee and HR; null until it is decided.',
  })
  letter(
    @CurrentViewer() viewer: Viewer,
    @Parent() { id }: Response,
    @Args('language', { type: () => Language, nullable: true, description: "The employee's unless said." })
    language?: Language | null,
  ): Promise<OutcomeLetter | null> {
    return this.letters.of(viewer, id, language ?? null)
  }
}
