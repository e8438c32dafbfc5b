import {
  type BreakingChange,
  BreakingChangeType,
  findBreakingChanges,
  type GraphQLSchema,
  isEnumType,
  isObjectType,
} from 'graphql'

/**
 * What a schema takes away from clients that were written for the last release's: everything that would break them, but for
 * what that release had deprecated, so that they had its length to move.
 */
export const brokenSince = (released: GraphQLSchema, now: GraphQLSchema): string[] =>
  findBreakingChanges(released, now)
    .filter((change) => !wasDeprecated(released, change))
    .map(({ description }) => description)

function wasDeprecated(released: GraphQLSchema, { type, description }: BreakingChange): boolean {
  if (type === BreakingChangeType.FIELD_REMOVED || type === BreakingChangeType.ARG_REMOVED) {
    const [, owner, field, argument] = /^(\w+)\.(\w+)(?: arg (\w+))? was removed/.exec(description) ?? []
    const of = released.getType(owner!)
    const was = isObjectType(of) ? of.getFields()[field!] : undefined
    return (argument ? was?.args.find(({ name }) => name === argument) : was)?.deprecationReason != null
  }
  if (type === BreakingChangeType.VALUE_REMOVED_FROM_ENUM) {
    const [, value, owner] = /^(\w+) was removed from enum type (\w+)/.exec(description) ?? []
    const of = released.getType(owner!)
    return isEnumType(of) && of.getValue(value!)?.deprecationReason != null
  }
  return false
}
