import { Injectable, type OnModuleInit } from '@nestjs/common'
import type { Viewer } from '../../access/viewer.js'
import { AnsweredBefore } from '../../audit/answered-before.service.js'
import type { Found } from '../../database/found-out.js'
import { badInput } from '../../graphql/errors.js'
import { type AdmittedQuestion, QuestionLog } from '../asking/question-log.service.js'
import { withAge, type WrittenAnswer } from '../asking/written-answer.js'
import { WrittenAnswers } from '../asking/written-answers.registry.js'
import { datesIn, oneOf } from '../asking/parameters.js'
import { hiddenGroups, peopleOf } from '../asking/small-groups.js'
import { writtenConsistency } from './written-consistency.js'
import type { ConsistencyGroup } from './consistency.type.js'
import { overReportingOf } from './over-reporting.js'
import { roundedFiguresOf } from './rounded-figures.js'
import { type Figure, figuresOf } from './figures.js'
import { cannotBeAsked, ConsistencyBy, ConsistencyMeasure } from './measures.js'
import { NOBODY, PopulationReader } from './population.reader.js'
import type { Population } from './population-sql.js'
import type { Language } from '../../language/language.js'
import { sentence, untold } from './words.js'

export interface ConsistencyQuestion {
  by: ConsistencyBy
  measure: ConsistencyMeasure
  from: string
  to: string
  /** What few people are to be told of for. */
  purpose?: string | null
}

export interface Answer {
  all: ConsistencyGroup[]
  marks: number
  writtenAnswer: WrittenAnswer
}

const MEASURES = Object.keys(ConsistencyMeasure) as (keyof typeof ConsistencyMeasure)[]

/** A figure, and whom it is about where that is one person, whose counts stay hidden, and so what could be found with them. */
type FoundOf = Omit<Figure, 'found'> & { found?: Figure['found']; person?: string }

/** Tells whether everybody is treated alike. */
@Injectable()
export class ConsistencyService implements OnModuleInit {
  constructor(
    private readonly reader: PopulationReader,
    private readonly asking: QuestionLog,
    private readonly before: AnsweredBefore,
    private readonly writtenAnswers: WrittenAnswers,
  ) {}

  onModuleInit(): void {
    this.writtenAnswers.register('consistency', async (viewer, parameters) => {
      const by = oneOf(parameters, 'by', Object.values(ConsistencyBy))
      const measure = ConsistencyMeasure[oneOf(parameters, 'measure', MEASURES)]
      return (await this.ask(viewer, { by, measure, ...datesIn(parameters) })).writtenAnswer
    })
  }

  /** For HR. Whatever is measured by the same is one question: the answers together tell no more of few people than one. */
  async ask(viewer: Viewer, question: ConsistencyQuestion): Promise<Answer> {
    const { by, measure } = question
    const problem = cannotBeAsked(measure, by)
    if (problem) throw badInput({ path: 'measure', message: problem })
    const asked = await this.asking.take(viewer, { ...question, name: 'consistency', about: by })
    const { language } = viewer
    // By viewer, since each is told without what is kept from them.
    const { value: all, minutesAgo } = await this.before.of(
      asked,
      ['consistency', by, measure, asked.period, asked.limit, language, viewer.id],
      () => this.groups(this.reader.of(viewer, measure, by, asked.period), asked),
    )
    return {
      all,
      marks: all.filter(({ marked }) => marked).length,
      writtenAnswer: withAge(writtenConsistency(asked, by, measure, all), minutesAgo, language),
    }
  }

  private async groups(population: Population, asked: AdmittedQuestion): Promise<Found<ConsistencyGroup[]>> {
    const { groups: named, rows } = await this.reader.groups(population, asked.viewer.language)
    const all = [...named.values()]
    await this.asking.noteFewIn(asked, all)
    // Of whom it tells that they are logged eagerly is one person, always.
    const ofOne = population.measure === ConsistencyMeasure.OVER_REPORTING && asked.opened === null
    const hidden = ofOne ? new Set(all.map(({ key }) => key)) : hiddenGroups(all, { ...asked, withTotal: true })
    const groups = all.filter(({ key }) => key !== NOBODY || population.by === ConsistencyBy.POSITION)
    const shown = new Set(groups.map(({ key }) => key).filter((key) => !hidden.has(key)))
    const found = await this.found(population, shown, asked)
    const alone = [...found].flatMap(([key, { person }]) =>
      person ? [{ key, person, month: asked.blocks[0]![0]! }] : [],
    )
    await this.asking.noteFewIn(asked, peopleOf(alone))
    const value = groups
      .map(({ key, name }) =>
        groupOf(population, { key, name, hidden: hidden.has(key) }, found.get(key), asked.viewer.language),
      )
      .sort(inOrder)
    return { value, rows }
  }

  private async found(
    population: Population,
    shown: ReadonlySet<string>,
    { opened }: AdmittedQuestion,
  ): Promise<Map<string, FoundOf>> {
    if (population.measure !== ConsistencyMeasure.OVER_REPORTING)
      return (opened === null ? roundedFiguresOf : figuresOf)(await this.reader.cells(population), shown)
    const eager = overReportingOf(await this.reader.noticed(population), shown)
    return new Map([...eager].map(([key, one]) => [key, { ...one, observed: 0, expected: 0 }]))
  }
}

const NO_NUMBERS = {
  rateRatio: null,
  low: null,
  high: null,
  incidents: null,
  observed: null,
  expected: null,
  foundIfTwice: null,
  foundIfThrice: null,
}

function groupOf(
  population: Population,
  group: Pick<ConsistencyGroup, 'key' | 'name' | 'hidden'>,
  found: FoundOf | undefined,
  language: Language,
): ConsistencyGroup {
  const at = { ...group, population, person: found?.person ?? null }
  if (!found) return { ...at, ...NO_NUMBERS, marked: null, inWords: untold(group.hidden, language) }
  const { person, found: powerOf, ...numbers } = found
  const figure = { ...numbers, foundIfTwice: powerOf?.(2) ?? null, foundIfThrice: powerOf?.(3) ?? null }
  const inWords = sentence(population.measure, figure, language)
  // Counts that are one person's are not told.
  return { ...at, ...figure, ...(person ? { observed: null, expected: null } : {}), inWords }
}

/** Marked ones first, then the most likely; hidden ones last and by name, or their place would tell of them. */
const inOrder = (a: ConsistencyGroup, b: ConsistencyGroup): number =>
  Number(b.marked ?? false) - Number(a.marked ?? false) ||
  (b.rateRatio ?? -1) - (a.rateRatio ?? -1) ||
  (a.name < b.name ? -1 : 1)
