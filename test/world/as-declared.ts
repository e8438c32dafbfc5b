import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  buildSchema,
  type DocumentNode,
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLOutputType,
  isCompositeType,
  isEnumType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  parse,
  type SelectionSetNode,
} from 'graphql'

const SCHEMA = buildSchema(readFileSync(join(import.meta.dirname, '../../src/schema.graphql'), 'utf8'))

/** The leaves that the server tells as resolvers return them, and what each has to be. */
const SCALARS: Record<string, (value: unknown) => boolean> = {
  String: (value) => typeof value === 'string',
  ID: (value) => typeof value === 'string',
  Boolean: (value) => typeof value === 'boolean',
  Int: (value) => typeof value === 'number' && (value | 0) === value,
  Float: (value) => typeof value === 'number',
}

/** Throws where an answer holds something else than the schema declares: a null too many, 1 for true, a count as text, a word that is in no enum. */
export function checkAsDeclared(query: string, data: object): void {
  const document = parse(query)
  const operations = document.definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION)
  // Which of several was asked for is told beside the text.
  if (operations.length !== 1) return
  const [{ operation, selectionSet }] = operations as [(typeof operations)[0]]
  check(data, SCHEMA.getRootType(operation)!, [selectionSet], document, operation)
}

function check(
  value: unknown,
  type: GraphQLOutputType,
  within: readonly SelectionSetNode[],
  document: DocumentNode,
  path: string,
): void {
  const wrong = () => new Error(`${path} is ${JSON.stringify(value)}, where the schema declares ${String(type)}.`)
  if (isNonNullType(type)) {
    if (value === null) throw wrong()
    check(value, type.ofType, within, document, path)
  } else if (value === null) {
    return
  } else if (isListType(type)) {
    if (!Array.isArray(value)) throw wrong()
    for (const [n, one] of value.entries()) check(one, type.ofType, within, document, `${path}.${n}`)
  } else if (isCompositeType(type)) {
    const asked = fieldsOf(within, type, document)
    for (const [key, one] of Object.entries(value as object)) {
      const nodes = asked.get(key)
      if (!nodes) throw new Error(`${path}.${key} was not asked for.`)
      const of = nodes.map(({ node }) => node.selectionSet).filter((set) => set !== undefined)
      if (nodes[0]!.type) check(one, nodes[0]!.type, of, document, `${path}.${key}`)
    }
  } else if (isEnumType(type) ? !type.getValue(String(value)) : SCALARS[type.name]?.(value) === false) throw wrong()
}

interface Asked {
  node: FieldNode
  /** Undefined for what introspection tells. */
  type: GraphQLOutputType | undefined
}

/** By the name in the answer. Fragments for other types count too: where names are the same, GraphQL wants the same kind of leaf. */
function fieldsOf(
  within: readonly SelectionSetNode[],
  parent: GraphQLNamedType,
  document: DocumentNode,
  found = new Map<string, Asked[]>(),
): Map<string, Asked[]> {
  for (const one of within.flatMap(({ selections }) => selections)) {
    if (one.kind === Kind.FIELD) {
      const key = (one.alias ?? one.name).value
      const fields = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields() : {}
      found.set(key, [...(found.get(key) ?? []), { node: one, type: fields[one.name.value]?.type }])
      continue
    }
    const fragment =
      one.kind === Kind.INLINE_FRAGMENT
        ? one
        : document.definitions.find((d) => d.kind === Kind.FRAGMENT_DEFINITION && d.name.value === one.name.value)
    if (fragment?.kind !== Kind.INLINE_FRAGMENT && fragment?.kind !== Kind.FRAGMENT_DEFINITION) continue
    const on = fragment.typeCondition ? SCHEMA.getType(fragment.typeCondition.name.value)! : parent
    fieldsOf([fragment.selectionSet], on, document, found)
  }
  return found
}
