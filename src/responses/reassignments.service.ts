import { Injectable } from '@nestjs/common'
import type { Viewer } from '../access/viewer.js'
import { ResponseKind } from '../incidents/response-kinds.js'
import { Database, type Tx } from '../database/database.js'
import { Clock } from '../time/clock.js'
import { badInput, conflict } from '../graphql/errors.js'
import type { RequestedFields } from '../graphql/requested-fields.js'
import { isAbout } from '../incidents/incidents.access.js'
import { PartiesService } from '../incidents/parties.service.js'
import { earlyEnd, type Ended } from './reassignment-rules.js'
import { mustBeTheirs, mustTakePart } from './responses.access.js'
import type { OpenResponse } from './open-response.js'
import { ResponseChanges } from './response-changes.service.js'
import type { Response } from './response.entity.js'
import { ResponsesService } from './responses.service.js'
import { ResponseAction as Action } from './response-states.js'
import { message } from '../language/message.js'

const ACTIONS: Record<Ended, Action> = {
  CALLED_OFF: Action.CALL_OFF,
  ENDED: Action.END,
  SHORTENED: Action.SHORTEN,
}

/** A reassignment between its first day and its last. */
@Injectable()
export class ReassignmentsService {
  constructor(
    private readonly database: Database,
    private readonly parties: PartiesService,
    private readonly changes: ResponseChanges,
    private readonly responses: ResponsesService,
    private readonly clock: Clock,
  ) {}

  /** With it, the reassignment holds beyond its first day. */
  async agree(viewer: Viewer, id: string, requested: RequestedFields): Promise<Response> {
    await this.database.write(async (tx) => {
      const open = await this.reassignment(tx, viewer, id)
      mustBeTheirs(viewer, open.incident, message('responses.agreedByEmployee'))
      if (open.response.agreedAt) throw conflict(message('responses.agreedAlready'))
      const set = { agreedAt: this.clock.now() }
      await this.changes.move(tx, viewer, open, Action.AGREE, { as: 'reassignment.agreed', set, unlessSet: 'agreedAt' })
    })
    return this.responses.served(viewer, id, requested)
  }

  /** By a manager of the store or HR, or by the employee, whose wish is enough: that it was theirs nobody else says. */
  async end(
    viewer: Viewer,
    id: string,
    { on, employeesWish }: { on?: string | null; employeesWish: boolean },
    requested: RequestedFields,
  ): Promise<Response> {
    await this.database.write(async (tx) => {
      const open = await this.reassignment(tx, viewer, id)
      const { response, incident, today } = open
      mustTakePart(viewer, incident)
      await this.parties.mustNotBeNamed(tx, viewer, incident.id)
      this.changes.mustBePossible(open, Action.END)
      const days = { startsOn: response.startsOn!, endsOn: response.endsOn! }
      if (employeesWish && !isAbout(viewer, incident))
        throw badInput({ path: 'employeesWish', message: message('responses.wishIsTheirs') })
      const end = earlyEnd(days, on ?? null, today)
      if ('problem' in end) throw badInput({ path: 'on', message: end.problem })
      const set = {
        ...(end.how === 'CALLED_OFF' ? {} : { endsOn: end.endsOn }),
        endedAtOwnWish: isAbout(viewer, incident),
        finishedAt: this.clock.now(),
      }
      await this.changes.move(tx, viewer, open, ACTIONS[end.how], { as: 'reassignment.ended', set })
    })
    return this.responses.served(viewer, id, requested)
  }

  private async reassignment(tx: Tx, viewer: Viewer, id: string): Promise<OpenResponse> {
    const open = await this.changes.open(tx, viewer, id)
    const { kind } = open.response
    if (kind !== ResponseKind.REASSIGNMENT)
      throw conflict(message('responses.noReassignment', { kind: message(`responseNoun.${kind}`) }))
    return open
  }
}
