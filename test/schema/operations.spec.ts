import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { buildSchema, type OperationDefinitionNode, parse, validate } from 'graphql'
import { AUDIENCES, everydayOperations } from '../../src/graphql/everyday-operations.js'
import { variableProblems } from '../../src/graphql/input-problems.js'

/** What the page puts in the place of words in angle brackets. */
const FILLED: Record<string, string> = {
  '<store>': 'RIVER',
  '<employee>': 'E7',
  '<my number>': 'E1',
  '<colleague>': 'E8',
  '<incident>': '0199a0c0-0000-7000-8000-000000000001',
  '<response>': '0199a0c0-0000-7000-8000-000000000002',
  '<review>': 'APPEAL:0199a0c0-0000-7000-8000-000000000002',
  '<correction>': '0199a0c0-0000-7000-8000-000000000004',
  '<standard>': '0199a0c0-0000-7000-8000-000000000003',
  '<an hour ago>': '2026-11-22T09:30:00+01:00',
  '<a year ago>': '2025-11-22T09:30:00+01:00',
  '<the day a year ago>': '2025-11-22',
  '<today>': '2026-11-22',
  '<first of last month>': '2026-10-01',
  '<end of last month>': '2026-10-31',
}

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
    const filled = variables.replace(/<[^>]*>/g, (words) => FILLED[words] ?? `no example for ${words}`)
    expect(filled).not.toContain('no example for')
    expect(variableProblems(schema, document, operation, JSON.parse(filled || '{}') as object as never)).toEqual([])
  })
})

it('there are operations for everybody', () => {
  for (const audience of AUDIENCES) expect(everydayOperations()[audience].length).toBeGreaterThan(2)
})

/** The variables, and not what is inside an input: its comment need not name every field. */
const namesIn = (variables: object) => Object.keys(variables)
