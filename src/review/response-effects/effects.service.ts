import { Injectable, type OnModuleInit } from '@nestjs/common'
import type { Viewer } from '../../access/viewer.js'
import { AnsweredBefore } from '../../audit/answered-before.service.js'
import { ResponseKind } from '../../incidents/response-kinds.js'
import { Clock } from '../../time/clock.js'
import { type AdmittedQuestion, QuestionLog } from '../asking/question-log.service.js'
import { withAge } from '../asking/written-answer.js'
import { WrittenAnswers } from '../asking/written-answers.registry.js'
import { datesIn } from '../asking/parameters.js'
import { hiddenGroups } from '../asking/small-groups.js'
import { FOLLOWED_DAYS } from '../following/follow-up.js'
import { FollowingService } from '../following/following.service.js'
import type { Moment } from '../following/one-at-a-time.js'
import { peopleByMonth } from '../following/people-by-month.js'
import { writtenEffects, type Group, toldOf } from './written-effects.js'
import { ResponseEffectsReader, NO_ANSWER } from './effects.reader.js'
import { figuresOf } from './verdict.js'

const ORDER: readonly string[] = [...Object.values(ResponseKind), NO_ANSWER]

/** Tells how well the answers work. */
@Injectable()
export class ResponseEffectsService implements OnModuleInit {
  constructor(
    private readonly asking: QuestionLog,
    private readonly answers: ResponseEffectsReader,
    private readonly following: FollowingService,
    private readonly before: AnsweredBefore,
    private readonly writtenAnswers: WrittenAnswers,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.writtenAnswers.register(
      'responseEffects',
      async (viewer, parameters) => {
        const { from, to } = datesIn(parameters)
        return (await this.ask(viewer, from, to)).writtenAnswer
      },
      { before: 'howAnswersWork' },
    )
  }

  /** For HR: further own episodes after each kind of answer, against what was to be expected without it. */
  async ask(viewer: Viewer, from: string, to: string, purpose: string | null = null) {
    const asked = await this.asking.take(viewer, { name: 'responseEffects', about: '', from, to, purpose })
    const today = this.clock.now().slice(0, 10)
    const { from: first, to: last } = asked.period
    const { language } = viewer
    const { value: groups, minutesAgo } = await this.before.of(
      asked,
      ['responseEffects', asked.period, asked.limit, today, language],
      async () => {
        const moments = await this.answers.between(first, last < today ? last : today)
        return { value: await this.groups(moments, asked, today), rows: moments.length }
      },
    )
    const writtenAnswer = withAge(writtenEffects(asked, groups), minutesAgo, language)
    return { followedDays: FOLLOWED_DAYS, groups, writtenAnswer }
  }

  private async groups(moments: readonly Moment[], asked: AdmittedQuestion, today: string): Promise<Group[]> {
    const followed = await this.following.from(moments, today, true)
    // Of those who were answered, the figures are about the ones who worked afterwards.
    const [all, among] = [peopleByMonth(moments), peopleByMonth(followed.map(({ moment }) => moment))]
    await this.asking.noteFewIn(asked, all)
    const hidden = new Set([all, among].flatMap((groups) => [...hiddenGroups(groups, { ...asked, withTotal: false })]))
    const names = ORDER.filter((name) => followed.some(({ moment }) => moment.group === name))
    const shown = names.filter((name) => !hidden.has(name))
    const figures = figuresOf(shown.map((name) => followed.filter(({ moment }) => moment.group === name)))
    return names.map((name) => {
      const one = figures[shown.indexOf(name)]
      return { name, figures: one ? { ...one, inWords: toldOf(name, one, asked.viewer.language) } : null }
    })
  }
}
