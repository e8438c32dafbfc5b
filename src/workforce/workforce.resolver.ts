import { Args, Info, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql'
import type { GraphQLResolveInfo } from 'graphql'
import { Allow, AllowDeputiesToo, AllowEveryone } from '../access/allow.js'
import { CurrentViewer } from '../access/current-viewer.js'
import type { Viewer } from '../access/viewer.js'
import { Employee } from '../directory/employee.entity.js'
import { Role } from '../directory/role.js'
import { Store, USUAL_CURRENCY } from '../directory/store.entity.js'
import { eachOf } from '../graphql/input-validation.js'
import { requestedFields } from '../graphql/requested-fields.js'
import type { Connection } from '../graphql/connection.js'
import { aPage } from '../graphql/up-to.js'
import { PeopleArgs } from './people.args.js'
import { PeopleReader } from './people.reader.js'
import { type PersonFound, PersonFoundConnection } from './person-found.type.js'
import { RosterService } from './roster.service.js'
import { ShiftInput } from './shift.input.js'
import { ViewerType } from './viewer.type.js'
import { WorkforceService } from './workforce.service.js'

/** What finding people costs beyond its rows: all who could be meant are looked at. */
const PEOPLE_COST = 20

@Resolver()
export class WorkforceResolver {
  constructor(
    private readonly workforce: WorkforceService,
    private readonly roster: RosterService,
    private readonly people: PeopleReader,
  ) {}

  @AllowDeputiesToo()
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

  @Allow(Role.EMPLOYEE, Role.STORE_MANAGER, Role.HR)
  @Query(() => PersonFoundConnection, {
    complexity: aPage(PEOPLE_COST),
    description:
      'People to name, by name: of the roster of a day (`onDate`, for chips to choose from), or by what is typed (`search`). HR finds anybody; managers the people of their stores, and on a day who helps out there; employees whom they may name as witnesses, the people of their store and its managers. Nobody finds who has left.',
  })
  employees(@CurrentViewer() viewer: Viewer, @Args() args: PeopleArgs): Promise<Connection<PersonFound>> {
    return this.people.find(viewer, args)
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
      'The roster with customers served. The same employee, store, date and position again replaces what was there; hours that are left out stay as they are known. A manager records those of the last 35 days, HR earlier ones. Returns how many were written.',
  })
  recordShifts(
    @CurrentViewer() viewer: Viewer,
    @Args('shifts', { type: () => [ShiftInput], description: 'The shifts, 500 at most.' }, eachOf(ShiftInput))
    shifts: ShiftInput[],
    @Args('reason', {
      type: () => String,
      nullable: true,
      description:
        'Why so late, or why on a day of leave: needed where a manager records or corrects a shift from the eighth day on, and for who is on leave that day.',
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
