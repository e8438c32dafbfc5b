import { Field, ObjectType, registerEnumType } from '@nestjs/graphql'
import { Column, Entity, Index, PrimaryColumn } from 'typeorm'
import { INSTANT } from '../database/column-types.js'
import { DateTime } from '../graphql/scalars.js'
import type { Instant } from '../time/instant.js'
import { JustCultureQuestion } from './five-questions.js'

registerEnumType(JustCultureQuestion, {
  name: 'JustCultureQuestion',
  description: 'The five questions of the just culture guide of the NHS, asked of what was done and not of who did it.',
  valuesMap: {
    MEANT_HARM: { description: 'Was harm meant?' },
    ILL: { description: 'Was the person ill, or not able to?' },
    RULE_KNOWN: { description: 'Was there a reasonable rule, and was it known?' },
    PEER_WOULD_HAVE: { description: 'Would a peer have done the same?' },
    MITIGATING: { description: 'Is there anything else that speaks for them?' },
  },
})

/** How somebody who decides answers one of the five questions, before they are shown the finding. */
@ObjectType({ description: 'How one of those who decide answered one of the five questions, and why.' })
@Entity('hearing_answers')
@Index(['hearingId', 'answeredBy', 'question', 'answeredAt'], { unique: true })
export class HearingAnswer {
  @PrimaryColumn('uuid')
  id!: string

  @Column({ type: 'uuid', name: 'hearing_id' })
  hearingId!: string

  @Field(() => JustCultureQuestion, { description: 'Which question.' })
  @Column({ type: 'varchar', length: 20 })
  question!: JustCultureQuestion

  @Field(() => Boolean, { description: 'Yes or no.' })
  @Column({ type: 'boolean' })
  yes!: boolean

  @Field(() => String, { description: 'Why.' })
  @Column({ type: 'text' })
  reason!: string

  @Column({ type: 'uuid', name: 'answered_by' })
  answeredBy!: string

  @Field(() => DateTime, { description: 'When it was answered: after the employee was heard.' })
  @Column({ ...INSTANT, name: 'answered_at' })
  answeredAt!: Instant
}
