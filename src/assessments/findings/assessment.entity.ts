import { Field, Float, Int, ObjectType, registerEnumType } from '@nestjs/graphql'
import { Column, Entity, Index, PrimaryColumn } from 'typeorm'
import { INSTANT } from '../../database/column-types.js'
import type { Instant } from '../../time/instant.js'
import { AssessmentBaseline, AssessmentDetails } from './assessment-details.type.js'
import type { Charted } from './charted.js'
import { ResponseKind } from '../../incidents/response-kinds.js'
import { Certainty, Finding } from './finding-words.js'

registerEnumType(Finding, { name: 'Finding' })
registerEnumType(Certainty, { name: 'Certainty', description: 'How sure the finding is.' })

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

  @Field(() => Finding)
  @Column({ type: 'varchar', length: 20 })
  finding!: Finding

  @Field(() => Certainty)
  @Column({ type: 'varchar', length: 20 })
  certainty!: Certainty

  @Field(() => Float, {
    nullable: true,
    description:
      "That the person's lasting rate of breakdowns is at least twice that of peers in the same conditions: 0 to 1. " +
      'For the employee and HR; null for managers, who would read 0.92 as 92% guilty.',
  })
  @Column({ type: 'double precision' })
  probability!: number | null

  @Field(() => Boolean, { description: 'Until the employee has given a statement, or seven days have passed.' })
  provisional!: boolean

  @Field(() => Int, { description: 'Shifts with a breakdown of their own in the look-back window.' })
  @Column({ type: 'integer', name: 'observed_days' })
  observedDays!: number

  @Field(() => Float, { description: 'How many such shifts peers in the same places would have had.' })
  @Column({ type: 'double precision', name: 'expected_days' })
  expectedDays!: number

  @Field(() => Int)
  @Column({ type: 'integer' })
  interactions!: number

  @Field(() => String, { description: 'For a manager, in plain sentences.' })
  @Column({ type: 'text' })
  explanation!: string

  @Field(() => String, {
    nullable: true,
    description: 'The number, its logic and what would change it. For the employee and HR; null for managers.',
  })
  reasoning!: string | null

  @Field(() => [ResponseKind])
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
