import { Entity, Index, PrimaryColumn } from 'typeorm'

/** A further incident of the same person that a formal response is over, beside the one that it answers. */
@Entity('alleged_incidents')
export class AllegedIncident {
  @PrimaryColumn({ type: 'uuid', name: 'response_id' })
  responseId!: string

  @Index()
  @PrimaryColumn({ type: 'uuid', name: 'incident_id' })
  incidentId!: string
}

/** That any of the incidents a response is over, by the SQL alias of its row, is still the employee's. */
export const RESTS_ON_THEIRS = (response: string): string =>
  `(EXISTS (SELECT 1 FROM incidents ot WHERE ot.id = ${response}.incident_id AND ot.cause = 'EMPLOYEE' AND ot.withdrawn_at IS NULL)
    OR EXISTS (SELECT 1 FROM alleged_incidents ox JOIN incidents ot ON ot.id = ox.incident_id
      WHERE ox.response_id = ${response}.id AND ot.cause = 'EMPLOYEE' AND ot.withdrawn_at IS NULL))`

/** Every incident with each response that is over it, as a table of `response_id` and `incident_id`. */
export const OVER_INCIDENTS = `(SELECT o.id AS response_id, o.incident_id FROM responses o
  UNION ALL SELECT x.response_id, x.incident_id FROM alleged_incidents x)`
