import { Column, Entity, PrimaryColumn } from 'typeorm'

/** That a person has sent an input under a key, and what came of it. */
@Entity('idempotency_keys')
export class IdempotencyKey {
  @PrimaryColumn('uuid', { name: 'person_id' })
  personId!: string

  @PrimaryColumn({ type: 'varchar', length: 200 })
  key!: string

  /** SHA-256 of the input, to tell a repetition from a mix-up. */
  @Column({ type: 'varchar', length: 64 })
  digest!: string

  @Column({ type: 'uuid', name: 'incident_id' })
  incidentId!: string

  /** Where the input was an answer to that incident. */
  @Column({ type: 'uuid', name: 'response_id', nullable: true })
  responseId!: string | null

  /** Where the input was what the customer gets after that incident. */
  @Column({ type: 'uuid', name: 'remedy_id', nullable: true })
  remedyId!: string | null
}
