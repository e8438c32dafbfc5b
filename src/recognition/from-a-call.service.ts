import { Injectable } from '@nestjs/common'
import type { Viewer } from '../access/viewer.js'
import { FollowUp, FollowUpAnswer } from '../customers/follow-ups/follow-up.entity.js'
import { WithoutTheirName } from '../customers/known/without-their-name.reader.js'
import { Database } from '../database/database.js'
import { isId } from '../database/uuid.js'
import { Employee } from '../directory/employee.entity.js'
import { conflict, forbidden, notFound } from '../graphql/errors.js'
import type { RequestedFields } from '../graphql/requested-fields.js'
import { decidesOn, visibleIncident } from '../incidents/incidents.access.js'
import { CommendationSource } from './commendation-words.js'
import type { Commendation } from './commendation.entity.js'
import { CommendationsService } from './commendations.service.js'
import { CommendingService } from './commending.service.js'
import { message } from '../language/message.js'

/** What a customer said when they were called can become a commendation, word for word but for their own name. */
@Injectable()
export class FromACall {
  constructor(
    private readonly database: Database,
    private readonly commending: CommendingService,
    private readonly commendations: CommendationsService,
    private readonly withoutTheirName: WithoutTheirName,
  ) {}

  /** Of whom the incident is about, unless another is named. The same call again gives the commendation that is there. */
  async commend(
    viewer: Viewer,
    followUpId: string,
    number: string | null,
    requested: RequestedFields,
  ): Promise<Commendation> {
    const id = await this.database.write(async (tx) => {
      const call = isId(followUpId) ? await tx.findOneBy(FollowUp, { id: followUpId }) : null
      const incident = call && (await visibleIncident(tx, viewer, call.incidentId))
      if (!call || !incident) throw notFound(message('customers.noSuchCall'))
      if (!decidesOn(viewer, incident)) throw forbidden(message('recognition.forManagersAndHr'))
      const answers = await tx.find(FollowUpAnswer, { where: { followUpId: call.id }, order: { id: 'ASC' } })
      const said = answers.flatMap(({ text }) => text ?? []).join(' ')
      const words = await this.withoutTheirName.kept(tx, incident, said, viewer)
      if (!words) throw conflict(message('recognition.nothingInWords'))
      const person = incident.employeeId && (await tx.findOneBy(Employee, { id: incident.employeeId }))
      const employee = number ?? (person ? person.number : null)
      if (!employee) throw conflict(message('recognition.sayWhomTheyMeant'))
      const praise = { employee, words, occurredOn: incident.day, from: CommendationSource.CUSTOMER }
      return this.commending.give(tx, viewer, { ...praise, idempotencyKey: `call ${call.id}` })
    })
    return this.commendations.fresh(viewer, id, requested)
  }
}
