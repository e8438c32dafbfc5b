import { Injectable } from '@nestjs/common'
import type { Viewer } from '../access/viewer.js'
import { Database } from '../database/database.js'
import { Clock } from '../time/clock.js'
import { newId } from '../database/uuid.js'
import { conflict, forbidden } from '../graphql/errors.js'
import { IncidentChanges } from '../incidents/incident-changes.service.js'
import { isAbout } from '../incidents/incidents.access.js'
import { IncidentsService } from '../incidents/incidents.service.js'
import { NoticeKind } from '../notices/notice-kinds.js'
import { NoticesService } from '../notices/notices.service.js'
import { Statement } from './statement.entity.js'
import { message } from '../language/message.js'

/** Of one incident; together they must stay readable. */
const MOST_STATEMENTS = 50

@Injectable()
export class StatementsService {
  constructor(
    private readonly database: Database,
    private readonly changes: IncidentChanges,
    private readonly incidents: IncidentsService,
    private readonly notices: NoticesService,
    private readonly clock: Clock,
  ) {}

  /** The employee tells their side, asked or unasked, and may add to it later. */
  give(viewer: Viewer, incidentId: string, text: string): Promise<Statement> {
    return this.database.write(async (tx) => {
      const incident = await this.incidents.visible(tx, viewer, incidentId)
      if (!isAbout(viewer, incident)) throw forbidden(message('statements.statementBy'))
      if (incident.withdrawnAt) throw conflict(message('incidents.nothingToAnswerFor'))
      if ((await tx.countBy(Statement, { incidentId })) >= MOST_STATEMENTS)
        throw conflict(message('statements.statementsAtMost', { most: MOST_STATEMENTS }))
      const statement: Statement = { id: newId(this.clock), incidentId, text, givenAt: this.clock.now() }
      await tx.insert(Statement, statement)
      // Whoever tells their side of it knows of it.
      const { statementGivenAt, knownAt } = incident
      const set = { statementGivenAt: statementGivenAt ?? statement.givenAt, knownAt: knownAt ?? statement.givenAt }
      await this.changes.make(tx, viewer, incident, { action: 'statement.given', set, after: statement })
      this.notices.publish(tx, NoticeKind.STATEMENT_GIVEN, { incident, actorId: viewer.id })
      return statement
    })
  }
}
