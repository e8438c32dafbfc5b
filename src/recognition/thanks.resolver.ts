import { Args, ArgsType, Field, ID, Info, Int, Mutation, Query, Resolver } from '@nestjs/graphql'
import { Max, Min } from 'class-validator'
import type { GraphQLResolveInfo } from 'graphql'
import { Allow, AllowEveryone } from '../access/allow.js'
import { CurrentViewer } from '../access/current-viewer.js'
import type { Viewer } from '../access/viewer.js'
import { Employee } from '../directory/employee.entity.js'
import { Role } from '../directory/role.js'
import { Defaulted } from '../graphql/defaulted.js'
import { requestedFields } from '../graphql/requested-fields.js'
import { upTo } from '../graphql/up-to.js'
import { Commendation } from './commendation.entity.js'
import { CommendingService } from './commending.service.js'
import { FromACall } from './from-a-call.service.js'
import { Thanks } from './thanks.entity.js'
import { ThanksService } from './thanks.service.js'
import { UnthankedReader } from './unthanked.reader.js'
import { rule } from '../language/rule.js'

@ArgsType()
class UnthankedArgs {
  @Field(() => String, { description: "The store's code." })
  store!: string

  @Defaulted(() => Int, 90, 'For how many days nobody has thanked them; 90 unless said.')
  @Min(1, { message: rule('recognition.oneDayAtLeast') })
  @Max(3_650, { message: rule('recognition.tenYearsAtMost') })
  days!: number
}

@Resolver()
export class ThanksResolver {
  constructor(
    private readonly thanks: ThanksService,
    private readonly commending: CommendingService,
    private readonly unthanked: UnthankedReader,
    private readonly fromACall: FromACall,
  ) {}

  @Allow(Role.STORE_MANAGER, Role.HR)
  @Mutation(() => String, {
    description:
      'Where customers of a store thank somebody without an account: the path of a page on this server, to be printed as a link; /poster after it is a page to hang up, with a QR code. Made where there is none.',
  })
  thanksLink(
    @CurrentViewer() viewer: Viewer,
    @Args('store', { description: "The store's code." }) store: string,
    @Args('anew', {
      type: () => Boolean,
      nullable: true,
      description: 'Makes another, so that the old one leads nowhere.',
    })
    anew: boolean | null,
  ): Promise<string> {
    return this.thanks.link(viewer, store, anew ?? false)
  }

  @Allow(Role.STORE_MANAGER, Role.HR)
  @Query(() => [Thanks], {
    complexity: upTo(100),
    description:
      'What customers left by the link of a store and nobody has read, oldest first; for HR also what was laid by there in the last 30 days.',
  })
  thanksWaiting(
    @CurrentViewer() viewer: Viewer,
    @Args('store', { description: "The store's code." }) store: string,
  ): Promise<Thanks[]> {
    return this.thanks.waiting(viewer, store)
  }

  @Allow(Role.STORE_MANAGER, Role.HR)
  @Mutation(() => Commendation, {
    description: 'Passes a customer’s thanks on to somebody of the store: it becomes a commendation. Not to oneself.',
  })
  passThanksOn(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID, description: 'The id of what this is about.' }) id: string,
    @Args('employee', { description: 'The number of whom they mean.' }) employee: string,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Commendation> {
    return this.thanks.passOn(viewer, id, employee, requestedFields(info))
  }

  @Allow(Role.STORE_MANAGER, Role.HR)
  @Mutation(() => Boolean, {
    description:
      'Lays by what was no thanks, or of which nobody can tell for whom it is. HR can still read it for 30 days; what HR lays by is gone.',
  })
  layThanksBy(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID, description: 'The id of what this is about.' }) id: string,
  ): Promise<boolean> {
    return this.thanks.lay(viewer, id)
  }

  @Allow(Role.STORE_MANAGER, Role.HR)
  @Mutation(() => Commendation, {
    description: 'What a customer said when they were called becomes a commendation, word for word.',
  })
  commendFromCall(
    @CurrentViewer() viewer: Viewer,
    @Args('followUpId', { type: () => ID, description: "The call's id." }) followUpId: string,
    @Args('employee', {
      type: () => String,
      nullable: true,
      description: 'The number of whom they meant; whom the incident is about unless said.',
    })
    employee: string | null,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Commendation> {
    return this.fromACall.commend(viewer, followUpId, employee ?? null, requestedFields(info))
  }

  @AllowEveryone()
  @Mutation(() => Commendation, {
    description: 'For whom it is about: you do not wish to have this said of you. It stands in no list any more.',
  })
  declineCommendation(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID, description: 'The id of what this is about.' }) id: string,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Commendation> {
    return this.commending.decline(viewer, id, requestedFields(info))
  }

  @Allow(Role.STORE_MANAGER, Role.HR)
  @Query(() => [Employee], {
    complexity: upTo(100),
    description: 'Whom of a store nobody has thanked for long, whatever their record, by name.',
  })
  notThankedForLong(
    @CurrentViewer() viewer: Viewer,
    @Args() { store, days }: UnthankedArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Employee[]> {
    return this.unthanked.of(viewer, store, days, requestedFields(info))
  }
}
