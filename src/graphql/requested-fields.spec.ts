import { describe, expect, it } from '@jest/globals'
import { type FieldNode, type FragmentDefinitionNode, type GraphQLResolveInfo, Kind, parse } from 'graphql'
import { below, type RequestedFields, requestedFields } from './requested-fields.js'

/** What a resolver of the first root field gets, as far as it matters here. */
function infoOf(query: string): Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'> {
  const { definitions } = parse(query)
  const operation = definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION)!
  const fragments = definitions.filter((one): one is FragmentDefinitionNode => one.kind === Kind.FRAGMENT_DEFINITION)
  const fields = operation.selectionSet.selections as readonly FieldNode[]
  return {
    fieldNodes: fields.filter((field) => field.name.value === fields[0]!.name.value),
    fragments: Object.fromEntries(fragments.map((fragment) => [fragment.name.value, fragment])),
  }
}
type Plain = { [name: string]: Plain }
const plain = (fields: RequestedFields): Plain =>
  Object.fromEntries([...fields].map(([name, inside]) => [name, plain(inside)]))
const of = (query: string) => plain(requestedFields(infoOf(query)))

describe('what a query asks for below a field', () => {
  it('is told by name, at every depth', () => {
    expect(of('{ incident { id store { code name } } }')).toEqual({ id: {}, store: { code: {}, name: {} } })
  })

  it('is nothing below a plain value', () => expect(of('{ count }')).toEqual({}))

  it('is seen through aliases', () => {
    expect(of('{ incident { where: store { c: code } } }')).toEqual({ store: { code: {} } })
  })

  it('is seen through fragments, inline, named and in each other', () => {
    const query = `
      { incident { ... on Incident { id } ...Place } }
      fragment Place on Incident { store { ...Names } }
      fragment Names on Store { name }`
    expect(of(query)).toEqual({ id: {}, store: { name: {} } })
  })

  it('is told once, and together, where it is asked for twice', () => {
    expect(of('{ incident { store { code } store { name } } }')).toEqual({ store: { code: {}, name: {} } })
    expect(of('{ incident { store { code } } incident { id } }')).toEqual({ store: { code: {} }, id: {} })
  })

  it('is asked for under @include and @skip as well: to read it in vain is harmless', () => {
    expect(of('{ incident { id @include(if: false) store @skip(if: true) { code } } }')).toEqual({
      id: {},
      store: { code: {} },
    })
  })

  it('is worked out once for each parsed document', () => {
    const info = infoOf('{ incident { id } }')
    expect(requestedFields(info)).toBe(requestedFields({ ...info, fieldNodes: [...info.fieldNodes] }))
  })
})

describe('further down', () => {
  const fields = requestedFields(infoOf('{ incidents { edges { node { id } } } }'))
  it('it is what is there', () => expect(plain(below(fields, 'edges', 'node'))).toEqual({ id: {} }))
  it('it is nothing where nothing was asked for', () =>
    expect(plain(below(fields, 'pageInfo', 'endCursor'))).toEqual({}))
  it('it is all of it without a path', () => expect(below(fields)).toBe(fields))
})
