import { Column, Entity, PrimaryColumn } from 'typeorm'
import { ContextFactor } from '../workforce/context-factors.js'

/** That a context factor was present at an incident. */
@Entity('incident_contexts')
export class IncidentContext {
  @PrimaryColumn('uuid', { name: 'incident_id' })
  incidentId!: string

  @PrimaryColumn({ type: 'varchar', length: 30 })
  factor!: ContextFactor

  /** Told by the employee in confidence: for themselves and HR alone, and for no finding. */
  @Column({ type: 'boolean', default: false })
  confidential!: boolean
}
