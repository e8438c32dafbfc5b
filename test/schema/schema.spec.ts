import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { GraphQLSchemaHost } from '@nestjs/graphql'
import {
  buildSchema,
  findBreakingChanges,
  type GraphQLScalarType,
  type GraphQLSchema,
  isEnumType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
  lexicographicSortSchema,
  printSchema,
} from 'graphql'
import { startWorld } from '../world/world.js'
import { differences } from './differences.js'

const file = (name: string) => readFileSync(join(import.meta.dirname, name), 'utf8')
const committed = buildSchema(file('../../src/schema.graphql'))
const printed = (schema: GraphQLSchema) => printSchema(lexicographicSortSchema(schema))
const contract = buildSchema(file('contract.graphql'))

describe('the committed schema', () => {
  it('is the one that the code makes', async () => {
    const world = await startWorld()
    const made = world.server.app.get(GraphQLSchemaHost).schema
    const same = printed(committed) === printed(made)
    expect(same ? 'up to date' : 'another: run "npm run schema", and read what changed').toBe('up to date')
  })
})

describe('the contract that clients hold on to', () => {
  it('is kept: no client written for it breaks', () => {
    expect(findBreakingChanges(contract, committed)).toEqual([])
  })

  it('is kept to the letter: the same types, arguments and defaults; there may be more', () => {
    expect(differences(contract, committed)).toEqual([])
  })

  it('would not be kept by a schema that lacks or changes anything', () => {
    const changed = (from: string | RegExp, to: string) =>
      differences(contract, buildSchema(file('contract.graphql').replace(from, to)))
    expect(changed('severity: Severity = MINOR', 'severity: Severity = MAJOR')).toEqual([
      'LogIncidentInput.severity: its default is MAJOR instead of MINOR',
    ])
    expect(changed('first: Int = 25, after: String): Incident', 'first: Int = 25): Incident')).toEqual([
      'Query.incidents(after) is missing',
    ])
    expect(changed('probability: Float', 'probability: Float!')).toEqual([
      'Assessment.probability is Float! instead of Float',
    ])
    expect(changed('UNDERSTAFFED PEAK_DEMAND', 'PEAK_DEMAND')).toEqual(['ContextFactor.UNDERSTAFFED is missing'])
    expect(changed('= Response | DueProcessNotMet', '= Response')).toEqual(['RespondResult lacks DueProcessNotMet'])
  })
})

describe('a name that has become another', () => {
  const named = Object.values(committed.getTypeMap()).flatMap((type) => {
    const members = isObjectType(type) ? type.getFields() : isEnumType(type) ? type.getValues() : {}
    return Object.values(members).map((member) => ({ of: type.name, siblings: members, member }))
  })
  const earlier = named.filter(({ member }) => member.deprecationReason != null)

  /** What is asked for now may say that there is none. */
  const kindOf = (member: object) => ('type' in member ? String(member.type).replace(/!$/, '') : undefined)

  it('says what to use instead, which is there, and is of the same type', () => {
    expect(earlier.length).toBeGreaterThan(8)
    for (const { of, siblings, member } of earlier) {
      const words = member.deprecationReason!.match(/\w+/g)!
      const instead = Object.values(siblings).find(({ name }) => words.includes(name) && name !== member.name)
      expect({ name: `${of}.${member.name}`, instead: instead?.name }).toMatchObject({ instead: expect.any(String) })
      expect(kindOf(instead!)).toBe(kindOf(member))
    }
  })
})

describe('a scalar of its own', () => {
  it('says where it is specified, so that clients know how to read and write it', () => {
    const own = Object.values(committed.getTypeMap()).filter(
      (type): type is GraphQLScalarType => isScalarType(type) && !isSpecifiedScalarType(type),
    )
    const specified = Object.fromEntries(own.map(({ name, specifiedByURL }) => [name, specifiedByURL]))
    expect(specified).toEqual({
      Date: 'https://www.rfc-editor.org/rfc/rfc3339#section-5.6',
      DateTime: 'https://www.rfc-editor.org/rfc/rfc3339#section-5.6',
    })
  })
})
