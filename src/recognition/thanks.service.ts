import { randomBytes } from 'node:crypto'
import { Injectable } from '@nestjs/common'
import { type FindOptionsWhere, In, IsNull, Not } from 'typeorm'
import { isHr, manages, type Viewer } from '../access/viewer.js'
import { AuditService } from '../audit/audit.service.js'
import { Database, type Tx } from '../database/database.js'
import { isId, newId } from '../database/uuid.js'
import { Employee } from '../directory/employee.entity.js'
import { Store } from '../directory/store.entity.js'
import { badInput, conflict, notFound } from '../graphql/errors.js'
import type { RequestedFields } from '../graphql/requested-fields.js'
import { Clock } from '../time/clock.js'
import { localDate } from '../time/instant.js'
import { CommendationSource } from './commendation-words.js'
import type { Commendation } from './commendation.entity.js'
import { CommendationsService } from './commendations.service.js'
import { CommendingService } from './commending.service.js'
import { Thanks, ThanksLink, ThanksStatus } from './thanks.entity.js'
import { type Language, USUAL_LANGUAGE } from '../language/language.js'
import { message } from '../language/message.js'

/** So many days HR can still pass on what was laid by at a store: who laid it by may not have wished anybody to be thanked. */
export const DAYS_FOR_HR = 30

/** Where to thank somebody of a store. */
interface Place {
  id: string
  name: string
  timeZone: string
  language: Language
}

/** What customers leave by the link of a store, and what becomes of it. */
@Injectable()
export class ThanksService {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly commending: CommendingService,
    private readonly commendations: CommendationsService,
    private readonly clock: Clock,
  ) {}

  async storeOf(code: string): Promise<Place | undefined> {
    const [store] = await this.database.read<Place>(
      `SELECT s.id, s.name, s.time_zone AS "timeZone", COALESCE(s.language, '${USUAL_LANGUAGE}') AS language FROM thanks_links l JOIN stores s ON s.id = l.store_id
       WHERE l.code = $1`,
      [code],
    )
    return store
  }

  /** Keeps the words, the day, and nothing else. */
  async leave(store: Omit<Place, 'language'>, words: string, whom: string | null): Promise<void> {
    await this.database.write(async (tx) => {
      const id = newId(this.clock)
      const receivedOn = localDate(this.clock.now(), store.timeZone)
      const waiting = { status: ThanksStatus.WAITING, decidedBy: null, decidedAt: null }
      await tx.insert(Thanks, { id, storeId: store.id, words, whom, receivedOn, ...waiting })
      await this.audit.record(tx, { action: 'thanks.left', actorId: null, subjectId: id, storeId: store.id })
    })
  }

  /** The path of a store's link; `anew` makes the old one lead nowhere. */
  async link(viewer: Viewer, code: string, anew: boolean): Promise<string> {
    return this.database.write(async (tx) => {
      const storeId = await this.theirs(tx, viewer, code)
      const there = await tx.findOneBy(ThanksLink, { storeId })
      if (there && !anew) return pathOf(there.code)
      const made = { code: randomBytes(12).toString('base64url'), madeBy: viewer.id, madeAt: this.clock.now() }
      if (there) await tx.update(ThanksLink, { storeId }, made)
      else await tx.insert(ThanksLink, { storeId, ...made })
      await this.audit.record(tx, { action: 'thanks.link-made', actorId: viewer.id, subjectId: storeId, storeId })
      return pathOf(made.code)
    })
  }

  /** Oldest first, those that nobody has read; for HR, then those that were laid by at the store. */
  async waiting(viewer: Viewer, code: string): Promise<Thanks[]> {
    const storeId = await this.theirs(this.database.records, viewer, code)
    const of = (where: FindOptionsWhere<Thanks>) =>
      this.database.records.find(Thanks, { where: { storeId, ...where }, order: { id: 'ASC' }, take: 50 })
    const waiting = await of({ status: ThanksStatus.WAITING })
    return isHr(viewer) ? [...waiting, ...(await of({ status: ThanksStatus.LEFT, words: Not(IsNull()) }))] : waiting
  }

  /** It becomes a commendation of somebody of the store, with whoever passes it on as who wrote it down. */
  async passOn(viewer: Viewer, id: string, employee: string, requested: RequestedFields): Promise<Commendation> {
    const commendationId = await this.database.write(async (tx) => {
      const { words, receivedOn, storeId } = await this.decide(tx, viewer, id, ThanksStatus.PASSED_ON)
      const person = await tx.findOneBy(Employee, { number: employee })
      if (person?.storeId !== storeId || person.id === viewer.id)
        throw badInput({
          path: 'employee',
          message: message('recognition.noSuchReceiver'),
        })
      const praise = { employee, words: words!, occurredOn: receivedOn, from: CommendationSource.CUSTOMER }
      return this.commending.give(tx, viewer, praise)
    })
    return this.commendations.fresh(viewer, commendationId, requested)
  }

  /** It was no thanks, or nobody can tell for whom. A manager's word is not the last: HR can read it for a while. */
  async lay(viewer: Viewer, id: string): Promise<boolean> {
    await this.database.write((tx) => this.decide(tx, viewer, id, ThanksStatus.LEFT))
    return true
  }

  /** Its words go, those of a commendation stand there; what a manager lays by HR can still pass on. */
  private async decide(tx: Tx, viewer: Viewer, id: string, status: ThanksStatus): Promise<Thanks> {
    const found = isId(id) ? await tx.findOneBy(Thanks, { id }) : null
    if (!found || !(isHr(viewer) || manages(viewer, found.storeId))) throw notFound(message('recognition.noSuchThanks'))
    const decided = { status, decidedBy: viewer.id, decidedAt: this.clock.now() }
    const keepsWords = status === ThanksStatus.LEFT && !isHr(viewer)
    const open = isHr(viewer) ? [ThanksStatus.WAITING, ThanksStatus.LEFT] : [ThanksStatus.WAITING]
    const { affected } = await tx.update(
      Thanks,
      { id, status: In(open), words: Not(IsNull()) },
      keepsWords ? decided : { ...decided, words: null, whom: null },
    )
    if (affected === 0) throw conflict(message('recognition.seenToAlready'))
    await this.audit.record(tx, {
      action: status === ThanksStatus.PASSED_ON ? 'thanks.passed-on' : 'thanks.laid-by',
      actorId: viewer.id,
      subjectId: id,
      storeId: found.storeId,
      after: { status },
    })
    return found
  }

  /** The id of a store that they manage, for HR of any. Throws BAD_USER_INPUT for another. */
  private async theirs(records: Tx, viewer: Viewer, code: string): Promise<string> {
    const store = await records.findOneBy(Store, { code })
    if (!store || !(isHr(viewer) || manages(viewer, store.id)))
      throw badInput({ path: 'store', message: message('recognition.noStoreOfYours') })
    return store.id
  }
}

const pathOf = (code: string): string => `/thanks/${code}`
