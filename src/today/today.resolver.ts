import { Args, ArgsType, Field, Info, Int, Query, Resolver } from '@nestjs/graphql'
import { IsOptional, Max, Min } from 'class-validator'
import type { GraphQLResolveInfo } from 'graphql'
import { Allow } from '../access/allow.js'
import { CurrentViewer } from '../access/current-viewer.js'
import type { Viewer } from '../access/viewer.js'
import { Role } from '../directory/role.js'
import { Defaulted } from '../graphql/defaulted.js'
import { requestedFields } from '../graphql/requested-fields.js'
import { upTo } from '../graphql/up-to.js'
import { rule } from '../language/rule.js'
import { MOST_COUNTED, MOST_SHOWN, Waiting, WaitingKind } from './waiting.type.js'
import { WaitingReader } from './waiting.reader.js'

const ALL = Object.values(WaitingKind)

@ArgsType()
class WaitingArgs {
  @Field(() => [WaitingKind], { nullable: true, description: 'Of these kinds alone; of all unless said.' })
  @IsOptional()
  kinds?: WaitingKind[] | null

  @Defaulted(() => Int, MOST_SHOWN, `Of each kind, so many are shown, ${MOST_COUNTED} at most.`)
  @Min(1, { message: rule('edge.oneRowAtLeast') })
  @Max(MOST_COUNTED, { message: rule('edge.countedAtMost') })
  first!: number
}

/** A kind counts as it states, with as many rows as are usually shown; of more of them as much more. */
const weight = ({ kinds, first }: Record<string, unknown>): number =>
  (Array.isArray(kinds) ? kinds.length : ALL.length) * Math.max(1, Number(first ?? 0) / MOST_SHOWN)

@Resolver()
export class TodayResolver {
  constructor(private readonly waiting: WaitingReader) {}

  @Allow(Role.EMPLOYEE, Role.STORE_MANAGER, Role.HR)
  @Query(() => [Waiting], {
    complexity: upTo(weight, 10),
    description:
      'What waits for you today, a line for each kind with its count, also where it is 0: what is asked of you yourself and, for managers, what waits in their stores. What waits for HR is `reviewQueue`.',
  })
  waitingForMe(
    @CurrentViewer() viewer: Viewer,
    @Args() { kinds, first }: WaitingArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Waiting[]> {
    return this.waiting.of(viewer, { kinds: kinds ?? ALL, first }, requestedFields(info))
  }
}
