import { getNamedType, type GraphQLField, type GraphQLObjectType, type GraphQLSchema, isObjectType } from 'graphql'
import type { Answer } from '../../world/client.js'
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

/** What is asked for below a field, by the names of fields; empty below a leaf. */
type Selection = Map<string, Selection>

/** Asks for every field at some places of one question, of objects only that they are there. */
export function documentAt(places: readonly Place[], asked: string): string {
  const all: Selection = new Map()
  for (const { path, type } of places) {
    const here = path.reduce(below, all)
    for (const field of Object.values(type.getFields())) {
      const selection = below(here, field.name)
      if (isObjectType(getNamedType(field.type))) below(selection, '__typename')
    }
  }
  return `query { ${asked} { ${textOf(all)} } }`
}

function below(selection: Selection, name: string): Selection {
  let found = selection.get(name)
  if (!found) selection.set(name, (found = new Map()))
  return found
}

const textOf = (selection: Selection): string =>
  Array.from(selection, ([name, inner]) => (inner.size > 0 ? `${name} { ${textOf(inner)} }` : name)).join(' ')

/** The places of each question. */
export function byQuestion(schema: GraphQLSchema): Map<string, Place[]> {
  const places = new Map<string, Place[]>()
  for (const place of placesIn(schema)) places.set(place.question, [...(places.get(place.question) ?? []), place])
  return places
}

/**
 * What somebody is answered at each of some places of one question, asked for all of them at once: what the objects there show,
 * and what is refused. A refusal within an answer can leave out more than its own place: then each is asked for by itself.
 */
export async function answersAt(
  places: readonly Place[],
  asked: string,
  sends: (text: string) => Promise<Answer>,
): Promise<[Place, unknown][]> {
  const answer = await sends(documentAt(places, asked))
  if (hidesNothing(answer)) return places.map((place) => [place, seenAt(place, answer)])
  const answers: [Place, unknown][] = []
  for (const place of places) answers.push([place, seenAt(place, await sends(documentAt([place], asked)))])
  return answers
}

/** Whether an answer is whole, or refused at its root, below which nothing then is asked for. */
export const hidesNothing = ({ errors = [] }: Answer): boolean => errors.every(({ path = [] }) => path.length <= 1)

function seenAt(place: Place, { status, data, errors = [] }: Answer): unknown {
  const fields = Object.keys(place.type.getFields())
  const objects = objectsAt(data?.[rootOf(place.question)], place.path).map((object) => {
    const own = fields.filter((field) => field in object).map((field) => [field, standing(object[field])])
    return Object.fromEntries(own) as object
  })
  return { status, objects, errors: errors.filter(({ path }) => concerns(place, path)) }
}

/** A value as it is; of an object, whose own fields other places show, that it is there. */
const standing = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(standing)
  return value !== null && typeof value === 'object' && '__typename' in value ? value['__typename'] : value
}

/** Whether what was refused is the place itself, what it stands in, or one of its own fields. */
export function concerns({ path, question }: Place, refused: readonly (string | number)[] = []): boolean {
  const names = refused.filter((step) => typeof step === 'string')
  const place = [rootOf(question), ...path]
  return names.length <= place.length + 1 && names.every((name, at) => at === place.length || name === place[at])
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

/** Of what may be nothing at all, such as the arguments of a field. */
export const inBrackets = (text: string): string => text && `(${text})`
