import { Values } from '../database/values.js'
import { Injectable } from '@nestjs/common'
import { In, IsNull } from 'typeorm'
import { readingFor } from '../access/reading.js'
import type { Viewer } from '../access/viewer.js'
import { Database, type Tx } from '../database/database.js'
import { isId, newId, NO_ID } from '../database/uuid.js'
import { Employee } from '../directory/employee.entity.js'
import { Role } from '../directory/role.js'
import { conflict, forbidden, notFound } from '../graphql/errors.js'
import type { RequestedFields } from '../graphql/requested-fields.js'
import { ServedShape } from '../graphql/served.js'
import type { Cells } from '../graphql/shape.js'
import { HearingStage } from '../hearings/hearing.entity.js'
import { HearingsService } from '../hearings/hearings.service.js'
import { ProgressReader } from '../hearings/progress.reader.js'
import { DecisionWatchers } from '../incidents/decision-watchers.registry.js'
import { isAbout } from '../incidents/incidents.access.js'
import { isFormal } from '../incidents/response-kinds.js'
import { NoticeKind } from '../notices/notice-kinds.js'
import { NoticesService } from '../notices/notices.service.js'
import type { ResponseRow } from '../responses/response.entity.js'
import type { OpenResponse } from '../responses/open-response.js'
import { ResponseChanges } from '../responses/response-changes.service.js'
import { ResponseAction as Action } from '../responses/response-states.js'
import { Clock } from '../time/clock.js'
import { AppealDeadlines } from './appeal-deadlines.service.js'
import { tooLate } from './appeal-rules.js'
import { Appeal } from './appeal.entity.js'
import { appealShape } from './appeal.shape.js'
import { message } from '../language/message.js'

const MOST_LISTED = 100
const decided = () => conflict(message('appeals.decidedAlready'))

@Injectable()
export class AppealsService {
  private readonly shape: ServedShape

  constructor(
    private readonly database: Database,
    private readonly notices: NoticesService,
    private readonly changes: ResponseChanges,
    private readonly watchers: DecisionWatchers,
    private readonly hearings: HearingsService,
    private readonly progress: ProgressReader,
    private readonly deadlines: AppealDeadlines,
    private readonly clock: Clock,
  ) {
    this.shape = new ServedShape(database.dialect, appealShape, 'a')
  }

  /** The employee does not accept it. A formal response is suspended until that is decided. */
  async appeal(viewer: Viewer, responseId: string, text: string, requested: RequestedFields): Promise<Appeal> {
    const id = await this.database.write(async (tx) => {
      const open = await this.changes.open(tx, viewer, responseId)
      if (!isAbout(viewer, open.incident)) throw forbidden(message('appeals.byTheEmployee'))
      const earlier = await tx.findOneBy(Appeal, { responseId })
      if (earlier) throw conflict(earlier.decidedAt ? message('appeals.wasAppealed') : message('appeals.waitsAlready'))
      this.changes.mustBePossible(open, Action.APPEAL)
      const late = tooLate((await this.deadlines.byItsStore(this.database.asking(tx), responseId))!, this.clock.now())
      if (late) throw conflict(late)
      const appeal = { id: newId(this.clock), responseId, employeeId: viewer.id, text, madeAt: this.clock.now() }
      await tx.insert(Appeal, appeal)
      await this.changes.move(tx, viewer, open, Action.APPEAL, { as: 'appeal.made' })
      if (isFormal(open.response.kind)) await this.hearings.beginOnAppeal(tx, open.response)
      const { incident, response } = open
      const exceptInHr = await this.hrWithAPart(tx, open)
      this.notices.publish(tx, NoticeKind.APPEAL_MADE, { incident, response, actorId: viewer.id, exceptInHr })
      return appeal.id
    })
    return (await this.several(viewer, [id], requested))[0]!
  }

  /**
   * By somebody in HR who had no part in it; it waits where there is nobody else. Upheld, the response counts nowhere. Before
   * something formal is rejected the employee is heard again, and until then it waits on: upholding needs no hearing.
   */
  async decide(
    viewer: Viewer,
    id: string,
    { upheld, reason }: { upheld: boolean; reason: string },
    requested: RequestedFields,
  ): Promise<Appeal> {
    await this.database.write(async (tx) => {
      const found = isId(id) ? await tx.findOneBy(Appeal, { id }) : null
      if (!found) throw notFound(message('appeals.notThere'))
      const open = await this.changes.open(tx, viewer, found.responseId)
      await this.mustHaveHadNoPart(tx, viewer, open)
      // Read again: whoever was first may have decided it while this waited.
      if ((await tx.findOneByOrFail(Appeal, { id })).decidedAt) throw decided()
      await this.watchers.tell(tx, viewer, open.incident.id, 'deciding')
      if (isFormal(open.response.kind)) {
        if (upheld) await this.hearings.mustDecide(tx, viewer, open, HearingStage.APPEAL)
        else if (!(await this.hearings.isThrough(tx, viewer, open, HearingStage.APPEAL))) return
      }
      const decision = { upheld, reason, decidedBy: viewer.id, decidedAt: this.clock.now() }
      const { affected } = await tx.update(Appeal, { id, decidedAt: IsNull() }, decision)
      if (affected === 0) throw decided()
      await this.changes.move(tx, viewer, open, upheld ? Action.UPHOLD : Action.REJECT, {
        as: upheld ? 'appeal.upheld' : 'appeal.rejected',
      })
      const { incident, response } = open
      await this.watchers.tell(tx, viewer, incident.id, 'decided')
      this.notices.publish(tx, NoticeKind.APPEAL_DECIDED, { incident, response, actorId: viewer.id })
    })
    return (await this.several(viewer, [id], requested))[0]!
  }

  /** Newest first. */
  async of(viewer: Viewer, requested: RequestedFields): Promise<Appeal[]> {
    const { columns, from, read } = this.shape.for(requested)
    const rows = await this.database.read<Cells>(
      `SELECT ${columns} FROM ${from} WHERE a.employee_id = $1 ORDER BY a.made_at DESC, a.id DESC LIMIT ${MOST_LISTED}`,
      [viewer.id],
      { fresh: true },
    )
    const reading = readingFor(viewer, this.clock.milliseconds())
    return rows.map((row) => read(row, reading) as unknown as Appeal)
  }

  /** Several by their ids, in no order; the caller has seen to it that the viewer may see them. */
  async several(viewer: Viewer, ids: readonly string[], requested: RequestedFields): Promise<Appeal[]> {
    if (ids.length === 0) return []
    const { columns, from, read } = this.shape.for(requested)
    const values = new Values()
    const where = `a.id IN (${values.list(ids)})`
    const rows = await this.database.read<Cells>(`SELECT ${columns} FROM ${from} WHERE ${where}`, values.all, {
      fresh: true,
    })
    const reading = readingFor(viewer, this.clock.milliseconds())
    return rows.map((row) => read(row, reading) as unknown as Appeal)
  }

  /** What an appeal is of, by its id. */
  async responseOf(id: string): Promise<string | undefined> {
    const rows = await this.database.read<{ responseId: string }>(
      'SELECT response_id AS "responseId" FROM appeals WHERE id = $1',
      [id],
      { fresh: true },
    )
    return rows[0]?.responseId
  }

  /** Something informal is not heard, and so has no deputies: it waits for somebody in HR. */
  private async mustHaveHadNoPart(tx: Tx, viewer: Viewer, { response }: OpenResponse): Promise<void> {
    const { employeeId, others } = await this.partsIn(tx, response)
    if ([employeeId, ...others].includes(viewer.id)) throw forbidden(message('appeals.hadAPart'))
  }

  private async hrWithAPart(tx: Tx, { response }: OpenResponse): Promise<string[]> {
    const { others } = await this.partsIn(tx, response)
    return (await tx.findBy(Employee, { id: In(others), role: Role.HR })).map(({ id }) => id)
  }

  private partsIn(tx: Tx, { id: responseId }: ResponseRow) {
    return this.progress.parts(this.database.asking(tx), { id: NO_ID, responseId, stage: HearingStage.APPEAL })
  }
}
