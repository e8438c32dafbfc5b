import { Injectable } from '@nestjs/common'
import { stringify } from 'csv-stringify/sync'
import type { Viewer } from '../../access/viewer.js'
import { Database } from '../../database/database.js'
import { badInput } from '../../graphql/errors.js'
import { type Asked, AskingService } from '../asking/asking.service.js'
import { around, type Month } from '../asking/review-period.js'
import { hiddenGroups } from '../asking/small-groups.js'
import type { Picture } from '../../charts/picture.js'
import type { Figure } from '../consistency/figures.js'
import { type Grouped, groupingProblems } from './grouping.js'
import { groupedInWords, groupedPicture } from './grouping-words.js'
import type { GroupedConsistency, GroupedFigure } from './grouping.type.js'
import type { Cell } from '../../statistics/indirect-standardisation.js'
import { ConsistencyMeasure } from '../consistency/measures.js'
import { NOBODY, PopulationReader } from '../consistency/population.reader.js'
import type { Population } from '../consistency/population-sql.js'
import { fourFifths, roundedFiguresOf } from './rounded-figures.js'
import { HIDDEN, NOTHING_TO_COMPARE, sentence } from '../consistency/words.js'

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
    private readonly asking: AskingService,
  ) {}

  async ask(viewer: Viewer, question: GroupingQuestion): Promise<GroupedConsistency & { picture: Picture }> {
    const { grouping, measure } = question
    if (measure === ConsistencyMeasure.LOGS_ONE_PERSON)
      throw badInput({
        path: 'measure',
        message: 'Who logs whom how eagerly is asked by MANAGER alone, with consistency.',
      })
    const groupOf = await this.peopleIn(grouping)
    const { from, to } = question
    const asked = await this.asking.take(viewer, { from, to, name: 'consistencyOf', about: '' })
    const population = this.reader.of(measure, 'PERSON', asked.period)
    const names = [...new Set(grouping.map(({ group }) => group))]
    const hidden = await this.hidden(population, asked, names, groupOf)
    const figures = roundedFiguresOf(
      inGroups(await this.reader.cells(population), groupOf),
      new Set(names.filter((name) => !hidden.has(name))),
    )
    const groups = names.map((group) => toldOf(measure, group, hidden.has(group), figures.get(group))).sort(inOrder)
    return {
      groups,
      period: asked.period,
      ...groupedInWords(measure, groups, fourFifths(figures), asked.limit),
      csv: csvOf(groups),
      picture: groupedPicture(measure, asked.period, groups),
    }
  }

  /** Throws BAD_USER_INPUT, naming what is wrong by its path alone. */
  private async peopleIn(grouping: readonly Grouped[]): Promise<GroupOf> {
    const all = this.database.dialect === 'sqlite' ? 'json_each($1)' : 'json_array_elements_text($1::json)'
    const people = await this.database.read<{ id: string; number: string }>(
      `SELECT id, number FROM employees WHERE number IN (SELECT value FROM ${all})`,
      [JSON.stringify(grouping.map(({ employee }) => employee))],
    )
    const ids = new Map(people.map(({ id, number }) => [number, id]))
    const [problem, ...more] = groupingProblems(grouping, ids)
    if (problem) throw badInput(problem, ...more)
    const groups = new Map(grouping.map(({ employee, group }) => [ids.get(employee)!, group]))
    return (person) => groups.get(person) ?? NOBODY
  }

  private async hidden(population: Population, asked: Asked, names: readonly string[], groupOf: GroupOf) {
    const people = await this.reader.groups({ ...population, period: around([asked.period, ...asked.earlier]) })
    const groups = new Map([...names, NOBODY].map((key) => [key, new Map<Month, Set<string>>()]))
    for (const { key: person, people: months } of people.values())
      for (const month of months.keys()) {
        const inGroup = groups.get(groupOf(person))!
        inGroup.set(month, (inGroup.get(month) ?? new Set()).add(person))
      }
    return hiddenGroups(
      [...groups].map(([key, months]) => ({ key, people: months })),
      { ...asked, withTotal: true },
    )
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
  return [...together.values()]
}

const NO_NUMBERS = { likelihood: null, low: null, high: null, incidents: null, observed: null, expected: null }

function toldOf(
  measure: ConsistencyMeasure,
  group: string,
  hidden: boolean,
  figure: Figure | undefined,
): GroupedFigure {
  if (!figure) return { group, hidden, ...NO_NUMBERS, marked: null, inWords: hidden ? HIDDEN : NOTHING_TO_COMPARE }
  return { group, hidden, ...figure, inWords: sentence(measure, figure) }
}

/** Whom it happens to most comes first; hidden ones last and by name, or their place would tell of them. */
const inOrder = (a: GroupedFigure, b: GroupedFigure): number =>
  (b.likelihood ?? -1) - (a.likelihood ?? -1) || (a.group < b.group ? -1 : 1)

const COLUMNS = ['group', 'incidents', 'observed', 'expected', 'likelihood', 'low', 'high', 'marked', 'hidden']

const csvOf = (groups: readonly GroupedFigure[]): string =>
  stringify([...groups], {
    header: true,
    columns: COLUMNS,
    escape_formulas: true,
    cast: { boolean: (value) => (value ? 'yes' : 'no') },
  })
