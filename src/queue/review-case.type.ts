import { Field, Int, ObjectType } from '@nestjs/graphql'
import { Unspent } from '../appeals/record.type.js'
import { Assessment } from '../assessments/findings/assessment.entity.js'
import { DateTime } from '../graphql/scalars.js'
import { CauseClaim } from '../incidents/cause-claim.entity.js'
import { IncidentParty } from '../incidents/incident-party.entity.js'
import { SeverityClaim } from '../incidents/severity-claim.entity.js'
import { Cause, ReportSource, Severity, Touchpoint } from '../incidents/incident-words.js'
import { Confidence } from '../statements/confidence.entity.js'
import { Statement } from '../statements/statement.entity.js'
import { ContextFactor } from '../workforce/context-factors.js'

@ObjectType({ description: 'What the roster says of that day.' })
export class ReviewShift {
  @Field(() => String, { description: 'What they did on it.' })
  position!: string

  @Field(() => Int, { nullable: true, description: 'Customers served; null where nobody counted.' })
  interactions!: number | null

  @Field(() => [ContextFactor], { description: 'What was going on for the whole shift.' })
  conditions!: ContextFactor[]
}

@ObjectType({ description: 'What happened, as far as it is recorded; without what it was found to be.' })
export class ReviewFacts {
  @Field(() => DateTime, { description: 'When it happened.' })
  occurredAt!: string

  @Field(() => String, { nullable: true, description: 'Imported records may have none.' })
  summary!: string | null

  @Field(() => ReportSource, { description: 'Who noticed it, as the recorder says.' })
  source!: ReportSource

  @Field(() => Touchpoint, { description: 'Where customer and company met.' })
  touchpoint!: Touchpoint

  @Field(() => Severity, { description: 'How grave it was.' })
  severity!: Severity

  @Field(() => [ContextFactor], { description: 'What was going on around the employee, as far as it is known openly.' })
  context!: ContextFactor[]

  @Field(() => [ReviewShift], {
    description: 'Of the employee on that day at that store; none where there is no roster.',
  })
  shifts!: ReviewShift[]

  @Field(() => [IncidentParty], { description: 'Who else had a part in it, and which.' })
  parties!: IncidentParty[]

  @Field(() => Cause, { description: 'As recorded: a claim that can be contested.' })
  cause!: Cause

  @Field(() => [SeverityClaim], {
    description: 'Who said what of how grave it was, after it was logged; oldest first.',
  })
  severityHistory!: SeverityClaim[]

  @Field(() => [CauseClaim], { description: 'Who said whose it was, when and why; oldest first.' })
  causeHistory!: CauseClaim[]
}

/** In the order in which it should be read. Later rooms add to it. */
@ObjectType({
  description:
    'What is needed to decide, in the order in which to read it: the employee’s own account and the facts first, and what it was found to be last, since a verdict read first colours all the rest.',
})
export class ReviewCase {
  /** The incident's. */
  id!: string
  /** The formal response that waits, if one does. */
  responseId!: string | null

  @Field(() => [Statement], { description: 'The employee’s own account. That HR has read it stands in the read log.' })
  account!: Statement[]

  @Field(() => [Confidence], { description: 'What the employee told in confidence: to be weighed, by HR alone.' })
  told!: Confidence[]

  @Field(() => DateTime, { nullable: true, description: 'When the employee was asked for their account.' })
  accountAskedAt!: string | null

  @Field(() => Boolean, { description: 'They were asked seven days ago or more, and have given none.' })
  accountRefused!: boolean

  @Field(() => ReviewFacts, { description: 'What is known of the incident, without a verdict.' })
  facts!: ReviewFacts

  @Field(() => [Unspent], { description: 'The formal responses on the person’s record that still count.' })
  record!: Unspent[]

  @Field(() => Assessment, { nullable: true, description: 'What it was found to be. Read it last.' })
  verdict!: Assessment | null

  @Field(() => Assessment, {
    nullable: true,
    description: 'What a change has made of it, not served before HR has looked at that change: serveFinding.',
  })
  verdictThatWaits!: Assessment | null
}
