import { Injectable } from '@nestjs/common'
import { IsNull } from 'typeorm'
import { manages, type Viewer } from '../access/viewer.js'
import { AuditService } from '../audit/audit.service.js'
import { Database, type Tx } from '../database/database.js'
import { Clock } from '../time/clock.js'
import { localDate } from '../time/instant.js'
import { isId, newId } from '../database/uuid.js'
import { Employee } from '../directory/employee.entity.js'
import { badInput, conflict, forbidden, notFound, sentBefore } from '../graphql/errors.js'
import type { RequestedFields } from '../graphql/requested-fields.js'
import { digestOf } from '../incidents/idempotency.js'
import { IncidentLogger } from '../incidents/incident-logger.service.js'
import { PartiesService } from '../incidents/parties.service.js'
import { NoticeKind } from '../notices/notice-kinds.js'
import { NoticesService } from '../notices/notices.service.js'
import { seesEmployee } from '../workforce/workforce.access.js'
import { Commendation } from './commendation.entity.js'
import { CommendationsService } from './commendations.service.js'
import type { CommendInput } from './commend.input.js'
import { commendProblems } from './commend-rules.js'
import { commends } from './recognition.access.js'
import { message } from '../language/message.js'

interface Person {
  id: string
  storeId: string | null
  timeZone: string | null
}
type Row = Omit<Commendation, 'employee' | 'by'>

/** Gives commendations, and takes them back. */
@Injectable()
export class CommendingService {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly notices: NoticesService,
    private readonly logger: IncidentLogger,
    private readonly parties: PartiesService,
    private readonly commendations: CommendationsService,
    private readonly clock: Clock,
  ) {}

  async commend(viewer: Viewer, input: CommendInput, requested: RequestedFields): Promise<Commendation> {
    const id = await this.database.write((tx) => this.give(tx, viewer, input))
    return this.commendations.fresh(viewer, id, requested)
  }

  /** By who gave it, once. It stands in no list any more. */
  async withdraw(viewer: Viewer, id: string, requested: RequestedFields): Promise<Commendation> {
    await this.database.write(async (tx) => {
      const found = isId(id) ? await tx.findOneBy(Commendation, { id }) : null
      const person = found && (await tx.findOneByOrFail(Employee, { id: found.employeeId }))
      if (!found || !person || !(found.givenBy === viewer.id || seesEmployee(viewer, person)))
        throw notFound(message('recognition.noneYouGave'))
      if (found.givenBy !== viewer.id) throw forbidden(message('recognition.takenBackBy'))
      const withdrawnAt = this.clock.now()
      const { affected } = await tx.update(Commendation, { id, withdrawnAt: IsNull() }, { withdrawnAt })
      if (affected === 0) throw conflict(message('recognition.takenBackAlready'))
      if (found.declinedAt === null) await this.tell(tx, viewer, person)
      await this.audit.record(tx, {
        action: 'commendation.withdrawn',
        ...about(viewer, id, person),
        before: { withdrawnAt: null },
        after: { withdrawnAt },
      })
    })
    return this.commendations.fresh(viewer, id, requested)
  }

  /** Whom it was about; and HR, where a manager whom they had spoken up against takes back what spoke for them. */
  private async tell(tx: Tx, viewer: Viewer, { id, storeId }: Employee): Promise<void> {
    this.notices.publishOfPerson(tx, NoticeKind.COMMENDATION_WITHDRAWN, viewer.id, id)
    if (!manages(viewer, storeId) || !(await this.logger.afterSpeakingUp(tx, viewer, id, storeId!))) return
    const accused = await this.parties.accusedBy(tx, id)
    const kind = NoticeKind.COMMENDATION_WITHDRAWN_AFTER_SPEAKING_UP
    this.notices.publishOfPerson(tx, kind, viewer.id, id, accused)
  }

  /** By whom it is about, once: nobody is praised against their will. */
  async decline(viewer: Viewer, id: string, requested: RequestedFields): Promise<Commendation> {
    await this.database.write(async (tx) => {
      const found = isId(id) ? await tx.findOneBy(Commendation, { id }) : null
      if (found?.employeeId !== viewer.id) throw notFound(message('recognition.noneOfYou'))
      const declinedAt = this.clock.now()
      const { affected } = await tx.update(Commendation, { id, declinedAt: IsNull() }, { declinedAt })
      if (affected === 0) throw conflict(message('recognition.declinedAlready'))
      await this.audit.record(tx, {
        action: 'commendation.declined',
        ...about(viewer, id, { id: viewer.id, storeId: viewer.storeId }),
        before: { declinedAt: null },
        after: { declinedAt },
      })
    })
    return this.commendations.fresh(viewer, id, requested)
  }

  /** Within a transaction: the id of the new one, or of the one that the same input under the same key made before. */
  async give(tx: Tx, viewer: Viewer, { employee, ...input }: CommendInput): Promise<string> {
    const [person] = await this.database.readIn<Person>(
      tx,
      `SELECT e.id, e.store_id AS "storeId", s.time_zone AS "timeZone" FROM employees e
       LEFT JOIN stores s ON s.id = e.store_id WHERE e.number = $1`,
      [employee],
    )
    const earlier = await this.sentBefore(tx, viewer, person, input)
    if (earlier) return earlier
    const givenAt = this.clock.now()
    const [first, ...more] = commendProblems({
      role: viewer.role,
      employee:
        person?.id === viewer.id ? 'THEMSELVES' : person && commends(viewer, person) ? 'IN_REACH' : 'OUT_OF_REACH',
      from: input.from,
      occurredOn: input.occurredOn,
      today: localDate(givenAt, person?.timeZone ?? 'UTC'),
    })
    if (first) throw badInput(first, ...more)
    const row: Row = {
      id: newId(this.clock),
      employeeId: person!.id,
      words: input.words,
      from: input.from,
      occurredOn: input.occurredOn,
      givenBy: viewer.id,
      givenAt,
      withdrawnAt: null,
      declinedAt: null,
      idempotencyKey: input.idempotencyKey ?? null,
    }
    await tx.createQueryBuilder().insert().into(Commendation).values(row).orIgnore().execute()
    // Where another request with this key came first, nothing was written.
    const there = await this.sentBefore(tx, viewer, person, input)
    if (there && there !== row.id) return there
    await this.audit.record(tx, { action: 'commendation.given', ...about(viewer, row.id, person!), after: row })
    return row.id
  }

  private async sentBefore(
    tx: Tx,
    viewer: Viewer,
    person: Person | undefined,
    { idempotencyKey, ...input }: Omit<CommendInput, 'employee'>,
  ): Promise<string | undefined> {
    if (!idempotencyKey) return undefined
    const there = await tx.findOneBy(Commendation, { givenBy: viewer.id, idempotencyKey })
    if (!there) return undefined
    const { employeeId, words, from, occurredOn } = there
    if (digestOf({ employeeId, words, from, occurredOn }) !== digestOf({ employeeId: person?.id, ...input }))
      throw sentBefore(message('recognition.keyUsed'), { commendationId: there.id })
    return there.id
  }
}

const about = (viewer: Viewer, id: string, person: { id: string; storeId: string | null }) => ({
  actorId: viewer.id,
  subjectId: id,
  storeId: person.storeId,
  employeeId: person.id,
})
