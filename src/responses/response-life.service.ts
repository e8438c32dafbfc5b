import { Injectable } from '@nestjs/common'
import { IsNull } from 'typeorm'
import type { Viewer } from '../access/viewer.js'
import { Database, type Tx } from '../database/database.js'
import { Clock } from '../time/clock.js'
import { isId, NO_ID } from '../database/uuid.js'
import { conflict, forbidden } from '../graphql/errors.js'
import type { RequestedFields } from '../graphql/requested-fields.js'
import { PartiesService } from '../incidents/parties.service.js'
import { mustBeAbleToFinish, mustBeTheirs, mustTakePart } from './responses.access.js'
import type { OpenResponse } from './open-response.js'
import { ResponseChanges } from './response-changes.service.js'
import type { Response } from './response.entity.js'
import { ResponsesService } from './responses.service.js'
import { ResponseAction as Action } from './response-states.js'
import { ResponseStep } from './response-step.entity.js'
import { message } from '../language/message.js'

/** What happens to a response once it is there, and who does it. */
@Injectable()
export class ResponseLifeService {
  constructor(
    private readonly database: Database,
    private readonly parties: PartiesService,
    private readonly changes: ResponseChanges,
    private readonly responses: ResponsesService,
    private readonly clock: Clock,
  ) {}

  /** Whoever asked for it takes it back while it waits. */
  withdraw(viewer: Viewer, id: string, reason: string, requested: RequestedFields): Promise<Response> {
    return this.change(viewer, id, requested, async (tx, open) => {
      if (open.response.requestedBy !== viewer.id) throw forbidden(message('responses.withdrawnBy'))
      const set = { outcome: reason, finishedAt: this.clock.now() }
      await this.changes.move(tx, viewer, open, Action.WITHDRAW, { as: 'response.withdrawn', set })
    })
  }

  /** Says what came of it, and with that it is done. */
  finish(viewer: Viewer, id: string, outcome: string, requested: RequestedFields): Promise<Response> {
    return this.change(viewer, id, requested, async (tx, open) => {
      mustBeAbleToFinish(viewer, open.response, open.incident)
      await this.parties.mustNotBeNamed(tx, viewer, open.incident.id)
      const set = { outcome, finishedAt: this.clock.now() }
      await this.changes.move(tx, viewer, open, Action.FINISH, { as: 'response.finished', set })
    })
  }

  /** The employee's own thoughts, which nobody may ask for as a duty. Giving them again replaces them. */
  reflect(viewer: Viewer, id: string, reflection: string, requested: RequestedFields): Promise<Response> {
    return this.change(viewer, id, requested, async (tx, open) => {
      mustBeTheirs(viewer, open.incident, message('responses.reflectionBy'))
      const set = { reflection, reflectedAt: this.clock.now() }
      await this.changes.move(tx, viewer, open, Action.REFLECT, { as: 'response.reflected', set })
    })
  }

  /** Either of the two says that a step is done; with the last one, all of it is. */
  async completeStep(viewer: Viewer, stepId: string, requested: RequestedFields): Promise<Response> {
    const [step] = isId(stepId)
      ? await this.database.read<{ responseId: string }>(
          'SELECT response_id AS "responseId" FROM response_steps WHERE id = $1',
          [stepId],
          { fresh: true },
        )
      : []
    // A step that isn't there, and one of a response that isn't theirs, get the same answer.
    const { responseId } = step ?? { responseId: NO_ID }
    return this.change(viewer, responseId, requested, async (tx, open) => {
      mustTakePart(viewer, open.incident)
      await this.parties.mustNotBeNamed(tx, viewer, open.incident.id)
      const others = await tx.countBy(ResponseStep, { responseId, doneAt: IsNull() })
      const action = others <= 1 ? Action.COMPLETE_LAST_STEP : Action.COMPLETE_STEP
      const doneAt = this.clock.now()
      this.changes.mustBePossible(open, action)
      const done = await tx.update(ResponseStep, { id: stepId, doneAt: IsNull() }, { doneAt, doneBy: viewer.id })
      if (done.affected === 0) throw conflict(message('responses.stepDone'))
      const set = action === Action.COMPLETE_LAST_STEP ? { finishedAt: doneAt } : {}
      await this.changes.move(tx, viewer, open, action, { as: 'response.step-done', set })
    })
  }

  private async change(
    viewer: Viewer,
    id: string,
    requested: RequestedFields,
    work: (tx: Tx, open: OpenResponse) => Promise<void>,
  ): Promise<Response> {
    await this.database.write(async (tx) => work(tx, await this.changes.open(tx, viewer, id)))
    return this.responses.served(viewer, id, requested)
  }
}
