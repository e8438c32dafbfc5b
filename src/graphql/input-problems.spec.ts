import { describe, expect, it } from '@jest/globals'
import { buildSchema, GraphQLScalarType, type OperationDefinitionNode, parse } from 'graphql'
import { variableProblems } from './input-problems.js'

const schema = buildSchema(`
  scalar Counted
  enum Size { SMALL LARGE }
  input Line { what: Counted! size: Size lines: [Line!] }
  type Query { take(lines: [Line!], sizes: [Size!], words: [String!]): Int }
`)

function problemsOf(query: string, variables: Record<string, unknown>) {
  const document = parse(query)
  return variableProblems(schema, document, document.definitions[0] as OperationDefinitionNode, variables)
}

describe('what is wrong with variables', () => {
  it('is looked for until there are fifty problems, and not further', () => {
    let looked = 0
    const counted = schema.getType('Counted') as GraphQLScalarType
    counted.parseValue = () => {
      looked++
      throw new TypeError('Wrong.')
    }
    const lines = Array.from({ length: 500 }, () => ({ what: 1 }))
    expect(problemsOf('query ($l: [Line!]) { take(lines: $l) }', { l: lines })).toHaveLength(50)
    expect(looked).toBe(50)
  })

  it('is told of a list that is too long before anything in it is looked at', () => {
    const take = 'query ($l: [Line!], $s: [Size!], $w: [String!]) { take(lines: $l, sizes: $s, words: $w) }'
    const long = (length: number, what: unknown) => Array.from({ length }, () => what)
    expect(problemsOf(take, { s: long(3, 'HUGE') }).map(({ path }) => path)).toEqual(['sizes'])
    expect(problemsOf(take, { w: long(501, 'word') }).map(({ path }) => path)).toEqual(['words'])
    expect(problemsOf(take, { w: long(500, 'word') })).toEqual([])
    const inner = [{ what: 1, lines: long(501, {}) }]
    expect(problemsOf(take, { l: inner })).toEqual([
      { path: 'lines.0.lines', message: ['edge.listAtMost', { most: 500 }] },
    ])
  })
})
