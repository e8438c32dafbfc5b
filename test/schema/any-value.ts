import { type GraphQLInputType, isEnumType, isInputObjectType, isListType, isNonNullType } from 'graphql'

const SCALARS: Record<string, string> = {
  ID: '"01890000-0000-7000-8000-000000000000"',
  String: '"x"',
  Int: '1',
  Float: '1',
  Boolean: 'true',
  DateTime: '"2026-01-05T10:00:00Z"',
  Date: '"2026-01-05"',
}

/** Some value that a type takes, as written in a document: of inputs, no more than they need. */
export function anyValue(type: GraphQLInputType): string {
  if (isNonNullType(type)) return anyValue(type.ofType as GraphQLInputType)
  if (isListType(type)) return '[]'
  if (isEnumType(type)) return type.getValues()[0]!.name
  if (isInputObjectType(type)) {
    const needed = Object.values(type.getFields()).filter(
      (field) => isNonNullType(field.type) && field.defaultValue === undefined,
    )
    return `{ ${needed.map((field) => `${field.name}: ${anyValue(field.type)}`).join(', ')} }`
  }
  const value = SCALARS[type.toString()]
  if (!value) throw new Error(`any-value.ts needs an example of the scalar ${type.toString()}.`)
  return value
}
