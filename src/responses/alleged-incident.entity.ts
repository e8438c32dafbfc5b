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

/** Every incident with each response that is over it, as a table of `response_id` and `incident_id`. */
export const OVER_INCIDENTS = `(SELECT o.id AS response_id, o.incident_id FROM responses o
  UNION ALL SELECT x.response_id, x.incident_id FROM alleged_incidents x)`
