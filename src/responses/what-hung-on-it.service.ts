import { Injectable, type OnModuleInit } from '@nestjs/common'
import { In } from 'typeorm'
import type { Viewer } from '../access/viewer.js'
import { kindsThat, ResponseKind as Kind, type Step } from '../incidents/response-kinds.js'
import type { Tx } from '../database/database.js'
import { conflict } from '../graphql/errors.js'
import { Clock } from '../time/clock.js'
import { Correction } from '../incidents/correction.entity.js'
import { IncidentChanges } from '../incidents/incident-changes.service.js'
import { Incident } from '../incidents/incident.entity.js'
import { AllegedIncident } from './alleged-incident.entity.js'
import { ResponseChanges } from './response-changes.service.js'
import { Response, type ResponseRow } from './response.entity.js'
import { ResponseAction as Action } from './response-states.js'
import { holdsUntil, statusOf } from './response-status.js'
import { ResponseStatus as Status } from './response-words.js'
import { STEPS } from './steps.js'
import { message } from '../language/message.js'

/** Support, and what is being learned or mended, goes on. */
const KEEPS_FROM_PLACE = kindsThat(({ keepsAway }) => keepsAway)

/** Discipline keeps the incident that it rests on; of what is no discipline, what hung on a withdrawn incident ends with it. */
@Injectable()
export class WhatHungOnIt implements OnModuleInit {
  constructor(
    private readonly incidents: IncidentChanges,
    private readonly changes: ResponseChanges,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.incidents.takePart('responses', async (tx, { kind, viewer, incident: { id: incidentId, mergedInto } }) => {
      if (kind !== 'withdrawn') return
      await this.mustNotBeDiscipline(tx, incidentId)
      return {
        afterwards: async () => {
          if (mergedInto) await this.carryTo(tx, incidentId, mergedInto)
          else await this.end(tx, viewer, await tx.findOneByOrFail(Incident, { id: incidentId }))
        },
      }
    })
  }

  /** What was decided about the one record was decided about the other. */
  private async carryTo(tx: Tx, incidentId: string, mergedInto: string): Promise<void> {
    await tx.update(Response, { incidentId }, { incidentId: mergedInto })
    const alleged = await tx.findBy(AllegedIncident, { incidentId })
    await tx.delete(AllegedIncident, { incidentId })
    for (const { responseId } of alleged) {
      const which = { responseId, incidentId: mergedInto }
      const isOver =
        (await tx.existsBy(Response, { id: responseId, incidentId: mergedInto })) ||
        (await tx.existsBy(AllegedIncident, which))
      if (!isOver) await tx.insert(AllegedIncident, which)
    }
  }

  private async end(tx: Tx, viewer: Viewer, incident: Incident): Promise<void> {
    const state = In([Status.ACTIVE, Status.AWAITING_HR])
    const today = await this.changes.today(tx, incident)
    for (const response of await tx.findBy(Response, { incidentId: incident.id, kind: In(KEEPS_FROM_PLACE), state })) {
      const status = statusOf(response.state, response.kind, holdsUntil(response), today)
      const ending = endingOf(response, status, today, this.clock.now())
      if (ending)
        await this.changes.move(tx, viewer, { response, incident, status, today }, ending.action, {
          as: 'response.ended-with-its-incident',
          set: ending.set,
        })
    }
  }

  private async mustNotBeDiscipline(tx: Tx, incidentId: string): Promise<void> {
    // What was in force over it has been overturned then, or rests on what else it is over.
    const notThere = await tx.existsBy(Correction, { incidentId, notThere: true, accepted: true })
    const standing = notThere ? [Status.AWAITING_HR] : [Status.ACTIVE, Status.AWAITING_HR, Status.UNDER_APPEAL]
    const weighs = { kind: In<Step>([...STEPS]), state: In(standing) }
    const alleged = (await tx.findBy(AllegedIncident, { incidentId })).map(({ responseId }) => responseId)
    if (
      await tx.existsBy(Response, [
        { incidentId, ...weighs },
        { id: In(alleged), ...weighs },
      ])
    )
      throw conflict(message('responses.restsOnIt'))
  }
}

/** How it ends today, and as what; undefined where time has ended it already. */
function endingOf(
  { kind, startsOn, endsOn }: Response,
  status: Status,
  today: string,
  finishedAt: string,
): { action: Action; set: Partial<ResponseRow> } | undefined {
  if (status === Status.AWAITING_HR) return { action: Action.WITHDRAW, set: {} }
  if (status !== Status.ACTIVE) return undefined
  if (kind === Kind.STAND_DOWN)
    return { action: Action.FINISH, set: { outcome: 'The incident was withdrawn.', finishedAt } }
  if (startsOn! > today) return { action: Action.CALL_OFF, set: { finishedAt } }
  return { action: Action.END, set: { endsOn: endsOn! < today ? endsOn : today, finishedAt } }
}
