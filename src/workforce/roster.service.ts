import { Injectable } from '@nestjs/common'
import { In } from 'typeorm'
import { isHr, type Viewer } from '../access/viewer.js'
import { AuditService } from '../audit/audit.service.js'
import { Database, type Tx } from '../database/database.js'
import { Values } from '../database/values.js'
import { Employee } from '../directory/employee.entity.js'
import { lockPeople } from '../directory/lock-people.writer.js'
import { Store } from '../directory/store.entity.js'
import { badInput, type FieldProblem } from '../graphql/errors.js'
import { Clock } from '../time/clock.js'
import { localDate } from '../time/instant.js'
import { inOrder } from './context-factors.js'
import { refreshExposure } from './exposure.keeper.js'
import { BelievableCountsReader } from './believable-counts.reader.js'
import { Shift } from './shift.entity.js'
import { KeptApart } from './kept-apart.registry.js'
import { keyOf, ShiftEntriesService } from './shift-entries.service.js'
import type { ShiftInput } from './shift.input.js'
import { latenessProblems, shiftProblems } from './shift-rules.js'
import { keepsRosterOf, keepsShiftsOf } from './workforce.access.js'
import { message } from '../language/message.js'

const MOST_SHIFTS = 500

/** What later rooms do when shifts have been recorded in place of others, in the same transaction. */
export type ShiftsRecorded = (
  tx: Tx,
  viewer: Viewer,
  shifts: readonly Shift[],
  replaced: readonly Shift[],
) => Promise<void>

@Injectable()
export class RosterService {
  private readonly watchers: ShiftsRecorded[] = []

  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly entries: ShiftEntriesService,
    private readonly counts: BelievableCountsReader,
    private readonly apart: KeptApart,
    private readonly clock: Clock,
  ) {}

  /** A later room registers what it has to do about new shifts. */
  whenRecorded(watcher: ShiftsRecorded): void {
    this.watchers.push(watcher)
  }

  /** Writes all of the shifts or none; the same employee, store, date and position again replaces what was there. */
  async record(viewer: Viewer, inputs: ShiftInput[], reason: string | null = null): Promise<number> {
    if (inputs.length > MOST_SHIFTS)
      throw badInput({ path: 'shifts', message: message('workforce.shiftsAtOnce', { most: MOST_SHIFTS }) })
    return this.database.write(async (tx) => {
      const sent = await this.resolve(tx, viewer, inputs, reason)
      if (sent.length === 0) return 0
      await lockPeople(
        this.database,
        tx,
        sent.map(({ employeeId }) => employeeId),
      )
      await this.apart.mustBe(tx, viewer, ...sent.map(({ employeeId }) => employeeId))
      const replaced = await this.alreadyThere(tx, sent)
      const shifts = withHoursKnown(sent, replaced)
      await tx.upsert(Shift, shifts, ['employeeId', 'date', 'storeId', 'position'])
      await this.entries.entered(tx, viewer, shifts, replaced)
      for (const watcher of this.watchers) await watcher(tx, viewer, shifts, replaced)
      await refreshExposure(this.database, tx, shifts)
      await this.audit.record(tx, ...entriesOf(viewer, shifts, replaced, reason))
      return shifts.length
    })
  }

  private async resolve(tx: Tx, viewer: Viewer, inputs: ShiftInput[], reason: string | null): Promise<Shift[]> {
    const stores = await this.byText(
      tx,
      Store,
      'code',
      inputs.map((input) => input.store),
    )
    const employees = await this.byText(
      tx,
      Employee,
      'number',
      inputs.map((input) => input.employee),
    )
    const problems: FieldProblem[] = reason ? [] : await this.onLeave(tx, viewer, inputs, employees)
    const seen = new Map<string, number>()
    const shifts = inputs.map((input, index) => {
      const path = `shifts.${index}`
      const store = stores.get(input.store)
      const employee = employees.get(input.employee)
      if (!store || !keepsRosterOf(viewer, store.id))
        problems.push({ path: `${path}.store`, message: message('workforce.noStoreToRoster') })
      else {
        problems.push(...shiftProblems(input, store.timeZone, this.clock.milliseconds(), path))
        if (!isHr(viewer) && !problems.some((problem) => problem.path === 'reason'))
          problems.push(...latenessProblems(input.date, localDate(this.clock.now(), store.timeZone), reason, path))
      }
      if (!employee?.storeId || !keepsRosterOf(viewer, employee.storeId))
        problems.push({
          path: `${path}.employee`,
          message: message('workforce.noEmployeeToRoster'),
        })
      else if (!keepsShiftsOf(viewer, employee))
        problems.push({
          path: `${path}.employee`,
          message: message('workforce.ownShifts'),
        })
      const key = [input.employee, input.store, input.date, input.position].join('|')
      const earlier = seen.get(key)
      if (earlier !== undefined) problems.push({ path, message: message('workforce.sentTwice', { earlier }) })
      seen.set(key, index)
      return Object.assign(new Shift(), {
        employeeId: employee?.id,
        storeId: store?.id,
        date: input.date,
        position: input.position,
        interactions: input.interactions ?? null,
        conditions: inOrder(input.conditions).join('|'),
        startsAt: input.startsAt ?? null,
        endsAt: input.endsAt ?? null,
      })
    })
    if (problems.length === 0 && shifts.length > 0) problems.push(...(await this.counts.problems(tx, viewer, shifts)))
    const [first, ...more] = problems
    if (first) throw badInput(first, ...more)
    return shifts
  }

  /** Somebody may be called in from their leave, and the roster may be wrong: without a reason it is asked which it is. */
  private async onLeave(
    tx: Tx,
    viewer: Viewer,
    inputs: readonly ShiftInput[],
    employees: ReadonlyMap<string, Employee>,
  ): Promise<FieldProblem[]> {
    const theirs = [...employees.values()].filter(({ storeId }) => storeId && keepsRosterOf(viewer, storeId))
    const ids = theirs.map(({ id }) => id)
    if (ids.length === 0) return []
    const values = new Values()
    const leaves = await this.database.readIn<{ employeeId: string; from: string; to: string }>(
      tx,
      `SELECT employee_id AS "employeeId", starts_on AS "from", ends_on AS "to" FROM leaves
       WHERE employee_id IN (${values.list(ids)}) AND taken_back_at IS NULL AND confirmed_at IS NOT NULL`,
      values.all,
    )
    return inputs.flatMap(({ employee, date }, index) => {
      const id = employees.get(employee)?.id
      if (!leaves.some(({ employeeId, from, to }) => employeeId === id && from <= date && date <= to)) return []
      return [{ path: `shifts.${index}.date`, message: message('workforce.onLeave', { day: date }) }]
    })
  }

  /** What the shifts replace, for the trail. */
  private alreadyThere(tx: Tx, shifts: Shift[]): Promise<Shift[]> {
    const keys = shifts.map(({ employeeId, date, storeId, position }) => ({ employeeId, date, storeId, position }))
    return tx.find(Shift, { where: keys })
  }

  private async byText<T extends Store | Employee>(
    tx: Tx,
    type: new () => T,
    column: 'code' | 'number',
    texts: string[],
  ): Promise<Map<string, T>> {
    const rows = await tx.findBy(type, { [column]: In([...new Set(texts)]) } as never)
    return new Map(rows.map((row) => [(row as unknown as Record<string, string>)[column]!, row]))
  }
}

/** Hours that are left out are those that are known. */
function withHoursKnown(sent: readonly Shift[], replaced: readonly Shift[]): Shift[] {
  const before = new Map(replaced.map((shift) => [keyOf(shift), shift]))
  return sent.map((shift) => {
    const known = shift.startsAt ? undefined : before.get(keyOf(shift))
    return known?.startsAt ? Object.assign(shift, { startsAt: known.startsAt, endsAt: known.endsAt }) : shift
  })
}

/** One for each person and store, so that it stands in the trail of everybody whose shifts they are. */
function entriesOf(viewer: Viewer, shifts: readonly Shift[], replaced: readonly Shift[], reason: string | null) {
  const placeOf = ({ employeeId, storeId }: Shift) => `${employeeId} ${storeId}`
  const places = new Map(shifts.map((shift) => [placeOf(shift), shift]))
  return [...places].map(([place, { employeeId, storeId }]) => ({
    action: 'shifts.recorded',
    actorId: viewer.id,
    subjectId: storeId,
    storeId,
    employeeId,
    before: replaced.filter((shift) => placeOf(shift) === place),
    after: shifts.filter((shift) => placeOf(shift) === place).map((shift) => (reason ? { ...shift, reason } : shift)),
  }))
}
