import { addServedField } from '../graphql/shape.js'
import { PunishmentClaim } from './punishment-claim.entity.js'
import { Response } from './response.entity.js'
import { responseShape } from './response.shape.js'

declare module './response.entity.js' {
  interface Response {
    meantAsPunishment?: PunishmentClaim | null
  }
}

const COLUMNS = ['id', 'words', 'said_at', 'answer', 'answered_at']

// Told to the employee and to HR, but never to whoever gave the answer: they could pay it back.
addServedField(
  Response,
  responseShape,
  'meantAsPunishment',
  () => PunishmentClaim,
  {
    nullable: true,
    description:
      'That the employee says it was meant as a punishment: for them and for HR, without whoever gave it. Null for others.',
  },
  {
    kind: 'columns',
    columns: (own) => [
      `${own}.employee_id`,
      `${own}.requested_by`,
      ...COLUMNS.map((name) => `(SELECT pc.${name} FROM punishment_claims pc WHERE pc.response_id = ${own}.id)`),
    ],
    read: ([employeeId, requestedBy, id, words, saidAt, answer, answeredAt], { seesAll, viewerId }) =>
      id && (employeeId === viewerId || (seesAll && requestedBy !== viewerId))
        ? { id, words, saidAt, answer, answeredAt }
        : null,
  },
)
