import {
  astFromValue,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isObjectType,
  isUnionType,
  print,
} from 'graphql'

/** What a schema lacks of a contract, or has otherwise, in words. What it has beyond it is no matter. */
export function differences(contract: GraphQLSchema, schema: GraphQLSchema): string[] {
  return Object.values(contract.getTypeMap())
    .filter((type) => !type.name.startsWith('__'))
    .flatMap((wanted) => {
      const found = schema.getType(wanted.name)
      return found ? betweenTypes(wanted, found) : [`${wanted.name} is missing`]
    })
}

function betweenTypes(wanted: GraphQLNamedType, found: GraphQLNamedType): string[] {
  const { name } = wanted
  if (wanted.constructor !== found.constructor) return [`${name} is of another kind`]
  if (isEnumType(wanted) && isEnumType(found))
    return wanted
      .getValues()
      .flatMap((value) => (found.getValue(value.name) ? [] : [`${name}.${value.name} is missing`]))
  if (isUnionType(wanted) && isUnionType(found)) {
    const members = found.getTypes().map((type) => type.name)
    return wanted.getTypes().flatMap((type) => (members.includes(type.name) ? [] : [`${name} lacks ${type.name}`]))
  }
  if (isInputObjectType(wanted) && isInputObjectType(found)) {
    const fields = found.getFields()
    return Object.values(wanted.getFields()).flatMap((field) =>
      betweenInputs(`${name}.${field.name}`, field, fields[field.name]),
    )
  }
  if (isObjectType(wanted) && isObjectType(found)) {
    const fields = found.getFields()
    return Object.values(wanted.getFields()).flatMap((field) => {
      const other = fields[field.name]
      const at = `${name}.${field.name}`
      if (!other) return [`${at} is missing`]
      return [
        ...(String(field.type) === String(other.type)
          ? []
          : [`${at} is ${String(other.type)} instead of ${String(field.type)}`]),
        ...field.args.flatMap((argument) =>
          betweenInputs(
            `${at}(${argument.name})`,
            argument,
            other.args.find(({ name }) => name === argument.name),
          ),
        ),
      ]
    })
  }
  return []
}

type Input = GraphQLArgument | GraphQLInputField

function betweenInputs(at: string, wanted: Input, found: Input | undefined): string[] {
  if (!found) return [`${at} is missing`]
  const said = (input: Input) => {
    const value = input.defaultValue === undefined ? undefined : astFromValue(input.defaultValue, input.type)
    return value ? print(value) : 'none'
  }
  return [
    ...(String(wanted.type) === String(found.type)
      ? []
      : [`${at} is ${String(found.type)} instead of ${String(wanted.type)}`]),
    ...(said(wanted) === said(found) ? [] : [`${at}: its default is ${said(found)} instead of ${said(wanted)}`]),
  ]
}
