import { jsonSql } from '../../database/json-sql.js'
import { Injectable } from '@nestjs/common'
import { stringify } from 'csv-stringify/sync'
import type { Viewer } from '../../access/viewer.js'
import { Database } from '../../database/database.js'
import { badInput } from '../../graphql/errors.js'
import { type AdmittedQuestion, QuestionLog } from '../asking/question-log.service.js'
import { firstDay, lastDay } from '../../time/calendar.js'
import { hiddenGroups, peopleOf } from '../asking/small-groups.js'
import type { Picture } from '../../charts/picture.js'
import type { Figure } from '../consistency/figures.js'
import { NOISE_VARIANCE, withNoise } from './fixed-noise.js'
import { type Grouped, groupingProblems } from './grouping.js'
import { groupedInWords, groupedPicture } from './grouping-words.js'
import type { GroupedConsistency, GroupedFigure } from './grouping.type.js'
import type { Cell } from '../../statistics/indirect-standardisation.js'
import { ConsistencyMeasure } from '../consistency/measures.js'
import { NOBODY, PopulationReader } from '../consistency/population.reader.js'
import { fourFifths, roundedFiguresOf } from '../consistency/rounded-figures.js'
import { NoiseSecretService } from '../../database/noise-secret.service.js'
import type { Language } from '../../language/language.js'
import { sentence, untold } from '../consistency/words.js'
import { message } from '../../language/message.js'

export interface GroupingQuestion {
  grouping: readonly Grouped[]
  measure: ConsistencyMeasure
  from: string
  to: string
}

/** Which group a person is in, by their id. */
type GroupOf = (person: string) => string

/**
 * Tells whether groups that HR hands in with the question are treated alike, for adverse impact on a protected group. The
 * database counts person by person and never learns of the grouping; here it is laid over the counts, and then forgotten.
 */
@Injectable()
export class GroupingService {
  constructor(
    private readonly database: Database,
    private readonly reader: PopulationReader,
    private readonly asking: QuestionLog,
    private readonly secrets: NoiseSecretService,
  ) {}

  async ask(viewer: Viewer, question: GroupingQuestion): Promise<GroupedConsistency & { picture: Picture }> {
    const { grouping, measure } = question
    if (measure === ConsistencyMeasure.OVER_REPORTING)
      throw badInput({
        path: 'measure',
        message: message('review.eagernessByManager'),
      })
    const groupOf = await this.peopleIn(grouping)
    const { from, to } = question
    const asked = await this.asking.take(viewer, { from, to, name: 'consistencyOf', about: '', blockMonths: HALF_YEAR })
    const names = [...new Set(grouping.map(({ group }) => group))]
    const hidden = hiddenOf(grouping, asked)
    const cells = inGroups(await this.noisyCells(viewer, measure, asked), groupOf)
    const figures = roundedFiguresOf(
      cells,
      new Set(names.filter((name) => !hidden.has(name))),
      noiseBehind(cells, grouping, asked.blocks.length),
    )
    const groups = names
      .map((group) => toldOf(measure, group, hidden.has(group), figures.get(group), viewer.language))
      .sort(inOrder)
    return {
      groups,
      period: asked.period,
      ...groupedInWords(measure, groups, fourFifths(figures), asked),
      csv: csvOf(groups),
      picture: groupedPicture(measure, asked, groups),
    }
  }

  /** Throws BAD_USER_INPUT, naming what is wrong by its path alone. */
  private async peopleIn(grouping: readonly Grouped[]): Promise<GroupOf> {
    const people = await this.database.read<{ id: string; number: string }>(
      `SELECT id, number FROM employees WHERE number IN (${jsonSql.texts(this.database.dialect)})`,
      [JSON.stringify(grouping.map(({ employee }) => employee))],
    )
    const ids = new Map(people.map(({ id, number }) => [number, id]))
    const [problem, ...more] = groupingProblems(grouping, ids)
    if (problem) throw badInput(problem, ...more)
    const groups = new Map(grouping.map(({ employee, group }) => [ids.get(employee)!, group]))
    return (person) => groups.get(person) ?? NOBODY
  }

  /**
   * Half-year by half-year, so that each person's noise is drawn once for each of them, whatever period is asked about. For
   * everybody that there is: noise for those alone who had incidents, or are named, would tell of who had none.
   */
  private async noisyCells(viewer: Viewer, measure: ConsistencyMeasure, { blocks }: AdmittedQuestion): Promise<Cell[]> {
    const secret = await this.secrets.get()
    const people = (await this.database.read<{ id: string }>('SELECT id FROM employees')).map(({ id }) => id)
    const cells: Cell[] = []
    for (const months of blocks) {
      const [block, last] = [months[0]!, months.at(-1)!]
      const population = this.reader.of(viewer, measure, 'PERSON', { from: firstDay(block), to: lastDay(last) })
      cells.push(...withNoise(await this.reader.cells(population), people, { secret, block, measure }))
    }
    return cells
  }
}

const HALF_YEAR = 6

/** By whom the grouping names alone: by who of them had incidents, it would tell of whoever is one too few. */
const hiddenOf = (grouping: readonly Grouped[], { blocks, limit }: AdmittedQuestion): Set<string> =>
  hiddenGroups(
    peopleOf(grouping.map(({ employee, group }) => ({ key: group, month: blocks[0]![0]!, person: employee }))),
    {
      blocks,
      limit,
      withTotal: true,
      opened: null,
    },
  )

/** The variance of the noise in what a group has over what is expected of it, which others' noise moves too. */
function noiseBehind(cells: readonly Cell[], grouping: readonly Grouped[], blocks: number): (group: string) => number {
  const incidents = (of: (cell: Cell) => boolean) => cells.filter(of).reduce((sum, cell) => sum + cell.incidents, 0)
  return (name) => {
    const own = grouping.filter(({ group }) => group === name).length
    const times =
      incidents(({ group }) => group === name) /
      Math.max(
        1,
        incidents(({ group }) => group !== name),
      )
    return NOISE_VARIANCE * blocks * (own + (grouping.length - own) * times ** 2)
  }
}

/** Counts by person, laid together by group. */
function inGroups(cells: readonly Cell[], groupOf: GroupOf): Cell[] {
  const together = new Map<string, Cell>()
  for (const cell of cells) {
    const group = groupOf(cell.group)
    const key = JSON.stringify([group, cell.class])
    const before = together.get(key)
    if (!before) together.set(key, { ...cell, group })
    else {
      before.incidents += cell.incidents
      before.got += cell.got
    }
  }
  // Noise can leave less than nothing, or more than all.
  return [...together.values()].map(({ incidents, got, ...cell }) => ({
    ...cell,
    incidents: Math.max(0, incidents),
    got: Math.min(Math.max(0, got), Math.max(0, incidents)),
  }))
}

const NO_NUMBERS = { rateRatio: null, low: null, high: null, incidents: null, observed: null, expected: null }

function toldOf(
  measure: ConsistencyMeasure,
  group: string,
  hidden: boolean,
  figure: Figure | undefined,
  language: Language,
): GroupedFigure {
  if (!figure) return { group, hidden, ...NO_NUMBERS, marked: null, inWords: untold(hidden, language) }
  const { found, ...numbers } = figure
  const told = { ...numbers, foundIfTwice: found(2), foundIfThrice: found(3) }
  return { group, hidden, ...numbers, inWords: sentence(measure, told, language) }
}

/** Whom it happens to most comes first; hidden ones last and by name, or their place would tell of them. */
const inOrder = (a: GroupedFigure, b: GroupedFigure): number =>
  (b.rateRatio ?? -1) - (a.rateRatio ?? -1) || (a.group < b.group ? -1 : 1)

/** By the headers that programs know. */
const COLUMNS = ['group', 'incidents', 'observed', 'expected', 'rateRatio', 'low', 'high', 'marked', 'hidden'].map(
  (key) => ({
    key,
    header: key === 'rateRatio' ? 'likelihood' : key,
  }),
)

const csvOf = (groups: readonly GroupedFigure[]): string =>
  stringify([...groups], {
    header: true,
    columns: COLUMNS,
    escape_formulas: true,
    cast: { boolean: (value) => (value ? 'yes' : 'no') },
  })
