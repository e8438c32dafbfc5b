import { describe, expect, it } from '@jest/globals'
import { buildSchema, GraphQLEnumType, getVariableValues, type OperationDefinitionNode, parse } from 'graphql'
import { defaultsFor } from './input-defaults.js'

const schema = buildSchema(`
  enum Size { SMALL LARGE }
  input Topping { name: String!, amount: Int! = 2 }
  input Order { dish: String!, size: Size! = SMALL, toppings: [Topping!]! = [], extra: Topping, next: Order, note: String = "none" }
  type Query { place(input: Order!, all: [Order!], id: ID): Int }
`)
// As a TypeScript enum may have it: what resolvers get is not what clients send.
const size = schema.getType('Size') as GraphQLEnumType
Object.assign(size.getValue('SMALL')!, { value: 'small' })
const order = schema.getType('Order') as unknown as { getFields(): Record<string, { defaultValue: unknown }> }
order.getFields()['size']!.defaultValue = 'small'

const operation = (text: string) => parse(text).definitions[0] as OperationDefinitionNode

describe('defaults of required input fields', () => {
  const query = operation('query($input: Order!, $all: [Order!], $id: ID) { place(input: $input, all: $all, id: $id) }')
  const fill = defaultsFor(schema, query)

  it('are put in as a client would write them, however deep', () => {
    expect(fill({ input: { dish: 'soup' }, id: '7' })).toMatchObject({
      input: { dish: 'soup', size: 'SMALL', toppings: [] },
      id: '7',
    })
    expect(
      fill({ input: { dish: 'soup', size: 'LARGE', extra: { name: 'x' }, toppings: [{ name: 'y' }] } }),
    ).toMatchObject({
      input: { size: 'LARGE', extra: { name: 'x', amount: 2 }, toppings: [{ name: 'y', amount: 2 }] },
    })
    expect(fill({ all: [{ dish: 'a' }] })).toMatchObject({ all: [{ dish: 'a', size: 'SMALL', toppings: [] }] })
  })

  it('change nothing in what graphql-js makes of the variables', () => {
    const variables = { input: { dish: 'soup', next: { dish: 'stew' }, extra: null } }
    const coerced = (given: object) => getVariableValues(schema, query.variableDefinitions!, { ...given })
    expect(coerced(fill(variables))).toEqual(coerced(variables))
  })

  it('leave alone what is wrong, for others to refuse', () => {
    expect(fill({ input: { size: null } })).toMatchObject({ input: { size: null } })
    expect(fill({ input: 3 })).toMatchObject({ input: 3 })
  })

  it('cost nothing where there are none', () => {
    const variables = { id: '7' }
    expect(defaultsFor(schema, operation('query($id: ID) { place(id: $id) }'))(variables)).toBe(variables)
  })
})
