import { Field, Float, Int, ObjectType, registerEnumType } from '@nestjs/graphql'
import { Column, Entity, Index, PrimaryColumn } from 'typeorm'
import { INSTANT } from '../../database/column-types.js'
import type { Instant } from '../../time/instant.js'
import { AssessmentBaseline, AssessmentDetails } from './assessment-details.type.js'
import type { Charted } from './charted.js'
import { ResponseKind } from '../../incidents/response-kinds.js'
import { Certainty, Finding } from './finding-words.js'

registerEnumType(Finding, {
  name: 'Finding',
  description: 'Whether this was a bad day or part of a pattern.',
  valuesMap: {
    NOT_THEIRS: { description: "Recorded as somebody or something else's, or as not known whose." },
    ISOLATED: { description: 'A mistake that anybody makes.' },
    BAD_DAY: { description: 'That shift was probably a bad day, or the employee openly said so.' },
    EMERGING: { description: 'More often than peers, perhaps: a reason to offer support, and for nothing else.' },
    PATTERN: {
      description:
        'Lastingly more often than peers in the same conditions. No proof, and nothing follows from it by itself.',
    },
    SYSTEMIC: { description: "The place is in trouble, and this person doesn't stand out from it." },
  },
})
registerEnumType(Certainty, {
  name: 'Certainty',
  description: 'How sure the finding is.',
  valuesMap: {
    LITTLE_KNOWN: { description: 'Too little is known to say much.' },
    UNSURE: { description: 'It may well be otherwise.' },
    LIKELY: { description: 'More likely than not, by a clear margin.' },
    VERY_LIKELY: { description: 'Hardly any doubt is left by the records.' },
  },
})

@ObjectType({ description: 'Whether this was a bad day or part of a pattern, and why.' })
@Entity('assessments')
export class Assessment {
  @PrimaryColumn('uuid')
  id!: string

  @Index()
  @Column({ type: 'uuid', name: 'incident_id' })
  incidentId!: string

  @Column({ type: 'uuid', name: 'employee_id' })
  employeeId!: string

  @Column({ ...INSTANT, name: 'made_at' })
  madeAt!: Instant

  /** Null where the documented prior served, for want of records. */
  @Column({ type: 'uuid', name: 'baseline_id', nullable: true })
  baselineId!: string | null

  @Column({ type: 'uuid', name: 'policy_id' })
  policyId!: string

  @Field(() => Finding, { description: 'A bad day, part of a pattern, or something else.' })
  @Column({ type: 'varchar', length: 20 })
  finding!: Finding

  @Field(() => Certainty, { description: 'How sure the finding is.' })
  @Column({ type: 'varchar', length: 20 })
  certainty!: Certainty

  @Field(() => Float, {
    nullable: true,
    description:
      "That the person's lasting rate of breakdowns is at least twice that of peers in the same conditions: 0 to 1. " +
      'For the employee and HR; null for managers, who would read 0.92 as 92% guilty, and where it was not theirs.',
  })
  @Column({ type: 'double precision' })
  probability!: number | null

  @Field(() => Boolean, {
    description:
      'Until the employee has given a statement, or seven days have passed, since somebody last said that it was theirs.',
  })
  provisional!: boolean

  @Field(() => Int, {
    description:
      'Days in the look-back window on which something went wrong that was put down to them. 0 where this was not theirs: then nothing is said of what was before.',
  })
  @Column({ type: 'integer', name: 'observed_days' })
  observedDays!: number

  @Field(() => Float, { description: 'How many such shifts peers in the same places would have had.' })
  @Column({ type: 'double precision', name: 'expected_days' })
  expectedDays!: number

  @Field(() => Int, { description: 'Customers they served in the look-back window.' })
  @Column({ type: 'integer' })
  interactions!: number

  @Field(() => String, {
    description: 'In plain sentences without a number: for a manager, or spoken to the employee.',
  })
  @Column({ type: 'text' })
  explanation!: string

  @Field(() => String, {
    nullable: true,
    description: 'The number, its logic and what would change it. For the employee and HR; null for managers.',
  })
  reasoning!: string | null

  @Field(() => [ResponseKind], { description: 'What would serve, the kind ones first.' })
  suggestedResponses!: ResponseKind[]

  @Field(() => AssessmentDetails, {
    description:
      'The next questions, answered: what the conditions do to anyone, what goes well, what would change it.',
  })
  details!: AssessmentDetails

  @Field(() => AssessmentBaseline, { description: 'The records of peers it rests on.' })
  baseline!: AssessmentBaseline

  @Field(() => Int, { description: 'The version of the policy it was made under.' })
  policyVersion!: number

  /** Where it is made as of now, and so stored nowhere: what its chart is drawn from. */
  charted?: Charted

  /** The pattern room's whole Judgement, as JSON. */
  @Column({ type: 'text' })
  judgement!: string
}
