import { Field, InputType } from '@nestjs/graphql'
import { IsOptional, MaxLength } from 'class-validator'
import { CalendarDate } from '../../graphql/scalars.js'
import { Written } from '../../graphql/written.js'
import { rule } from '../../language/rule.js'

@InputType({ description: 'A customer, with as little as the work needs.' })
export class CustomerInput {
  @Field(() => String, {
    description: 'As the CRM or the loyalty system has it: the same again corrects what is there.',
  })
  @Written(100)
  reference!: string

  @Field(() => String, { nullable: true, description: 'What to call them. Left out, what is there stays.' })
  @IsOptional()
  @MaxLength(200, { message: rule('edge.most200') })
  name?: string | null

  @Field(() => String, { nullable: true, description: 'A way to reach them. Left out, what is there stays.' })
  @IsOptional()
  @MaxLength(200, { message: rule('edge.most200') })
  contact?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'The group that the CRM has them in, such as Loyalty or Business. Left out, what is there stays.',
  })
  @IsOptional()
  @MaxLength(60, { message: rule('edge.most60') })
  kind?: string | null
}

@InputType({ description: 'What was agreed with a customer, by three questions.' })
export class ExpectationInput {
  @Field(() => String, { description: "The customer's reference." })
  @Written(100)
  customer!: string

  @Field(() => String, { description: 'What must we do to keep your business?' })
  @Written(2_000)
  mustDo!: string

  @Field(() => String, { description: 'What must we never do?' })
  @Written(2_000)
  mustNotDo!: string

  @Field(() => String, { description: 'If we fail once, what then?' })
  @Written(2_000)
  ifWeFailOnce!: string

  @Field(() => Boolean, { description: 'Whether a single failure is forgiven.' })
  forgivesOnce!: boolean

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'When it was agreed; today unless said. In force it is from now on, whatever day this is.',
  })
  @IsOptional()
  agreedOn?: string | null
}
