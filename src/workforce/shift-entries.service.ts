import { Injectable } from '@nestjs/common'
import { isHr, type Viewer } from '../access/viewer.js'
import { AuditService } from '../audit/audit.service.js'
import { Database, type Tx } from '../database/database.js'
import { newId } from '../database/uuid.js'
import { lockPeople } from '../directory/lock-people.writer.js'
import { Store } from '../directory/store.entity.js'
import { conflict, notFound } from '../graphql/errors.js'
import { NoticeKind } from '../notices/notice-kinds.js'
import { NoticesService } from '../notices/notices.service.js'
import { Clock } from '../time/clock.js'
import type { ContestShiftArgs } from './contest-shift.args.js'
import { differs, isAsItWas, isOfHr, tells } from './entered-anew.js'
import { ShiftEntry } from './shift-entry.entity.js'
import { Shift } from './shift.entity.js'
import { ShiftsReader } from './shifts.reader.js'
import type { WorkedShift } from './worked-shift.type.js'
import { message } from '../language/message.js'

const KEY = ['employeeId', 'date', 'storeId', 'position'] as const

/** Keeps who entered a shift, and that its employee says it was otherwise. */
@Injectable()
export class ShiftEntriesService {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly reader: ShiftsReader,
    private readonly notices: NoticesService,
    private readonly clock: Clock,
  ) {}

  /**
   * That somebody entered shifts in place of what was there. As one is left as it was, its days go on; what was contested stays so
   * until somebody in HR has entered it who had not written it, and what HR has entered is changed by HR alone. Throws CONFLICT.
   */
  async entered(tx: Tx, viewer: Viewer, shifts: readonly Shift[], replaced: readonly Shift[]): Promise<void> {
    const before = new Map(replaced.map((shift) => [keyOf(shift), shift]))
    const byManager = !isHr(viewer)
    const isOtherwise = (shift: Shift) => differs(shift, before.get(keyOf(shift)))
    const changed = shifts.filter((shift) => !byManager || isOtherwise(shift))
    if (changed.length === 0) return
    const known = await tx.find(ShiftEntry, { where: changed.map(({ employeeId, date, storeId, position }) => ({ employeeId, date, storeId, position })) }) // prettier-ignore
    const entryOf = new Map(known.map((entry) => [keyOf(entry), entry]))
    if (byManager && known.some(isOfHr))
      throw conflict(message('workforce.shiftOfHr', { day: known.find(isOfHr)!.date }))
    const isContested = (shift: Shift) => Boolean(entryOf.get(keyOf(shift))?.contestedAt)
    const staysAsItWas = (shift: Shift) => isAsItWas(shift, before.get(keyOf(shift)))
    const ownWord = changed.find(
      (shift) => !isOtherwise(shift) && isContested(shift) && entryOf.get(keyOf(shift))!.recordedById === viewer.id,
    )
    if (ownWord) throw conflict(message('workforce.shiftOfYourOwnWord', { day: ownWord.date }))
    // Whoever may contest it within seven days has to know of it, and whoever said that it was otherwise, of what came of it.
    const answered = changed.filter((shift) => !byManager && isContested(shift))
    const upheld = answered.filter(staysAsItWas)
    const rewritten = changed.filter(
      (shift) =>
        (isOtherwise(shift) && tells(before.get(keyOf(shift)))) || (answered.includes(shift) && !staysAsItWas(shift)),
    )
    this.tell(tx, viewer, NoticeKind.SHIFT_CHANGED, rewritten)
    this.tell(tx, viewer, NoticeKind.SHIFT_UPHELD, upheld)
    await tx.upsert(
      ShiftEntry,
      changed.map((shift) => {
        const earlier = entryOf.get(keyOf(shift))
        const contested = byManager ? earlier : undefined
        const there = before.has(keyOf(shift)) ? (earlier?.rosteredAt ?? null) : this.clock.now()
        return {
          id: earlier?.id ?? newId(this.clock),
          employeeId: shift.employeeId,
          date: shift.date,
          storeId: shift.storeId,
          position: shift.position,
          ...(isOtherwise(shift) ? this.writtenBy(viewer, byManager) : this.leftBy(earlier)),
          settledById: byManager ? null : whoSettled(viewer, earlier, isOtherwise(shift)),
          rosteredAt: byManager ? there : null,
          contestedAt: contested?.contestedAt ?? null,
          contestWords: contested?.contestWords ?? null,
          lastContestedAt: earlier?.lastContestedAt ?? null,
        }
      }),
      ['id'],
    )
  }

  private writtenBy({ id: recordedById }: Viewer, byManager: boolean) {
    return { recordedById, recordedAt: this.clock.now(), byManager }
  }

  /** Whose word it is stays, and so does since when; a file's, where nobody had entered it. */
  private leftBy(earlier: ShiftEntry | undefined) {
    const { recordedById = null, recordedAt = this.clock.now(), byManager = false } = earlier ?? {}
    return { recordedById, recordedAt, byManager }
  }

  private tell(tx: Tx, viewer: Viewer, kind: NoticeKind, shifts: readonly Shift[]): void {
    for (const employeeId of new Set(shifts.map((shift) => shift.employeeId)))
      this.notices.publishOfPerson(tx, kind, viewer.id, employeeId)
  }

  /** By the employee, of a shift of their own. It proves nothing until HR has entered it, as it was or otherwise. */
  async contest(viewer: Viewer, { store, date, position, words }: ContestShiftArgs): Promise<WorkedShift> {
    const key = await this.database.write(async (tx) => {
      await lockPeople(this.database, tx, [viewer.id])
      const at = await tx.findOneBy(Store, { code: store })
      const shift = at && (await tx.findOneBy(Shift, { employeeId: viewer.id, date, storeId: at.id, position }))
      if (!shift) throw notFound(message('workforce.noSuchShift'))
      const own = { employeeId: viewer.id, date, storeId: shift.storeId, position }
      const earlier = await tx.findOneBy(ShiftEntry, own)
      if (earlier?.contestedAt) throw conflict(message('workforce.shiftContested'))
      const contestedAt = this.clock.now()
      const contest = { contestedAt, contestWords: words, lastContestedAt: contestedAt }
      if (earlier) await tx.update(ShiftEntry, { id: earlier.id }, contest)
      else
        await tx.insert(ShiftEntry, {
          ...{ id: newId(this.clock), ...own, recordedById: null, recordedAt: contestedAt, byManager: false },
          ...contest,
        })
      await this.audit.record(tx, {
        action: 'shift.contested',
        actorId: viewer.id,
        subjectId: shift.storeId,
        storeId: shift.storeId,
        employeeId: viewer.id,
        before: shift,
        after: { date, position, contestedAt, contestWords: words },
      })
      return own
    })
    return this.reader.one(key)
  }
}

export const keyOf = (of: Pick<Shift, (typeof KEY)[number]>): string => KEY.map((name) => of[name]).join('|')

/**
 * Who in HR has settled how it was: whoever enters what somebody else had written, or answers what was contested of that. Who writes
 * something else without having been asked has not judged, nor has who gives up what they had written themselves.
 */
function whoSettled({ id }: Viewer, earlier: ShiftEntry | undefined, isOtherwise: boolean): string | null {
  if (earlier?.recordedById === id) return isOtherwise ? null : (earlier.settledById ?? null)
  return isOtherwise && !earlier?.contestedAt ? null : id
}
