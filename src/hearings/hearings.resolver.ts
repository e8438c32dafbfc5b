import { Args, Mutation, Resolver } from '@nestjs/graphql'
import { Allow, AllowEveryone, AllowHrAndDeputies } from '../access/allow.js'
import { CurrentViewer } from '../access/current-viewer.js'
import type { Viewer } from '../access/viewer.js'
import { Role } from '../directory/role.js'
import { upTo } from '../graphql/up-to.js'
import { DecidingService } from './deciding.service.js'
import { HearingAnswer } from './hearing-answer.entity.js'
import {
  AdjournArgs,
  AnswersArgs,
  CompanionArgs,
  HeardArgs,
  InvestigationArgs,
  InvitationArgs,
  MoveArgs,
  NotesAnswerArgs,
} from './hearing.args.js'
import { Hearing } from './hearing.entity.js'
import { InvestigationNote } from './investigation-note.entity.js'
import { MeetingsService } from './meetings.service.js'

@Resolver()
export class HearingsResolver {
  constructor(
    private readonly meetings: MeetingsService,
    private readonly deciding: DecidingService,
  ) {}

  @AllowHrAndDeputies()
  @Mutation(() => Hearing, {
    description: 'For HR without a part in it: invites the employee to be heard, or invites them anew.',
  })
  inviteToHearing(
    @CurrentViewer() viewer: Viewer,
    @Args() { responseId, at, place }: InvitationArgs,
  ): Promise<Hearing> {
    return this.meetings.invite(viewer, responseId, at, place)
  }

  @AllowEveryone()
  @Mutation(() => Hearing, {
    description: 'For the employee: moves the day of the hearing, which they can once, by four weeks at most.',
  })
  moveHearing(@CurrentViewer() viewer: Viewer, @Args() { responseId, at }: MoveArgs): Promise<Hearing> {
    return this.meetings.move(viewer, responseId, at)
  }

  @AllowEveryone()
  @Mutation(() => Hearing, { description: 'For the employee: says who comes with them. Again replaces it.' })
  bringCompanion(
    @CurrentViewer() viewer: Viewer,
    @Args() { responseId, companion, colleague }: CompanionArgs,
  ): Promise<Hearing> {
    return this.meetings.bring(viewer, responseId, companion, colleague ?? null)
  }

  @AllowHrAndDeputies()
  @Mutation(() => Hearing, {
    description:
      'For HR: what was said at the hearing. Where the employee did not come, they are invited once more; not coming is no admission.',
  })
  recordHearing(@CurrentViewer() viewer: Viewer, @Args() { responseId, attended, notes }: HeardArgs): Promise<Hearing> {
    return this.meetings.record(viewer, responseId, attended, notes)
  }

  @AllowEveryone()
  @Mutation(() => Hearing, {
    description:
      'For the employee: confirms the notes of the hearing, or comments on them. Who was not there is heard once more.',
  })
  answerNotes(
    @CurrentViewer() viewer: Viewer,
    @Args() { responseId, wasThere, comment }: NotesAnswerArgs,
  ): Promise<Hearing> {
    return this.meetings.answerNotes(viewer, responseId, wasThere, comment ?? null)
  }

  @AllowHrAndDeputies()
  @Mutation(() => Hearing, {
    description: 'For HR: there is something new to hear, or it has to be another day. The employee is invited again.',
  })
  adjournHearing(@CurrentViewer() viewer: Viewer, @Args() { responseId, reason }: AdjournArgs): Promise<Hearing> {
    return this.meetings.adjourn(viewer, responseId, reason)
  }

  @Allow(Role.HR)
  @Mutation(() => InvestigationNote, {
    description:
      'For an investigator in HR, who neither asked nor decides. The employee reads it before they are heard.',
  })
  noteInvestigation(
    @CurrentViewer() viewer: Viewer,
    @Args() { responseId, text }: InvestigationArgs,
  ): Promise<InvestigationNote> {
    return this.deciding.investigate(viewer, responseId, text)
  }

  @AllowHrAndDeputies()
  @Mutation(() => [HearingAnswer], {
    complexity: upTo(5),
    description:
      'For whoever decides: the five questions, answered after the employee was heard and before the finding is shown. They stand.',
  })
  answerFiveQuestions(
    @CurrentViewer() viewer: Viewer,
    @Args() { responseId, answers }: AnswersArgs,
  ): Promise<HearingAnswer[]> {
    return this.deciding.answer(viewer, responseId, answers)
  }
}
