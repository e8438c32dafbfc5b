import { Injectable } from '@nestjs/common'
import { IsNull } from 'typeorm'
import type { Viewer } from '../access/viewer.js'
import { Database } from '../database/database.js'
import { newId } from '../database/uuid.js'
import { conflict } from '../graphql/errors.js'
import type { RequestedFields } from '../graphql/requested-fields.js'
import { DecisionWatchers } from '../incidents/decision-watchers.registry.js'
import { PartiesService } from '../incidents/parties.service.js'
import { NoticeKind } from '../notices/notice-kinds.js'
import { NoticesService } from '../notices/notices.service.js'
import { Clock } from '../time/clock.js'
import { PunishmentClaim } from './punishment-claim.entity.js'
import { ResponseChanges } from './response-changes.service.js'
import type { Response } from './response.entity.js'
import { mustBeAbleToDecide, mustBeTheirs } from './responses.access.js'
import { ResponsesService } from './responses.service.js'
import { isFormal } from '../incidents/response-kinds.js'
import { message } from '../language/message.js'

/** Lets somebody say that an answer which counts for nothing was meant as a punishment, to HR alone. */
@Injectable()
export class PunishmentClaimsService {
  constructor(
    private readonly database: Database,
    private readonly parties: PartiesService,
    private readonly changes: ResponseChanges,
    private readonly watchers: DecisionWatchers,
    private readonly responses: ResponsesService,
    private readonly notices: NoticesService,
    private readonly clock: Clock,
  ) {}

  async say(viewer: Viewer, responseId: string, words: string, requested: RequestedFields): Promise<Response> {
    await this.database.write(async (tx) => {
      const { response, incident } = await this.changes.open(tx, viewer, responseId)
      mustBeTheirs(viewer, incident, message('responses.meantSaidBy'))
      if (isFormal(response.kind))
        throw conflict(message('responses.isDiscipline', { kind: message(`responseNoun.${response.kind}`) }))
      if (await tx.existsBy(PunishmentClaim, { responseId })) throw conflict(message('responses.saidSoAlready'))
      const claim = { id: newId(this.clock), responseId, words, saidAt: this.clock.now() }
      await tx.insert(PunishmentClaim, claim)
      await this.changes.record(tx, viewer, incident, 'punishment.said', undefined, claim)
      this.notices.publish(tx, NoticeKind.MEANT_AS_PUNISHMENT, {
        incident,
        actorId: viewer.id,
        exceptInHr: [response.requestedBy],
      })
    })
    return this.responses.served(viewer, responseId, requested)
  }

  /** By somebody in HR who neither gave the answer nor has a part in the incident. */
  async answer(viewer: Viewer, responseId: string, answer: string, requested: RequestedFields): Promise<Response> {
    await this.database.write(async (tx) => {
      const { response, incident } = await this.changes.open(tx, viewer, responseId)
      mustBeAbleToDecide(viewer, response, incident)
      await this.parties.mustNotBeNamed(tx, viewer, incident.id)
      await this.watchers.tell(tx, viewer, incident.id, 'deciding')
      const set = { answer, answeredBy: viewer.id, answeredAt: this.clock.now() }
      const { affected } = await tx.update(PunishmentClaim, { responseId, answeredAt: IsNull() }, set)
      if (affected === 0) throw conflict(message('responses.nothingWaits'))
      await this.changes.record(tx, viewer, incident, 'punishment.answered', undefined, { responseId, ...set })
      await this.watchers.tell(tx, viewer, incident.id, 'decided')
      this.notices.publish(tx, NoticeKind.PUNISHMENT_ANSWERED, { incident, actorId: viewer.id })
    })
    return this.responses.served(viewer, responseId, requested)
  }
}
