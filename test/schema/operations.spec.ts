import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { buildSchema, type OperationDefinitionNode, parse, validate } from 'graphql'
import { AUDIENCES, everydayOperations } from '../../src/graphql/everyday-operations.js'
import { variableProblems } from '../../src/graphql/input-problems.js'
import { filled } from './filled.js'

const schema = buildSchema(readFileSync(join(import.meta.dirname, '../../src/schema.graphql'), 'utf8'))
const operations = AUDIENCES.flatMap((audience) => everydayOperations()[audience])

describe.each(operations.map((one) => [one.file, one] as const))('operations/%s', (_file, { query, variables }) => {
  const document = parse(query)
  const operation = document.definitions[0] as OperationDefinitionNode

  it('fits the schema', () => {
    expect(validate(schema, document)).toEqual([])
    expect(document.definitions).toHaveLength(1)
  })

  it('has a name for its tab, and says in plain words what it does and what to change', () => {
    expect(operation.name?.value).toMatch(/^[A-Z][A-Za-z]+$/)
    expect(query).toMatch(/^# .*[.?:]/)
    for (const given of namesIn(JSON.parse(variables || '{}'))) expect(query).toContain(given)
  })

  it('has example variables that fit', () => {
    expect(JSON.stringify(filled(variables))).not.toContain('no example for')
    expect(variableProblems(schema, document, operation, filled(variables))).toEqual([])
  })
})

it('no two have the same name: a client that holds them all keeps each', () => {
  const names = operations.map(({ query }) => (parse(query).definitions[0] as OperationDefinitionNode).name!.value)
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
})

it('there are operations for everybody', () => {
  for (const audience of AUDIENCES) expect(everydayOperations()[audience].length).toBeGreaterThan(2)
})

/** The variables, and not what is inside an input: its comment need not name every field. */
const namesIn = (variables: object) => Object.keys(variables)
