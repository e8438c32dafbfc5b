import { Injectable } from '@nestjs/common'
import type { Viewer } from '../access/viewer.js'
import { Database } from '../database/database.js'
import { newId } from '../database/uuid.js'
import { badInput, conflict, forbidden } from '../graphql/errors.js'
import { NoticeKind } from '../notices/notice-kinds.js'
import { NoticesService } from '../notices/notices.service.js'
import { ResponseChanges } from '../responses/response-changes.service.js'
import { Clock } from '../time/clock.js'
import { notOnce } from './five-questions.js'
import type { AnswerInput } from './hearing.args.js'
import { MOST_SHOWN } from './hearing-reader.service.js'
import { HearingAnswer } from './hearing-answer.entity.js'
import { mustDecide, mustLead } from './hearings.access.js'
import { HearingsService } from './hearings.service.js'
import { InvestigationNote } from './investigation-note.entity.js'
import { ProgressReader } from './progress.reader.js'
import { message } from '../language/message.js'

/** What people in HR find out and weigh: the investigation, and the five questions of those who decide. */
@Injectable()
export class DecidingService {
  constructor(
    private readonly database: Database,
    private readonly hearings: HearingsService,
    private readonly progress: ProgressReader,
    private readonly changes: ResponseChanges,
    private readonly notices: NoticesService,
    private readonly clock: Clock,
  ) {}

  /** By an investigator who neither asked nor decides. The employee reads it too, in time to answer. */
  investigate(viewer: Viewer, responseId: string, text: string): Promise<InvestigationNote> {
    return this.database.write(async (tx) => {
      const { hearing, parts, incident, response } = await this.hearings.open(tx, viewer, responseId)
      mustLead(viewer, parts)
      if (await tx.existsBy(HearingAnswer, { hearingId: hearing.id, answeredBy: viewer.id }))
        throw forbidden(message('hearings.youDecide'))
      if ((await tx.countBy(InvestigationNote, { hearingId: hearing.id })) >= MOST_SHOWN)
        throw conflict(message('hearings.notesAtMost', { most: MOST_SHOWN }))
      const written = { writtenBy: viewer.id, writtenAt: this.clock.now() }
      const note = { id: newId(this.clock), hearingId: hearing.id, text, ...written }
      await tx.insert(InvestigationNote, note)
      await this.changes.record(tx, viewer, incident, 'hearing.investigated', undefined, { responseId, ...note })
      this.notices.publish(tx, NoticeKind.HEARING_EVIDENCE, { incident, response, actorId: viewer.id })
      return note
    })
  }

  /** By each who decides, after the employee was heard and before they are shown what was found. They stand. */
  answer(viewer: Viewer, responseId: string, answers: readonly AnswerInput[]): Promise<HearingAnswer[]> {
    return this.database.write(async (tx) => {
      const { hearing, parts, incident } = await this.hearings.open(tx, viewer, responseId)
      mustDecide(viewer, parts)
      const [missing] = notOnce(answers)
      if (missing)
        throw badInput({
          path: 'answers',
          message: message('hearings.oneIsMissing', { question: message(`fiveQuestions.${missing}`) }),
        })
      if (!hearing.heardAt) throw conflict(message('hearings.notHeardYet'))
      const { questionsAnswered } = await this.progress.of(this.database.asking(tx), hearing, viewer.id)
      if (questionsAnswered) throw conflict(message('hearings.answeredAlready'))
      const answered = { hearingId: hearing.id, answeredBy: viewer.id, answeredAt: this.clock.now() }
      const given = answers.map(({ question, yes, reason }) => ({
        id: newId(this.clock),
        question,
        yes,
        reason,
        ...answered,
      }))
      await tx.insert(HearingAnswer, given)
      await this.changes.record(tx, viewer, incident, 'hearing.questions-answered', undefined, { responseId, given })
      return given
    })
  }
}
