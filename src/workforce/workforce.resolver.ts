import { Args, Info, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql'
import type { GraphQLResolveInfo } from 'graphql'
import { Allow, AllowEveryone } from '../access/allow.js'
import { CurrentViewer } from '../access/current-viewer.js'
import type { Viewer } from '../access/viewer.js'
import { Employee } from '../directory/employee.entity.js'
import { Role } from '../directory/role.js'
import { Store, USUAL_CURRENCY } from '../directory/store.entity.js'
import { eachOf } from '../graphql/input-validation.js'
import { requestedFields } from '../graphql/requested-fields.js'
import { RosterService } from './roster.service.js'
import { ShiftInput } from './shift.input.js'
import { ViewerType } from './viewer.type.js'
import { WorkforceService } from './workforce.service.js'

@Resolver()
export class WorkforceResolver {
  constructor(
    private readonly workforce: WorkforceService,
    private readonly roster: RosterService,
  ) {}

  @AllowEveryone()
  @Query(() => ViewerType, { description: 'Who you are, as the directory has it.' })
  viewer(@CurrentViewer() viewer: Viewer, @Info() info: GraphQLResolveInfo): Promise<ViewerType> {
    return this.workforce.viewer(viewer, requestedFields(info))
  }

  @AllowEveryone()
  @Query(() => Employee, {
    nullable: true,
    description: 'Somebody by their number; null where there is nobody you may see.',
  })
  employee(
    @CurrentViewer() viewer: Viewer,
    @Args('number', { description: 'A number of the directory.' }) number: string,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Employee | null> {
    return this.workforce.employee(viewer, number, requestedFields(info))
  }

  @AllowEveryone()
  @Query(() => Store, { nullable: true, description: 'A store by its code; null where there is none you may see.' })
  store(
    @CurrentViewer() viewer: Viewer,
    @Args('code', { description: "A store's code." }) code: string,
  ): Promise<Store | null> {
    return this.workforce.store(viewer, code)
  }

  @Allow(Role.STORE_MANAGER, Role.HR)
  @Mutation(() => Int, {
    description:
      'The roster with customers served. The same employee, store, date and position again replaces what was there. A manager records those of the last 35 days, HR earlier ones. Returns how many were written.',
  })
  recordShifts(
    @CurrentViewer() viewer: Viewer,
    @Args('shifts', { type: () => [ShiftInput], description: 'The shifts, 500 at most.' }, eachOf(ShiftInput))
    shifts: ShiftInput[],
    @Args('reason', {
      type: () => String,
      nullable: true,
      description: 'Why so late: needed where a manager records or corrects a shift from the eighth day on.',
    })
    reason?: string | null,
  ): Promise<number> {
    return this.roster.record(viewer, shifts, reason?.trim() || null)
  }
}

/** Amounts are in the store's own currency, also where nobody said which. */
@Resolver(() => Store)
export class StoreCurrencyResolver {
  @ResolveField(() => String)
  currency(@Parent() { currency }: Store): string {
    return currency ?? USUAL_CURRENCY
  }
}
