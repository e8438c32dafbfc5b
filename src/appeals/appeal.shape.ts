import { column, derived, shape, addServedField } from '../graphql/shape.js'
import { DateTime } from '../graphql/scalars.js'
import { Response } from '../responses/response.entity.js'
import { responseShape } from '../responses/response.shape.js'
import { ResponseAction, stateAfter } from '../responses/response-states.js'
import type { ResponseKind } from '../incidents/response-kinds.js'
import type { ResponseStatus } from '../responses/response-words.js'
import { appealUntil } from './appeal-rules.js'
import { Appeal, AppealStatus } from './appeal.entity.js'

export const appealShape = shape('appeals', {
  text: column('text'),
  madeAt: column('made_at'),
  decidedAt: column('decided_at'),
  reason: column('reason'),
  status: derived(['upheld'], ([upheld]) =>
    upheld === null ? AppealStatus.WAITING : upheld ? AppealStatus.UPHELD : AppealStatus.REJECTED,
  ),
  response: {
    kind: 'one',
    shape: () => responseShape,
    on: (appeal, response) => `${response}.id = ${appeal}.response_id`,
  },
})

declare module '../responses/response.entity.js' {
  interface Response {
    appeal?: Appeal | null
    appealUntil?: string | null
  }
}

addServedField(
  Response,
  responseShape,
  'appeal',
  () => Appeal,
  { nullable: true, description: 'The employee’s appeal against it, if they made one.' },
  { kind: 'one', shape: () => appealShape, on: (response, appeal) => `${appeal}.response_id = ${response}.id` },
)

addServedField(
  Response,
  responseShape,
  'appealUntil',
  () => DateTime,
  { nullable: true, description: 'Until when the employee can appeal it; null where there is nothing to appeal.' },
  derived(['kind', 'state', 'requested_at', 'decided_at'], ([kind, state, requestedAt, decidedAt]) =>
    stateAfter(kind as ResponseKind, state as ResponseStatus, ResponseAction.APPEAL)
      ? appealUntil({ requestedAt: requestedAt as string, decidedAt: decidedAt as string | null })
      : null,
  ),
)
