import { Column, Entity, Index, PrimaryColumn } from 'typeorm'
import { INSTANT } from '../database/column-types.js'
import type { Instant } from '../time/instant.js'

/** That somebody in HR agrees to a formal response for misconduct: two have to. */
@Entity('response_agreements')
@Index(['responseId', 'agreedBy'], { unique: true })
export class ResponseAgreement {
  @PrimaryColumn('uuid')
  id!: string

  @Column({ type: 'uuid', name: 'response_id' })
  responseId!: string

  @Column({ type: 'uuid', name: 'agreed_by' })
  agreedBy!: string

  @Column({ ...INSTANT, name: 'agreed_at' })
  agreedAt!: Instant

  @Column({ type: 'text' })
  reason!: string
}
