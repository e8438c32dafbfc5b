import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql'
import { WrittenAnswerType } from '../asking/written-answer.type.js'
import { ConsistencyBy, ConsistencyMeasure } from './measures.js'
import type { Population } from './population-sql.js'

registerEnumType(ConsistencyBy, {
  name: 'ConsistencyBy',
  description: 'By what people are told apart.',
  valuesMap: {
    MANAGER: { description: 'By who acted: answered first, logged it, or approved it, as the measure has it.' },
    TENURE: { description: 'Under 6 months, to 2 years, over: on the day of the incident.' },
    STORE: { description: 'By store.' },
    POSITION: { description: 'By what people did.' },
  },
})

registerEnumType(ConsistencyMeasure, {
  name: 'ConsistencyMeasure',
  description: 'What is compared.',
  valuesMap: {
    FORMAL_ASKED_FOR: { description: 'A warning, suspension or dismissal was asked for.' },
    FORMAL_IN_EFFECT: { description: 'A warning, suspension or dismissal was approved, and not overturned.' },
    LATE_ANSWER: { description: 'The first answer took longer than in the middle case of its kind.' },
    UNANSWERED: { description: 'No answer within 30 days. Not by MANAGER.' },
    CAUSE_CHANGED: { description: 'The cause was changed after it was contested.' },
    MOVED_AGAIN: { description: 'People who were reassigned twice or more.' },
    OVER_REPORTING: { description: 'Whether a manager logs one person more eagerly than others do. By MANAGER alone.' },
    LOGS_ONE_PERSON: { description: 'The earlier name of OVER_REPORTING.', deprecationReason: 'Use OVER_REPORTING.' },
    AGAINST_PRECEDENT: { description: 'HR approved a formal response that precedents did not bear out.' },
    AGAINST_FINDING: { description: 'HR approved a formal response where the finding is no PATTERN.' },
    TEACHABLE_MOMENT: { description: 'How often it became a teachable moment.' },
    REASSIGNMENT: { description: 'How often somebody was given other work for a while.' },
    COACHING: { description: 'How often coaching was given.' },
    TRAINING: { description: 'How often training was given.' },
    SUPPORT: { description: 'How often support was offered.' },
    PROCESS_FIX: { description: 'How often a process was mended.' },
    RECOGNITION: { description: 'How often somebody was thanked.' },
    NO_ACTION: { description: 'How often nothing was done.' },
    STAND_DOWN: { description: 'How often somebody was sent home with pay.' },
  },
})

@ObjectType({
  description:
    'One group against everybody else with the same mix of incidents. Numbers are null where few people are behind them, or nothing can be compared.',
})
export class ConsistencyGroup {
  @Field(() => ID, { description: 'To ask for this group alone: groups(key: …).' })
  key!: string

  @Field(() => String, { description: 'The manager, store, position or tenure.' })
  name!: string

  @Field(() => Boolean, { description: 'Few people are behind it, who could be told apart.' })
  hidden!: boolean

  @Field(() => Boolean, {
    nullable: true,
    description: 'Credibly outside of 0.8 to 1.25 times as often. Of all that is marked, 5% is marked for nothing.',
  })
  marked!: boolean | null

  @Field(() => Float, {
    nullable: true,
    description: 'How many times as often as elsewhere; nearer to 1 the less there is to go by.',
  })
  rateRatio!: number | null

  @Field(() => Float, { nullable: true, description: 'With 95% it is this often or more.' })
  low!: number | null

  @Field(() => Float, { nullable: true, description: 'With 95% it is this often or less.' })
  high!: number | null

  @Field(() => Int, { nullable: true, description: 'Incidents (or people, or approvals) that can be compared.' })
  incidents!: number | null

  @Field(() => Int, { nullable: true, description: 'With how many of them it was so.' })
  observed!: number | null

  @Field(() => Float, { nullable: true, description: 'With how many it would have been so elsewhere.' })
  expected!: number | null

  @Field(() => Float, {
    nullable: true,
    description: 'How probably it would be marked if it were so twice as often there: what a missing mark is worth.',
  })
  foundIfTwice!: number | null

  @Field(() => Float, {
    nullable: true,
    description: 'How probably it would be marked if it were so three times as often there.',
  })
  foundIfThrice!: number | null

  @Field(() => String, { description: 'All of this in a sentence.' })
  inWords!: string

  /** Where its cases are found. `person` where it is about one. */
  population!: Population
  person!: string | null
}

@ObjectType({ description: 'Whether everybody is treated alike.' })
export class Consistency {
  @Field(() => Int, { description: 'How many groups are credibly outside of what is usual.' })
  marks!: number

  @Field(() => WrittenAnswerType, { description: 'The same answer in sentences, pictures and a table.' })
  writtenAnswer!: WrittenAnswerType
}
