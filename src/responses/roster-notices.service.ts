import { Injectable, type OnModuleInit } from '@nestjs/common'
import { In } from 'typeorm'
import { isHr } from '../access/viewer.js'
import type { Tx } from '../database/database.js'
import { Employee } from '../directory/employee.entity.js'
import { Store } from '../directory/store.entity.js'
import { IncidentLogger } from '../incidents/incident-logger.service.js'
import { PartiesService } from '../incidents/parties.service.js'
import { NoticeKind } from '../notices/notice-kinds.js'
import { NoticesService } from '../notices/notices.service.js'
import { Clock } from '../time/clock.js'
import { localDate } from '../time/instant.js'
import { RosterService } from '../workforce/roster.service.js'
import type { Shift } from '../workforce/shift.entity.js'

/** A roster can punish, too: HR is told where those against whom somebody had spoken up put them elsewhere, or move their hours. */
@Injectable()
export class RosterNotices implements OnModuleInit {
  constructor(
    private readonly roster: RosterService,
    private readonly logger: IncidentLogger,
    private readonly parties: PartiesService,
    private readonly notices: NoticesService,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.roster.whenRecorded(async (tx, viewer, shifts, replaced) => {
      if (isHr(viewer)) return
      for (const { id, storeId } of await this.otherwise(tx, shifts, replaced))
        if (await this.logger.afterSpeakingUp(tx, viewer, id, storeId)) {
          const accused = await this.parties.accusedBy(tx, id)
          this.notices.publishOfPerson(tx, NoticeKind.ROSTER_CHANGED_AFTER_SPEAKING_UP, viewer.id, id, accused)
        }
    })
  }

  /** Who is to work in another position than theirs, or at other hours than were planned. What was worked is a record of it. */
  private async otherwise(
    tx: Tx,
    shifts: readonly Shift[],
    replaced: readonly Shift[],
  ): Promise<{ id: string; storeId: string }[]> {
    const before = new Map(replaced.map((shift) => [keyOf(shift), shift]))
    const ahead = await this.notYet(tx, shifts, before)
    if (ahead.length === 0) return []
    const people = await tx.findBy(Employee, { id: In([...new Set(ahead.map(({ employeeId }) => employeeId))]) })
    const isOtherwise = (shift: Shift, position: string | null) => {
      const earlier = before.get(keyOf(shift))
      if (!earlier) return position !== null && shift.position !== position
      return hoursOf(earlier) !== hoursOf(shift)
    }
    return people.flatMap(({ id, storeId, position }) =>
      storeId !== null && ahead.some((shift) => shift.employeeId === id && isOtherwise(shift, position))
        ? [{ id, storeId }]
        : [],
    )
  }

  /** Shifts of a later day than it is on the wall of their store, or of the same day that have yet to begin. */
  private async notYet(tx: Tx, shifts: readonly Shift[], before: ReadonlyMap<string, Shift>): Promise<Shift[]> {
    const stores = await tx.findBy(Store, { id: In([...new Set(shifts.map(({ storeId }) => storeId))]) })
    const now = this.clock.now()
    const today = new Map(stores.map(({ id, timeZone }) => [id, localDate(now, timeZone)]))
    return shifts.filter((shift) => {
      const theirs = today.get(shift.storeId)!
      if (shift.date !== theirs) return shift.date > theirs
      // Whoever means harm would leave the hours out, or say that those that were planned are over.
      const planned = before.get(keyOf(shift))?.startsAt ?? ''
      return shift.startsAt === null || shift.startsAt > now || planned > now
    })
  }
}

const keyOf = ({ employeeId, date, storeId, position }: Shift): string =>
  [employeeId, date, storeId, position].join('|')
const hoursOf = ({ startsAt, endsAt }: Shift): string => `${startsAt ?? ''} ${endsAt ?? ''}`
