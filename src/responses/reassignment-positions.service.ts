import { Injectable } from '@nestjs/common'
import { IsNull } from 'typeorm'
import type { Viewer } from '../access/viewer.js'
import { AuditService } from '../audit/audit.service.js'
import { ORGANISATION } from '../audit/hash-chain.js'
import { Database, type Tx } from '../database/database.js'
import { conflict, type FieldProblem, notFound } from '../graphql/errors.js'
import { ResponseKind } from '../incidents/response-kinds.js'
import { NoticeKind } from '../notices/notice-kinds.js'
import { NoticesService } from '../notices/notices.service.js'
import { Clock } from '../time/clock.js'
import { ReassignmentPosition } from './reassignment-position.entity.js'
import type { RespondInput } from './respond.input.js'
import { message } from '../language/message.js'

/** The list that HR keeps of where people may be moved to: a place that nobody wants to be in is a punishment. */
@Injectable()
export class ReassignmentPositionsService {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly notices: NoticesService,
    private readonly clock: Clock,
  ) {}

  list(): Promise<ReassignmentPosition[]> {
    return this.database.records.find(ReassignmentPosition, {
      where: { removedAt: IsNull() },
      order: { position: 'ASC' },
    })
  }

  /** Adding what is there, and removing what is not, are mistakes that somebody should hear of. */
  add(viewer: Viewer, position: string, reason: string): Promise<ReassignmentPosition> {
    return this.database.write(async (tx) => {
      const there = await tx.findOneBy(ReassignmentPosition, { position })
      if (there && !there.removedAt) throw conflict(message('responses.positionListed', { position }))
      const added = { position, addedBy: viewer.id, addedAt: this.clock.now(), removedBy: null, removedAt: null }
      await tx.upsert(ReassignmentPosition, added, ['position'])
      await this.record(tx, viewer, 'added', reason, added)
      return added
    })
  }

  remove(viewer: Viewer, position: string, reason: string): Promise<ReassignmentPosition> {
    return this.database.write(async (tx) => {
      const there = await tx.findOneBy(ReassignmentPosition, { position, removedAt: IsNull() })
      if (!there) throw notFound(message('responses.positionNotListed', { position }))
      const removed = { removedBy: viewer.id, removedAt: this.clock.now() }
      await tx.update(ReassignmentPosition, { position }, removed)
      await this.record(tx, viewer, 'removed', reason, { position, ...removed })
      return { ...there, ...removed }
    })
  }

  /** What is wrong with the position of a reassignment; nothing for what is no reassignment or names none. */
  async problems(tx: Tx, { kind, position }: Pick<RespondInput, 'kind' | 'position'>): Promise<FieldProblem[]> {
    if (kind !== ResponseKind.REASSIGNMENT || !position) return []
    const known = (await tx.findBy(ReassignmentPosition, { removedAt: IsNull() })).map((one) => one.position)
    if (known.includes(position)) return []
    const says =
      known.length > 0
        ? message('responses.chooseListed', { position, known: { all: known.sort() } })
        : message('responses.noneListed', { position })
    return [{ path: 'input.position', message: says }]
  }

  private record(tx: Tx, viewer: Viewer, what: string, reason: string, after: object): Promise<void> {
    this.notices.publishToEverybody(tx, NoticeKind.POLICY_CHANGED, viewer.id, null)
    return this.audit.record(tx, {
      action: `reassignment-position.${what}`,
      actorId: viewer.id,
      subjectId: ORGANISATION,
      after: { ...after, reason },
    })
  }
}
