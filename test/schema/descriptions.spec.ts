import { readFileSync } from 'node:fs'
import { expect, it } from '@jest/globals'
import { buildSchema, type GraphQLNamedType, isEnumType, isInputObjectType, isObjectType, isUnionType } from 'graphql'

const schema = buildSchema(readFileSync('src/schema.graphql', 'utf8'))
const ROOTS = ['Query', 'Mutation', 'Subscription']

interface Part {
  name: string
  description?: string | null
}

/** All that a type says of itself, by the name that a client would look it up under. */
function partsOf(type: GraphQLNamedType): Part[] {
  const named = (part: Part, name = `${type.name}.${part.name}`): Part => ({ name, description: part.description })
  if (isEnumType(type)) return [type, ...type.getValues().map((value) => named(value))]
  if (isInputObjectType(type)) return [type, ...Object.values(type.getFields()).map((field) => named(field))]
  if (isUnionType(type)) return [type]
  if (!isObjectType(type)) return []
  const fields = Object.values(type.getFields()).flatMap((field) => [
    named(field),
    ...field.args.map((argument) => named(argument, `${type.name}.${field.name}(${argument.name})`)),
  ])
  return ROOTS.includes(type.name) ? fields : [type, ...fields]
}

it('every type, field, argument, enum value and input says what it is', () => {
  const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'))
  const parts = types.flatMap(partsOf)
  expect(parts.length).toBeGreaterThan(1_000)
  expect(parts.filter(({ description }) => !description?.trim()).map(({ name }) => name)).toEqual([])
})
