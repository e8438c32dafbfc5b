import { type Day, dayOfDate } from '../pattern/facts.js'
import { ContextFactor } from '../workforce/context-factors.js'
import type { Line } from './csv-line.js'
import { conditions, count, date, instant, needed } from './fields.js'
import { quoted } from './problems.js'
import type { RowOfKey } from './row-of-key.js'
import { wallTime } from '../workforce/store-clock.js'

export interface ShiftRow {
  employee: string
  store: string
  date: string
  day: Day
  position: string
  interactions: number | null
  conditions: readonly ContextFactor[]
  /** In milliseconds since 1970; null where the roster doesn't tell the hours. */
  startsAt: number | null
  endsAt: number | null
}

const HOUR = 3_600_000
const DAYS_AHEAD = 400

/** Who and what a shift may name; null where their file couldn't be read. Each person has a number from 0. */
export interface ShiftReferences {
  stores: { has(code: string): boolean } | null
  people: ReadonlyMap<string, number> | null
  timeZoneOf: (store: string) => string
  today: Day
}

/** Reads shifts one by one. What many of them share is read once and kept, since there are millions. */
export class ShiftReader {
  private readonly days = new Map<string, Day>()
  private readonly sets = new Map<string, readonly ContextFactor[]>()
  private readonly positions = new Set<string>()
  private readonly jobs = new Map<string, Map<string, number>>()
  private jobCount = 0

  /** Without `seen`, repetitions are not looked for. */
  constructor(
    private readonly references: ShiftReferences,
    private readonly seen: RowOfKey | null,
  ) {}

  read(line: Line): ShiftRow | undefined {
    const { stores, people } = this.references
    const employee = known(line, 'employee', people) ?? needed(line, 'employee', 40, "the person's number")
    const store = known(line, 'store', stores) ?? needed(line, 'store', 40, "the store's code")
    if (employee !== undefined && people && !people.has(employee))
      line.problem('employee', `There is no ${quoted(employee)} in employees.csv. Add them there, or correct it here.`)
    if (store !== undefined && stores && !stores.has(store))
      line.problem('store', `There is no store ${quoted(store)} in stores.csv. Add it there, or correct it here.`)
    const day = this.day(line)
    const position = this.position(line)
    const interactions = count(line, 'interactions')
    const set = this.conditions(line)
    const hours = readHours(line, day, this.references.timeZoneOf(store ?? ''))
    if (employee === undefined || store === undefined || day === undefined || position === undefined) return undefined
    this.checkRepetition(line, employee, store, day, position)
    if (interactions === undefined || !set || !hours) return undefined
    return { employee, store, date: line.text('date'), day, position, interactions, conditions: set, ...hours }
  }

  private day(line: Line): Day | undefined {
    const text = line.text('date')
    const known = this.days.get(text)
    if (known !== undefined) return known
    const read = date(line, 'date')
    if (read === undefined) return undefined
    const day = dayOfDate(read)
    if (day < 0 || day > this.references.today + DAYS_AHEAD)
      return line.problem('date', `${quoted(text)} is before 1970 or more than a year ahead. Correct the year.`)
    this.days.set(text, day)
    return day
  }

  private position(line: Line): string | undefined {
    const text = line.text('position')
    if (this.positions.has(text)) return text
    const position = needed(line, 'position', 60, 'what the person worked as, such as CASHIER')
    if (position !== undefined) this.positions.add(position)
    return position
  }

  private conditions(line: Line): readonly ContextFactor[] | undefined {
    const text = line.text('conditions')
    const known = this.sets.get(text)
    if (known) return known
    const set = conditions(line, 'conditions')
    if (set) this.sets.set(text, set)
    return set
  }

  /** A number for a position at a store. */
  private job(store: string, position: string): number {
    let positions = this.jobs.get(store)
    if (!positions) this.jobs.set(store, (positions = new Map()))
    let job = positions.get(position)
    if (job === undefined) positions.set(position, (job = this.jobCount++))
    return job
  }

  private checkRepetition(line: Line, employee: string, store: string, day: Day, position: string): void {
    const e = this.references.people?.get(employee)
    if (!this.seen || e === undefined) return
    // 2^18 jobs, 2^16 days, 2^19 people: an exact whole number below 2^53.
    const key = (e * 65_536 + day) * 262_144 + this.job(store, position)
    const first = this.seen.put(key, line.row)
    if (first > 0)
      line.problem(
        'date',
        `Row ${first} has a shift of ${employee} as ${position} at ${store} on this day already. Put both into one row.`,
      )
  }
}

/** Text that stands in another file was found readable there. */
function known(line: Line, column: string, names: { has(name: string): boolean } | null): string | undefined {
  const text = line.text(column)
  return names?.has(text) ? text : undefined
}

interface Hours {
  startsAt: number | null
  endsAt: number | null
}

function readHours(line: Line, day: Day | undefined, timeZone: string): Hours | undefined {
  if (line.text('startsAt') === '' && line.text('endsAt') === '') return { startsAt: null, endsAt: null }
  const startsAt = instant(line, 'startsAt')
  const endsAt = instant(line, 'endsAt')
  if (startsAt === undefined || endsAt === undefined) return undefined
  if (endsAt <= startsAt)
    return line.problem('endsAt', 'The shift ends before it starts. Correct one of the two times.')
  if (endsAt - startsAt > 24 * HOUR)
    return line.problem('endsAt', 'The shift lasts more than a day. Correct its times.')
  if (day !== undefined && wallTime(startsAt, timeZone).day !== day)
    return line.problem(
      'startsAt',
      `By the store's clock (${timeZone}) the shift starts on another day than its date. Correct the date, or the time.`,
    )
  return { startsAt, endsAt }
}
