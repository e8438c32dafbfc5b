import { Injectable, type OnModuleInit } from '@nestjs/common'
import type { Viewer } from '../../access/viewer.js'
import { BaselinesService } from '../../assessments/baselines/baselines.service.js'
import { AnsweredBefore } from '../../audit/answered-before.service.js'
import { Database } from '../../database/database.js'
import type { Found } from '../../database/found-out.js'
import { Clock } from '../../time/clock.js'
import { Peers } from '../../pattern/belief/peers.js'
import { type AdmittedQuestion, QuestionLog } from '../asking/question-log.service.js'
import { ReviewPolicyService } from '../asking/review-policy.service.js'
import { WrittenAnswers } from '../asking/written-answers.registry.js'
import { datesIn, oneOf } from '../asking/parameters.js'
import { firstDay, monthAfter, monthOf } from '../../time/calendar.js'
import { monthsOf, type ReviewPeriod } from '../asking/review-period.js'
import { type GroupOfPeople, hiddenGroups, peopleOf, smallGroups } from '../asking/small-groups.js'
import { FIRST_DAYS, FOLLOWED_DAYS } from '../following/follow-up.js'
import { FollowingService } from '../following/following.service.js'
import { peopleByMonth } from '../following/people-by-month.js'
import { type Alarm, alarmOf, type MonthCompared, usualMonth } from './alarm.js'
import { alarmInWords } from './alarm-words.js'
import { AskedHealth, once } from './asked-health.js'
import { bandsOf, type BandFigures, calibrationOf } from './calibration.js'
import { expectedOf, type Moved, movedBetween } from './drift.js'
import { ModelHealthReader } from './model-health.reader.js'
import { type WorkedAs, WhoWorkedReader } from './who-worked.reader.js'
import { type CalibrationBand, type DriftMonth, JudgingPart } from './model-health.type.js'
import { type LookedAtAgain, overturnedBy, toldOfPeople } from './overturned.js'

/** Tells how well we judge. */
@Injectable()
export class ModelHealthService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly asking: QuestionLog,
    private readonly baselines: BaselinesService,
    private readonly following: FollowingService,
    private readonly records: ModelHealthReader,
    private readonly whoWorked: WhoWorkedReader,
    private readonly before: AnsweredBefore,
    private readonly writtenAnswers: WrittenAnswers,
    private readonly policies: ReviewPolicyService,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.writtenAnswers.register(
      'modelHealth',
      async (viewer, parameters) => {
        const part = oneOf(parameters, 'part', Object.values(JudgingPart))
        const { from, to } = datesIn(parameters)
        return (await this.ask(viewer, from, to)).writtenAnswer(part)
      },
      { before: 'howWellWeJudge' },
    )
  }

  /** For HR: what was overturned, whether what was expected comes about, and whether the model still fits. */
  async ask(viewer: Viewer, from: string, to: string, purpose: string | null = null): Promise<AskedHealth> {
    const asked = await this.asking.take(viewer, { name: 'modelHealth', about: '', from, to, purpose })
    const today = this.clock.now().slice(0, 10)
    const past = { ...asked.period, to: asked.period.to < today ? asked.period.to : today }
    // What few people are behind is noted before any part that tells of it is told.
    const noted = async (people: readonly GroupOfPeople[]) => this.asking.noteFewIn(asked, people)
    const kept = <Value extends object>(part: string, find: () => Promise<Found<Value>>) =>
      once(() => this.before.of(asked, ['modelHealth', part, past, asked.limit], find))
    const worked = kept('worked', async () => {
      const [workedAs, { value: months, rows }] = await Promise.all([
        this.whoWorked.atLeast(asked.limit, past),
        this.months(past),
      ])
      const byMonth = grouped(workedAs, ({ month }) => month)
      await noted(byMonth)
      return { value: { workedAs, few: hiddenGroups(byMonth, { ...asked, withTotal: false }), months }, rows }
    })
    const calibration = kept('calibration', () => this.calibration(past, asked, today))
    const overturned = async (rows: readonly LookedAtAgain[]) => {
      await noted(toldOfPeople(rows))
      return overturnedBy(rows, asked)
    }
    return new AskedHealth(asked, {
      // It would tell of few people otherwise, where only few worked.
      alarm: once(async () => {
        const { few, months } = (await worked()).value
        return alarmInWords(alarmOf(months.filter(({ month }) => !few.has(month))), viewer.language)
      }),
      drift: once(async () => {
        const { few, months } = (await worked()).value
        return driftShown(months, few)
      }),
      appeals: once(async () => overturned(await this.records.appeals(past))),
      causes: once(async () => overturned(await this.records.contests(past))),
      calibration: async () => (await calibration()).value,
      multipliers: once(async () => this.multipliers((await worked()).value.workedAs, asked)),
      minutesAgo: async (part) => {
        if (part === JudgingPart.CALIBRATION) return (await calibration()).minutesAgo
        return part === JudgingPart.DRIFT || part === JudgingPart.MULTIPLIERS ? (await worked()).minutesAgo : 0
      },
    })
  }

  /** Whether the model fits as of today, by the last twelve months and this one; of few people nothing is told. */
  async alarmToday(): Promise<Alarm> {
    const to = this.clock.now().slice(0, 10)
    const period = { from: firstDay(monthAfter(monthOf(to), -12)), to }
    const { leastPeople: limit } = await this.policies.served()
    const people = grouped(await this.whoWorked.atLeast(limit, period), ({ month }) => month)
    const small = smallGroups(people, { blocks: monthsOf(period).map((month) => [month]), limit })
    const { value: months } = await this.months(period)
    return alarmOf(months.filter(({ month }) => !small.has(month)))
  }

  /** Each month against the baseline that was in force when it began. */
  private async months(period: ReviewPeriod): Promise<Found<MonthCompared[]>> {
    const [{ value: worked, rows }, episodes] = await Promise.all([
      this.records.worked(period),
      this.records.episodes(period),
    ])
    const months: MonthCompared[] = []
    for (const month of monthsOf(period)) {
      const expected = expectedOf(await this.peersOn(firstDay(month)), worked.get(month) ?? [])
      if (expected > 0) months.push({ month, expected, observed: episodes.get(month) ?? 0 })
    }
    return { value: months, rows }
  }

  private async calibration(
    all: ReviewPeriod,
    asked: AdmittedQuestion,
    today: string,
  ): Promise<Found<CalibrationBand[]>> {
    const moments = await this.records.ownIncidents(all)
    await this.asking.noteFewIn(asked, peopleByMonth(moments))
    const followed = await this.following.from(moments, today, false)
    const bands = bandsOf(followed, asked.limit)
    const numberOf = new Map(
      bands.flatMap(({ number, followUps }) => followUps.map(({ moment }) => [moment, String(number)] as const)),
    )
    const groups = peopleByMonth(followed.map(({ moment }) => ({ ...moment, group: numberOf.get(moment)! })))
    const hidden = new Set([
      ...hiddenGroups(groups, { ...asked, withTotal: false }),
      // A month more or less, and all bands would differ by a few people's.
      ...(hiddenGroups(peopleByMonth(moments), { ...asked, withTotal: false }).size > 0
        ? groups.map(({ key }) => key)
        : []),
    ])
    const figures = [
      ...calibrationOf(bands, FIRST_DAYS, ({ first }) => first),
      ...calibrationOf(bands, FOLLOWED_DAYS, ({ whole }) => whole),
    ]
    const value = figures.map((one, n) => bandShown(one, (n % bands.length) + 1, hidden))
    return { value, rows: moments.length }
  }

  private async multipliers(workedAs: readonly WorkedAs[], asked: AdmittedQuestion): Promise<Moved[]> {
    const [before, after] = [await this.peersOn(asked.period.from), await this.peersOn(asked.period.to)]
    const hidden = hiddenGroups(grouped(workedAs, ({ position }) => position), { ...asked, withTotal: false }) // prettier-ignore
    const known = new Set(workedAs.map(({ position }) => position))
    // What conditions do to anyone stands in every assessment; a position may be one person's.
    return movedBetween(before, after).filter(
      ({ what, name }) => what === 'CONDITION' || (known.has(name) && !hidden.has(name)),
    )
  }

  private async peersOn(day: string): Promise<Peers> {
    return Peers.of((await this.baselines.at(this.database.asking(), day)).model)
  }
}

/** The figures are about all who worked, so months in which few did stay hidden. */
function driftShown(months: readonly MonthCompared[], hidden: ReadonlySet<string>): DriftMonth[] {
  return months.map(({ month, observed, expected }) => {
    if (hidden.has(month)) return { month, observed: null, expected: null, usual: null }
    const { low, high } = usualMonth(expected)
    return { month, observed, expected, usual: [low, high] }
  })
}

function bandShown({ days, ...figures }: BandFigures, band: number, hidden: ReadonlySet<string>): CalibrationBand {
  if (hidden.has(String(band)))
    return { days, band, followed: null, expected: null, usual: null, observed: null, ratio: null, ratioRange: null }
  const { followed, expected, usual, observed, ratio } = figures
  return { days, band, followed, expected, usual, observed, ratio: ratio.estimate, ratioRange: [ratio.low, ratio.high] }
}

const grouped = (workedAs: readonly WorkedAs[], keyOf: (one: WorkedAs) => string): GroupOfPeople[] =>
  peopleOf(workedAs.map((one) => ({ ...one, key: keyOf(one) })))
