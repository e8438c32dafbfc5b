import { Args, ArgsType, Field, ID, Info, Mutation, Resolver } from '@nestjs/graphql'
import { IsOptional, MaxLength } from 'class-validator'
import type { GraphQLResolveInfo } from 'graphql'
import { Allow } from '../../access/allow.js'
import { CurrentViewer } from '../../access/current-viewer.js'
import type { Viewer } from '../../access/viewer.js'
import { Role } from '../../directory/role.js'
import { requestedFields } from '../../graphql/requested-fields.js'
import { CalendarDate } from '../../graphql/scalars.js'
import { Incident } from '../../incidents/incident.entity.js'
import { RootCause } from '../../incidents/incident-words.js'
import { ClosingService } from './closing.service.js'
import { rule } from '../../language/rule.js'
import './closing.shape.js'

@ArgsType()
class CloseArgs {
  @Field(() => ID, { description: "The incident's id." })
  id!: string

  @Field(() => RootCause, { nullable: true, description: 'Where it came from. Needed from MODERATE up.' })
  rootCause?: RootCause | null

  @Field(() => String, {
    nullable: true,
    description: 'What was done about it: the employee reads it. Needed from MODERATE up.',
  })
  @IsOptional()
  @MaxLength(5_000, { message: rule('edge.most5000') })
  whatWasDone?: string | null

  @Field(() => String, { nullable: true, description: 'The number of who does it.' })
  doneBy?: string | null

  @Field(() => CalendarDate, { nullable: true, description: 'On which day somebody checks whether it helped.' })
  checkedOn?: string | null

  @Field(() => String, {
    nullable: true,
    description:
      'How it ended, in kind and plain words for the customer, who reads them by a link, and is sent it where they have a mail address. They name nobody; the employee reads them too. Left out, somebody has to tell them: see `customersToTell`.',
  })
  @IsOptional()
  @MaxLength(1_000, { message: rule('customers.most1000') })
  toCustomer?: string | null
}

@Resolver()
export class ClosingResolver {
  constructor(private readonly closing: ClosingService) {}

  @Allow(Role.STORE_MANAGER, Role.HR)
  @Mutation(() => Incident, {
    description:
      'Closes an incident with where it came from and what was done. The employee is told how it ended, and the customer where one is known.',
  })
  closeIncident(
    @CurrentViewer() viewer: Viewer,
    @Args() { id, rootCause, whatWasDone, doneBy, checkedOn, toCustomer }: CloseArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Incident> {
    const ending = {
      rootCause: rootCause ?? null,
      whatWasDone: whatWasDone ?? null,
      doneBy: doneBy ?? null,
      checkedOn: checkedOn ?? null,
      toCustomer: toCustomer ?? null,
    }
    return this.closing.close(viewer, id, ending, requestedFields(info))
  }
}
