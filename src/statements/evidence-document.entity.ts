import { Field, ID, ObjectType } from '@nestjs/graphql'
import { Column, Entity, Index, PrimaryColumn } from 'typeorm'
import { INSTANT } from '../database/column-types.js'
import type { Instant } from '../time/instant.js'
import { DateTime } from '../graphql/scalars.js'

/** A document by its name, where it lies and its fingerprint: what was shown at a hearing is what is there afterwards. */
@ObjectType({
  description:
    'A document that HR obtained itself: its name, where it lies, and its fingerprint. The file stays there.',
})
@Entity('evidence_documents')
@Index(['incidentId', 'id'])
export class EvidenceDocument {
  @Field(() => ID, { description: 'Its id, for asking of it again.' })
  @PrimaryColumn('uuid')
  id!: string

  @Column({ type: 'uuid', name: 'incident_id' })
  incidentId!: string

  @Field(() => String, { description: 'What it is called.' })
  @Column({ type: 'varchar', length: 200 })
  name!: string

  @Field(() => String, { description: 'Where it lies.' })
  @Column({ type: 'varchar', length: 500 })
  place!: string

  @Field(() => String, { description: 'The SHA-256 of the file, in 64 hexadecimal digits.' })
  @Column({ type: 'varchar', length: 64 })
  sha256!: string

  @Column({ type: 'uuid', name: 'obtained_by' })
  obtainedBy!: string

  @Field(() => DateTime, { description: 'When HR recorded it here.' })
  @Column({ ...INSTANT, name: 'obtained_at' })
  obtainedAt!: Instant
}
