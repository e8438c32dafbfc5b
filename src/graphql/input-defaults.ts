import {
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLSchema,
  isInputObjectType,
  isInputType,
  isLeafType,
  isListType,
  isNonNullType,
  type OperationDefinitionNode,
  typeFromAST,
} from 'graphql'

type Variables = Readonly<Record<string, unknown>>

/**
 * graphql-jit takes an input field that is required and has a default (`size: Size! = SMALL`) for missing when it is left
 * out. This puts such defaults in, as a client would have written them. Made once for each compiled operation, it leaves
 * the variables of most as they are.
 */
export function defaultsFor(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
): (variables: Variables) => Variables {
  const fillers = (operation.variableDefinitions ?? []).flatMap((definition) => {
    const type = typeFromAST(schema, definition.type)
    return isInputType(type) && needsDefaults(type) ? [{ name: definition.variable.name.value, type }] : []
  })
  if (fillers.length === 0) return (variables) => variables
  return (variables) => {
    const filled: Record<string, unknown> = { ...variables }
    for (const { name, type } of fillers)
      if (Object.hasOwn(filled, name)) filled[name] = withDefaults(filled[name], type)
    return filled
  }
}

function withDefaults(value: unknown, type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return withDefaults(value, type.ofType)
  if (isListType(type)) {
    return Array.isArray(value) ? value.map((one) => withDefaults(one, type.ofType)) : withDefaults(value, type.ofType)
  }
  if (!isInputObjectType(type) || typeof value !== 'object' || value === null || Array.isArray(value)) return value
  const filled = { ...value } as Record<string, unknown>
  for (const field of Object.values(type.getFields())) {
    const { name } = field
    if (Object.hasOwn(filled, name)) filled[name] = withDefaults(filled[name], field.type)
    else if (isRequiredWithDefault(field)) filled[name] = asWritten(field.defaultValue, field.type)
  }
  return filled
}

const isRequiredWithDefault = (field: GraphQLInputField) =>
  isNonNullType(field.type) && field.defaultValue !== undefined

/** From the value that resolvers get back to the one that clients send: an enum's name, say. */
function asWritten(value: unknown, type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return asWritten(value, type.ofType)
  if (value === null || value === undefined) return value
  if (isListType(type)) return Array.isArray(value) ? value.map((one) => asWritten(one, type.ofType)) : value
  if (isLeafType(type)) return type.serialize(value)
  const fields = type.getFields()
  const entries = Object.entries(value as object).map(([name, part]) => [name, asWritten(part, fields[name]!.type)])
  return Object.fromEntries(entries) as unknown
}

function needsDefaults(type: GraphQLInputType, seen = new Set<GraphQLInputType>()): boolean {
  if (isNonNullType(type) || isListType(type)) return needsDefaults(type.ofType as GraphQLInputType, seen)
  if (!isInputObjectType(type) || seen.has(type)) return false
  seen.add(type)
  return Object.values(type.getFields()).some(
    (field) => isRequiredWithDefault(field) || needsDefaults(field.type, seen),
  )
}
