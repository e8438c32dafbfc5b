import { getNamedType, type GraphQLField, type GraphQLObjectType, type GraphQLSchema, isObjectType } from 'graphql'
import { QUESTIONS, rootOf } from './questions.js'

/** A place in the answers where objects of a type stand. */
export interface Place {
  /** As the table calls it: `incident.assessment`. */
  name: string
  question: string
  /** The fields below the root field. */
  path: readonly string[]
  type: GraphQLObjectType
}

/**
 * Every place where the schema can be asked for an object: each field of each type is followed once, from where it is
 * reached first. What merely makes pages (connections, edges) is passed through.
 */
export function placesIn(schema: GraphQLSchema): Place[] {
  const roots = schema.getQueryType()!.getFields()
  const places: Place[] = []
  const followed = new Set<string>()
  const add = (name: string, question: string, path: readonly string[], field: GraphQLField<unknown, unknown>) => {
    const type = getNamedType(field.type)
    if (!isObjectType(type)) return
    const node = nodeOf(type)
    places.push({ name, question, path: node ? [...path, 'edges', 'node'] : path, type: node ?? type })
  }
  for (const question of Object.keys(QUESTIONS)) add(question, question, [], roots[rootOf(question)]!)
  for (const { name, question, path, type } of places)
    for (const field of Object.values(type.getFields())) {
      if (followed.has(`${type.name}.${field.name}`)) continue
      followed.add(`${type.name}.${field.name}`)
      add(`${name}.${field.name}`, question, [...path, field.name], field)
    }
  return places
}

/** The type whose pages a connection makes. */
function nodeOf(type: GraphQLObjectType): GraphQLObjectType | undefined {
  const edge = type.getFields().edges && getNamedType(type.getFields().edges!.type)
  return isObjectType(edge) ? (getNamedType(edge.getFields().node!.type) as GraphQLObjectType) : undefined
}

/** Asks for every field at a place, of objects only that they are there. */
export function documentAt({ path, type }: Place, asked: string): string {
  const fields = Object.values(type.getFields()).map((field) =>
    isObjectType(getNamedType(field.type)) ? `${field.name} { __typename }` : field.name,
  )
  return `query { ${[asked, ...path].join(' { ')} { ${fields.join(' ')} } ${'}'.repeat(path.length + 1)}`
}

/** The objects that an answer has at a place. */
export function objectsAt(data: unknown, path: readonly string[]): Record<string, unknown>[] {
  const [name, ...rest] = path
  if (data === null || data === undefined) return []
  if (Array.isArray(data)) return data.flatMap((one) => objectsAt(one, path))
  return name === undefined
    ? [data as Record<string, unknown>]
    : objectsAt((data as Record<string, unknown>)[name], rest)
}

/** Whether a field shows anything: neither null nor an empty list. */
export const shows = (value: unknown): boolean =>
  Array.isArray(value) ? value.length > 0 : value !== null && value !== undefined
