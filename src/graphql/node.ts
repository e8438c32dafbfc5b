import { Field, ID, InterfaceType } from '@nestjs/graphql'

/** What `node(id)` finds again, as Relay has it. Whatever implements it is looked up in incidents/nodes.resolver.ts. */
@InterfaceType({
  description: 'What can be asked for again by its id alone, as Relay does.',
  resolveType: (value: { __typename: string }) => value.__typename,
})
export abstract class Node {
  @Field(() => ID, { description: 'Its id, for asking of it again. No two things of any kind have the same.' })
  id!: string
}
