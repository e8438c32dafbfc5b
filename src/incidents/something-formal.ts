import { isFormal, ResponseKind } from './response-kinds.js'

const KINDS = Object.values(ResponseKind)
  .filter(isFormal)
  .map((kind) => `'${kind}'`)
  .join(', ')

const UNDECIDED = `fw.kind IN (${KINDS}) AND fw.state IN ('AWAITING_HR', 'UNDER_APPEAL')`

/** That something formal over an incident, by the SQL of its id, is not decided yet, or is heard again on appeal. */
export const FORMAL_WAITS_OVER = (incidentId: string): string =>
  `(EXISTS (SELECT 1 FROM responses fw WHERE fw.incident_id = ${incidentId} AND ${UNDECIDED})
    OR EXISTS (SELECT 1 FROM alleged_incidents fx JOIN responses fw ON fw.id = fx.response_id
      WHERE fx.incident_id = ${incidentId} AND ${UNDECIDED}))`
