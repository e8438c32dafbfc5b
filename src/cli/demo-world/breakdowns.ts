import type { Day } from '../../pattern/records/facts.js'
import { Cause, ReportSource, Severity, Touchpoint } from '../../incidents/incident-words.js'
import { ContextFactor, inOrder } from '../../workforce/context-factors.js'
import { Chance } from './chance.js'
import { instantAt } from './hours.js'
import type { RosterShift } from './roster.js'
import type { Position } from './staff.js'
import { isTold, type Told, TOLD, TROUBLE } from './stories.js'
import { summaryOf } from './summaries.js'

export interface Breakdown {
  shift: RosterShift
  occurredAt: number
  cause: Cause
  severity: Severity
  touchpoint: Touchpoint
  source: ReportSource
  /** Null where it came straight from a customer. */
  reporter: string | null
  context: readonly ContextFactor[]
  summary: string
  /** Of some, nobody in particular is named. */
  named: boolean
  told: boolean
}

/** Own breakdowns per customer, on an ordinary shift. */
const RATE = 0.00022
const HARDER: Record<Position, number> = { CASHIER: 1, FLOOR: 0.8, SERVICE_DESK: 2.2, STOCKROOM: 1.2 }
const CONDITIONS: Partial<Record<ContextFactor, number>> = {
  UNDERSTAFFED: 1.8,
  PEAK_DEMAND: 1.4,
  SYSTEM_OUTAGE: 2.8,
  LONG_SHIFT: 1.5,
  CONSECUTIVE_SHIFTS: 1.4,
  NEW_TO_TASK: 2,
}
const BAD_DAY = { probability: 0.005, more: 1.7 }
/** Breakdowns of others' making, per customer. */
const OTHERS_RATE = 0.00022
const WRONGLY_TAKEN_FOR = 0.06
/** Where it is the house's making, often nobody in particular was involved. */
const NOBODYS: readonly Cause[] = [Cause.PROCESS, Cause.OFFER]

const USUALLY: Record<Position, Partial<Record<Touchpoint, number>>> = {
  CASHIER: { CHECKOUT: 8, PHONE: 1, ONLINE: 1 },
  FLOOR: { SALES_FLOOR: 8, ONLINE: 2 },
  SERVICE_DESK: { SERVICE_DESK: 6, PHONE: 3, DELIVERY: 2, ONLINE: 2 },
  STOCKROOM: { DELIVERY: 5, SALES_FLOOR: 3 },
}
const OTHERS = { CUSTOMER: 7, PROCESS: 6, OFFER: 5, MANAGEMENT: 4, UNKNOWN: 3 }
/** What else is often noted where the cause is of this kind, and how often. */
const TELLING: Partial<Record<Cause, [ContextFactor, number]>> = {
  CUSTOMER: [ContextFactor.ABUSIVE_CUSTOMER, 0.5],
  OFFER: [ContextFactor.STOCK_UNAVAILABLE, 0.4],
  PROCESS: [ContextFactor.UNCLEAR_POLICY, 0.3],
  MANAGEMENT: [ContextFactor.CONFLICTING_INSTRUCTION, 0.4],
}

/** Everything that went wrong on somebody's shifts, in order of time. */
export function makeBreakdowns(seed: number, roster: readonly RosterShift[], last: Day): Breakdown[] {
  const chances = new Map<string, Chance>()
  const told = new Map(TOLD.map((one) => [`${one.number} ${last + 1 - one.daysAgo}`, [] as Told[]]))
  for (const one of TOLD) told.get(`${one.number} ${last + 1 - one.daysAgo}`)!.push(one)
  const breakdowns = roster.flatMap((shift) => {
    const { number } = shift.worker
    let chance = chances.get(number)
    if (!chance) chances.set(number, (chance = new Chance(seed, `breakdowns of ${number}`)))
    const story = told.get(`${number} ${shift.day}`) ?? []
    return [...ordinary(chance, shift, last), ...story.map((one) => tell(chance!, shift, one))]
  })
  return breakdowns.sort(
    (a, b) => a.occurredAt - b.occurredAt || (a.shift.worker.number < b.shift.worker.number ? -1 : 1),
  )
}

function ordinary(chance: Chance, shift: RosterShift, last: Day): Breakdown[] {
  const { worker, day, conditions } = shift
  const customers = shift.interactions ?? 40
  const hard = worker.hardTime && day >= worker.hardTime.from && day <= worker.hardTime.to ? worker.hardTime.times : 1
  const trouble = troubleOf(worker.place.code, day > last - TROUBLE.days)
  const multiplier = conditions.reduce((product, factor) => product * (CONDITIONS[factor] ?? 1), 1)
  const mean = customers * RATE * HARDER[worker.position] * worker.factor * multiplier * hard * trouble
  const badDay = chance.happens(BAD_DAY.probability)
  const own = chance.poisson(mean) + (badDay ? chance.poisson(BAD_DAY.more) : 0)
  const others = chance.poisson(customers * OTHERS_RATE)
  const causes = [
    ...Array.from({ length: own }, () => (chance.happens(WRONGLY_TAKEN_FOR) ? Cause.PROCESS : Cause.EMPLOYEE)),
    ...Array.from({ length: others }, () =>
      chance.happens(WRONGLY_TAKEN_FOR) ? Cause.EMPLOYEE : (chance.weighted(OTHERS) as Cause),
    ),
  ]
  // What the people of the stories did is told in the stories alone; what others did to them may come on top.
  return causes
    .map((cause) => breakdown(chance, shift, { cause, at: chance.between(0.05, 0.95), badDay }))
    .filter(({ cause }) => cause !== Cause.EMPLOYEE || !isTold(worker.number))
}

const troubleOf = (store: string, ofLate: boolean) =>
  ofLate ? (store === TROUBLE.store ? TROUBLE.times : TROUBLE.elsewhere) : 1

const tell = (chance: Chance, shift: RosterShift, { context = [], ...told }: Told): Breakdown => {
  const made = breakdown(chance, shift, { cause: told.cause ?? Cause.EMPLOYEE, at: told.at, badDay: false })
  const severity = told.severity ?? made.severity
  const touchpoint = told.touchpoint ?? made.touchpoint
  return {
    ...made,
    severity,
    touchpoint,
    source: told.source ?? made.source,
    reporter: told.source === ReportSource.CUSTOMER ? null : shift.worker.manager,
    context: inOrder([...shift.conditions, ...context]),
    summary: told.summary ?? summaryOf(chance, made.cause, touchpoint, severity),
    named: true,
    told: true,
  }
}

function breakdown(
  chance: Chance,
  shift: RosterShift,
  { cause, at, badDay }: { cause: Cause; at: number; badDay: boolean },
): Breakdown {
  const { worker } = shift
  const severity = chance.weighted({ MINOR: 76, MODERATE: 20, MAJOR: cause === Cause.UNKNOWN ? 0 : 4 }) as Severity
  const touchpoint = chance.weighted(USUALLY[worker.position]) as Touchpoint
  // About themselves people can say that something happened, never whose it was.
  const self = cause === Cause.UNKNOWN && chance.happens(0.4)
  const source = self
    ? ReportSource.SELF
    : (chance.weighted({
        CUSTOMER: 9,
        MANAGER: 6,
        COLLEAGUE: 4,
        SYSTEM: cause === Cause.PROCESS ? 4 : 0.5,
      }) as ReportSource)
  const management = chance.happens(0.8) ? worker.manager : worker.regional
  const reporter = self ? worker.number : source === ReportSource.CUSTOMER ? null : management
  const [telling, share] = TELLING[cause] ?? [null, 0]
  const personal =
    badDay && chance.happens(0.4) ? [chance.pick([ContextFactor.PERSONAL_STRAIN, ContextFactor.UNWELL])] : []
  const also = telling && chance.happens(share) ? [telling] : []
  const summary = summaryOf(chance, cause, touchpoint, severity)
  return {
    shift,
    occurredAt: instantAt(shift.day, Math.floor(shift.from + (shift.to - shift.from) * at), worker.place.timeZone),
    cause,
    severity,
    touchpoint,
    source,
    reporter,
    context: inOrder([...shift.conditions, ...also, ...personal]),
    summary,
    named: !(NOBODYS.includes(cause) && chance.happens(0.25)),
    told: false,
  }
}
