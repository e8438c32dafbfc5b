import { type Day, dayOfDate } from '../pattern/records/facts.js'
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

  constructor(
    private readonly references: ShiftReferences,
    private readonly seen: RowOfKey,
  ) {}

  read(line: Line): ShiftRow | undefined {
    const { stores, people } = this.references
    const number = line.text('employee')
    const person = people?.get(number)
    const employee = person === undefined ? unknownEmployee(line, people !== null) : number
    const code = line.text('store')
    const store = stores?.has(code) ? code : unknownStore(line, stores !== null)
    const date = line.text('date')
    const day = this.day(line, date)
    const position = this.position(line)
    const interactions = count(line, 'interactions')
    const set = this.conditions(line)
    const hours = readHours(line, day, () => this.references.timeZoneOf(store ?? ''))
    if (employee === undefined || store === undefined || day === undefined || position === undefined) return undefined
    if (person !== undefined) this.checkRepetition(line, person, store, day, position)
    if (interactions === undefined || !set || !hours) return undefined
    const { startsAt, endsAt } = hours
    return { employee, store, date, day, position, interactions, conditions: set, startsAt, endsAt }
  }

  private day(line: Line, text: string): Day | undefined {
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

  private checkRepetition(line: Line, person: number, store: string, day: Day, position: string): void {
    // 2^18 jobs, 2^16 days, 2^19 people: an exact whole number below 2^53.
    const key = (person * 65_536 + day) * 262_144 + this.job(store, position)
    const first = this.seen.put(key, line.row)
    if (first > 0)
      line.problem(
        'date',
        `Row ${first} has a shift of ${line.text('employee')} as ${position} at ${store} on this day already. Put both into one row.`,
      )
  }
}

/** Not named in the employees' file, or that couldn't be read (text that stands there was found readable). */
function unknownEmployee(line: Line, fileRead: boolean): string | undefined {
  const number = needed(line, 'employee', 40, "the person's number")
  if (number !== undefined && fileRead)
    line.problem('employee', `There is no ${quoted(number)} in employees.csv. Add them there, or correct it here.`)
  return number
}

function unknownStore(line: Line, fileRead: boolean): string | undefined {
  const code = needed(line, 'store', 40, "the store's code")
  if (code !== undefined && fileRead)
    line.problem('store', `There is no store ${quoted(code)} in stores.csv. Add it there, or correct it here.`)
  return code
}

interface Hours {
  startsAt: number | null
  endsAt: number | null
}

function readHours(line: Line, day: Day | undefined, timeZoneOf: () => string): Hours | undefined {
  if (line.text('startsAt') === '' && line.text('endsAt') === '') return { startsAt: null, endsAt: null }
  const startsAt = instant(line, 'startsAt')
  const endsAt = instant(line, 'endsAt')
  if (startsAt === undefined || endsAt === undefined) return undefined
  if (endsAt <= startsAt)
    return line.problem('endsAt', 'The shift ends before it starts. Correct one of the two times.')
  if (endsAt - startsAt > 24 * HOUR)
    return line.problem('endsAt', 'The shift lasts more than a day. Correct its times.')
  const timeZone = timeZoneOf()
  if (day !== undefined && wallTime(startsAt, timeZone).day !== day)
    return line.problem(
      'startsAt',
      `By the store's clock (${timeZone}) the shift starts on another day than its date. Correct the date, or the time.`,
    )
  return { startsAt, endsAt }
}
