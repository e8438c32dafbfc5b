import { Args, Field, Info, Int, Mutation, ObjectType, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql'
import type { GraphQLResolveInfo } from 'graphql'
import { Allow, AllowEveryone } from '../../access/allow.js'
import { CurrentViewer } from '../../access/current-viewer.js'
import type { Viewer } from '../../access/viewer.js'
import { type PersonalReadType, PersonalReads } from '../../audit/personal-read.type.js'
import { ReadPurpose } from '../../audit/read-purpose.type.js'
import { ReadsReader } from '../../audit/reads.reader.js'
import { ReadsService } from '../../audit/reads.service.js'
import { Role } from '../../directory/role.js'
import { type Connection, PageArgs } from '../../graphql/connection.js'
import { eachOf } from '../../graphql/input-validation.js'
import { requestedFields } from '../../graphql/requested-fields.js'
import { aPage } from '../../graphql/up-to.js'
import { Incident } from '../../incidents/incident.entity.js'
import { IncidentReader } from '../../incidents/incident-reader.service.js'
import { IncidentConnection } from '../../incidents/incidents.resolver.js'
import { Customer } from './customer.entity.js'
import { CustomerInput, ExpectationInput } from './customer.input.js'
import { CustomerStanding } from './customer-words.js'
import { CustomersService } from './customers.service.js'
import { Expectation } from './expectation.entity.js'
import { ExpectationsService } from './expectations.service.js'
import { ErasureArgs } from './erasure.args.js'

@ObjectType({ description: 'What staff should know before they serve a customer. It names nobody.' })
export class Forewarning {
  @Field(() => CustomerStanding, { description: 'Whether the company goes on with them.' })
  standing!: CustomerStanding

  @Field(() => String, {
    nullable: true,
    description: 'What happened before, and what helped; null where nothing did.',
  })
  text!: string | null
}

/** What a list costs beyond its rows, since it is asked for each customer anew. */
const LIST_COST = 10

@Resolver(() => Customer)
export class CustomersResolver {
  private readonly looks = new WeakSet<Customer>()

  constructor(
    private readonly customers: CustomersService,
    private readonly expectations: ExpectationsService,
    private readonly incidents: IncidentReader,
    private readonly reads: ReadsService,
    private readonly readers: ReadsReader,
  ) {}

  @Allow(Role.STORE_MANAGER, Role.HR)
  @Query(() => Customer, {
    nullable: true,
    description: "By reference: of incidents of one's stores; HR any. Who looked is logged.",
  })
  customer(
    @CurrentViewer() viewer: Viewer,
    @Args('reference', { description: "The customer's reference." }) reference: string,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Customer | null> {
    return this.customers.one(viewer, reference, requestedFields(info))
  }

  @AllowEveryone()
  @Query(() => Forewarning, {
    nullable: true,
    description: 'For staff, before they serve somebody: no name. Each look is logged. Null for an unknown reference.',
  })
  forewarning(
    @CurrentViewer() viewer: Viewer,
    @Args('customer', { description: "The customer's reference." }) reference: string,
  ): Promise<Forewarning | null> {
    return this.customers.forewarning(viewer, reference)
  }

  @Allow(Role.STORE_MANAGER, Role.HR)
  @Mutation(() => Int, { description: 'Upserted by reference, 500 at most. Returns how many were written.' })
  recordCustomers(
    @CurrentViewer() viewer: Viewer,
    @Args(
      'customers',
      { type: () => [CustomerInput], description: 'The customers, 500 at most.' },
      eachOf(CustomerInput),
    )
    customers: CustomerInput[],
  ): Promise<number> {
    return this.customers.record(viewer, customers)
  }

  @Allow(Role.HR)
  @Mutation(() => Customer, {
    description: 'Erases the name and the way to reach a customer, for good. Their incidents stay.',
  })
  eraseCustomer(
    @CurrentViewer() viewer: Viewer,
    @Args() { reference, reason }: ErasureArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Customer> {
    return this.customers.erase(viewer, reference, reason, requestedFields(info))
  }

  @Allow(Role.STORE_MANAGER, Role.HR)
  @Mutation(() => Expectation, {
    description: 'Records what was agreed with a customer, by three questions. In force from now on.',
  })
  agreeExpectation(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'What is to be recorded.' }) input: ExpectationInput,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Expectation> {
    return this.expectations.agree(viewer, input, requestedFields(info))
  }

  /** Wherever it is served who a customer is, or how they are reached, who read it is logged. */
  @ResolveField(() => String, { nullable: true })
  name(@CurrentViewer() viewer: Viewer, @Parent() customer: Customer): string | null {
    return this.seen(viewer, customer).name
  }

  @ResolveField(() => String, { nullable: true })
  contact(@CurrentViewer() viewer: Viewer, @Parent() customer: Customer): string | null {
    return this.seen(viewer, customer).contact
  }

  @ResolveField(() => IncidentConnection, {
    name: 'incidents',
    complexity: aPage(LIST_COST),
    description: 'Their incidents, as far as you may see them, newest first.',
  })
  async incidentsOf(
    @CurrentViewer() viewer: Viewer,
    @Parent() { id }: Customer,
    @Args() page: PageArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Incident>> {
    return this.incidents.list(viewer, { customerId: id }, page, requestedFields(info))
  }

  @ResolveField(() => String, {
    name: 'forewarning',
    nullable: true,
    complexity: LIST_COST,
    description:
      'What staff should know before they serve this customer, and what helped; null where there is nothing.',
  })
  forewarningText(@CurrentViewer() viewer: Viewer, @Parent() { id }: Customer): Promise<string | null> {
    return this.customers.forewarningOf(viewer, id)
  }

  @ResolveField(() => PersonalReads, {
    nullable: true,
    complexity: aPage(LIST_COST),
    description: 'Who has looked at this customer or their forewarning, newest day first. For HR; null for others.',
  })
  readBy(
    @CurrentViewer() viewer: Viewer,
    @Parent() { id }: Customer,
    @Args() page: PageArgs,
  ): Promise<Connection<PersonalReadType> | null> {
    return this.readers.of(viewer, id, page)
  }

  /** However much of one customer is asked for at once, it is one look. */
  private seen(viewer: Viewer, customer: Customer): Customer {
    if (!this.looks.has(customer)) this.reads.record(viewer, [customer.id], ReadPurpose.CUSTOMER)
    this.looks.add(customer)
    return customer
  }
}
