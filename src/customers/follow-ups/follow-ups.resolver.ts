import { Args, ArgsType, Field, ID, Info, InputType, Int, Mutation, Query, Resolver } from '@nestjs/graphql'
import { IsOptional, Length, Max, MaxLength, Min } from 'class-validator'
import type { GraphQLResolveInfo } from 'graphql'
import { Allow } from '../../access/allow.js'
import { CurrentViewer } from '../../access/current-viewer.js'
import type { Viewer } from '../../access/viewer.js'
import { Role } from '../../directory/role.js'
import { type Connection, connectionOf, PageArgs } from '../../graphql/connection.js'
import { eachOf } from '../../graphql/input-validation.js'
import { requestedFields } from '../../graphql/requested-fields.js'
import { AnswersByLink } from './answers-by-link.service.js'
import { FollowUp, FollowUpOutcome, FollowUpQuestion } from './follow-up.entity.js'
import { FollowUpsService } from './follow-ups.service.js'
import { rule } from '../../language/rule.js'

const FollowUpConnection = connectionOf('FollowUp', FollowUp)

@InputType({ description: 'What a customer answered to a question.' })
export class FollowUpAnswerInput {
  @Field(() => ID, { description: 'Which question.' })
  questionId!: string

  @Field(() => Int, { nullable: true, description: 'From 0 to 10.' })
  @IsOptional()
  @Min(0, { message: rule('customers.score') })
  @Max(10, { message: rule('customers.score') })
  score?: number | null

  @Field(() => String, { nullable: true, description: 'In words.' })
  @IsOptional()
  @MaxLength(2_000, { message: rule('edge.most2000') })
  text?: string | null
}

@ArgsType()
class ToCallArgs {
  @Field(() => String, { nullable: true, description: "A store's code; all of yours unless said." })
  store?: string | null

  @Field(() => Boolean, { nullable: true, description: 'Only those whose day is over.' })
  overdue?: boolean | null
}

@ArgsType()
class CalledArgs {
  @Field(() => ID, { description: "The call's id." })
  id!: string

  @Field(() => FollowUpOutcome, { description: 'What came of it.' })
  outcome!: FollowUpOutcome

  @Field(() => Boolean, {
    nullable: true,
    description: 'Opens an incident again that was closed: it is not over for the customer.',
  })
  reopen?: boolean | null

  @Field(() => String, {
    nullable: true,
    description:
      'Chosen by the client, a new one for each call: sending the same with the same key again, where a connection was lost, counts as one call.',
  })
  @IsOptional()
  @Length(1, 200, { message: rule('edge.keyForm') })
  idempotencyKey?: string | null
}

@Resolver(() => FollowUp)
export class FollowUpsResolver {
  constructor(
    private readonly service: FollowUpsService,
    private readonly byLink: AnswersByLink,
  ) {}

  @Allow(Role.STORE_MANAGER, Role.HR)
  @Query(() => FollowUpConnection, { description: 'Whom to call after an incident, due first at first.' })
  followUps(
    @CurrentViewer() viewer: Viewer,
    @Args() { store, overdue }: ToCallArgs,
    @Args() page: PageArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<FollowUp>> {
    return this.service.toCall(viewer, { store: store ?? null, overdue: overdue ?? false }, page, requestedFields(info))
  }

  @Allow(Role.HR)
  @Mutation(() => [FollowUpQuestion], {
    description: 'What customers are asked when they are called: three to five questions; a new version.',
  })
  publishFollowUpScript(
    @CurrentViewer() viewer: Viewer,
    @Args('questions', { type: () => [String], description: 'The questions, in the order in which they are asked.' })
    questions: string[],
    @Info() info: GraphQLResolveInfo,
  ): Promise<FollowUpQuestion[]> {
    return this.service.publishScript(viewer, questions, requestedFields(info))
  }

  @Allow(Role.STORE_MANAGER, Role.HR)
  @Mutation(() => String, {
    description:
      'Where the customer can answer by themselves: the path of a page on this server, to be sent to them. It says nothing of what happened, and leads nowhere once the call is over.',
  })
  followUpLink(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID, description: "The call's id." }) id: string,
  ): Promise<string> {
    return this.byLink.link(viewer, id)
  }

  @Allow(Role.STORE_MANAGER, Role.HR)
  @Mutation(() => FollowUp, {
    description: 'What came of calling a customer. Without an answer they are tried again, three times at most.',
  })
  recordFollowUp(
    @CurrentViewer() viewer: Viewer,
    @Args() { id, outcome, reopen, idempotencyKey }: CalledArgs,
    @Args(
      'answers',
      { type: () => [FollowUpAnswerInput], nullable: true, description: 'What they answered, where they did.' },
      eachOf(FollowUpAnswerInput),
    )
    answers: FollowUpAnswerInput[] | null,
    @Info() info: GraphQLResolveInfo,
  ): Promise<FollowUp> {
    const called = { outcome, answers: answers ?? [], reopen: reopen ?? false }
    return this.service.record(viewer, id, called, requestedFields(info), idempotencyKey ?? null)
  }
}
