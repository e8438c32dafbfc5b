import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql'
import { Allow } from '../../access/allow.js'
import { CurrentViewer } from '../../access/current-viewer.js'
import type { Viewer } from '../../access/viewer.js'
import { BecauseArgs } from '../../assessments/policies/policy.args.js'
import { Role } from '../../directory/role.js'
import { reasonIn } from '../../language/comes-with.js'
import { ReviewPolicy } from './review-policy.entity.js'
import { ReviewPolicyService } from './review-policy.service.js'

@Resolver()
export class ReviewPolicyResolver {
  constructor(private readonly policies: ReviewPolicyService) {}

  @Allow(Role.HR)
  @Query(() => ReviewPolicy, { description: 'How few people are too few for the review to tell of.' })
  async reviewPolicy(@CurrentViewer() { language }: Viewer) {
    const policy = await this.policies.served()
    return { ...policy, reason: reasonIn(policy.reason, language) }
  }

  @Allow(Role.HR)
  @Mutation(() => ReviewPolicy, { description: 'From now on. With a reason, in the trail.' })
  changeReviewPolicy(
    @CurrentViewer() viewer: Viewer,
    @Args('leastPeople', { type: () => Int, description: 'Figures about fewer people than this are protected.' })
    leastPeople: number,
    @Args() { reason }: BecauseArgs,
  ) {
    return this.policies.change(viewer, leastPeople, reason)
  }
}
