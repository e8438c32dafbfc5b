import type { ApolloServerPlugin } from '@apollo/server'
import {
  type DocumentNode,
  getNamedType,
  GraphQLError,
  type GraphQLField,
  type GraphQLSchema,
  isCompositeType,
  isListType,
  isNonNullType,
  Kind,
  type OperationDefinitionNode,
  visit,
} from 'graphql'
import { type ComplexityEstimator, getComplexity } from 'graphql-query-complexity'
import type { Caller } from './caller.js'
import { tooCostly } from './errors.js'
import { checkVariables } from './input-problems.js'
import type { RequestContext } from './request-context.js'
import { message } from '../language/message.js'
import { depthOf, rootFieldsOf } from './selections.js'
import { rowsAskedFor } from './up-to.js'

/** Lets through one page of a hundred incidents with all that belongs to them, and refuses a few such pages in one query. */
export const DEFAULT_MAX_COST = 10_000
/** How many fields a document may select, with fragments counted wherever they are used. */
export const MAX_SELECTIONS = 5_000
/** The standard introspection query of today's clients is 15 deep. */
const MAX_DEPTH = 20
const REMEMBERED = 50
/** So much costs a point of what somebody may spend in a minute, and each root field one at least. */
const COST_FOR_A_POINT = 100
/** A list of objects counts so often, where it is neither paged nor says how long it can be: a few answers to an incident. */
const USUAL_ROWS = 4

interface OperationToWeigh {
  schema: GraphQLSchema
  document: DocumentNode
  operation: OperationDefinitionNode
  variables: Readonly<Record<string, unknown>>
}

/** What an operation costs. Throws QUERY_TOO_COSTLY for one that asks for too much at once. */
export type CostLimit = (asked: OperationToWeigh) => number

/**
 * Every field costs 1, or what it states: `@Field({ complexity: 10 })`. What stands below a list counts as often as the list
 * can be long: as often as `first` asks for, as the field states (`complexity: upTo(50)`), or a few times.
 */
export function costLimit(maxCost: number): CostLimit {
  const known = new WeakMap<DocumentNode, Costs>()
  return (asked) => {
    let costs = known.get(asked.document)
    if (!costs) known.set(asked.document, (costs = new Costs(asked.document)))
    const { cost, depth } = costs.of(asked)
    if (depth > MAX_DEPTH) throw tooCostly(message('edge.tooDeep', { depth, most: MAX_DEPTH }))
    if (cost > maxCost)
      throw tooCostly(
        Number.isFinite(cost)
          ? message('edge.tooCostly', { cost, most: maxCost })
          : message('edge.costsWithoutEnd', { most: maxCost }),
      )
    return cost
  }
}

/** Checks the variables and what it costs, and takes it from what the caller may spend. */
export async function admit(asked: OperationToWeigh, limit: CostLimit, caller: Caller | undefined): Promise<void> {
  checkVariables(asked.schema, asked.document, asked.operation, asked.variables)
  const cost = limit(asked)
  const points = Math.max(rootFieldsOf(asked), Math.round(cost / COST_FOR_A_POINT))
  if (points > 1) await caller?.spend(points - 1) // the door has taken one
}

/** Applies the limit to what comes over HTTP, before anything is read. */
export const costPlugin = (limit: CostLimit): ApolloServerPlugin<RequestContext> => ({
  async requestDidStart() {
    return {
      async didResolveOperation({ schema, document, operation, request, contextValue }) {
        const variables = request.variables ?? {}
        if (contextValue.begun) await contextValue.begun.admitted
        else if (operation) await admit({ schema, document, operation, variables }, limit, contextValue.caller)
      },
    }
  },
})

interface Cost {
  cost: number
  depth: number
}

/** The costs of one document, by operation and by the variables that can change them: computing is dearer than most queries. */
class Costs {
  private readonly known = new Map<string, Cost>()
  private readonly decisive: string[]

  constructor(document: DocumentNode) {
    this.decisive = decisiveVariables(document)
  }

  of(asked: OperationToWeigh): Cost {
    const { operation, variables } = asked
    const key = JSON.stringify([operation.name?.value, ...this.decisive.map((name) => variables[name])])
    let cost = this.known.get(key)
    if (!cost) {
      cost = { cost: costOf(asked), depth: depthOf(asked) }
      if (this.known.size >= REMEMBERED) this.known.clear()
      this.known.set(key, cost)
    }
    return cost
  }
}

/** Arguments on whose value a field's cost hangs. */
const DECISIVE: ReadonlySet<string> = new Set(['first', 'key'])

/** The variables that are used as one of these, or that switch fields on and off. */
function decisiveVariables(document: DocumentNode): string[] {
  const names = new Set<string>()
  visit(document, {
    Argument(node, _key, _parent, _path, ancestors) {
      const holder = ancestors.at(-1)
      const owner = Array.isArray(holder) ? ancestors.at(-2) : holder
      const inDirective = (owner as { kind?: string } | undefined)?.kind === Kind.DIRECTIVE
      if (node.value.kind === Kind.VARIABLE && (inDirective || DECISIVE.has(node.name.value)))
        names.add(node.value.name.value)
    },
  })
  return [...names]
}

/** How often what stands below a field counts, where the field states no function for it. */
export function rowsOf(typeName: string, field: GraphQLField<unknown, unknown>, args: Record<string, unknown>): number {
  if (field.args.some((argument) => argument.name === 'first')) return rowsAskedFor(args)
  const type = isNonNullType(field.type) ? field.type.ofType : field.type
  if (!isListType(type) || !isCompositeType(getNamedType(type))) return 1
  return field.name === 'edges' && typeName.endsWith('Connection') ? 1 : USUAL_ROWS // its connection has counted them
}

const estimate: ComplexityEstimator = (at) => {
  const { type, field, args, childComplexity } = at
  if (type.name.startsWith('__')) return introspectionOf(field) + childComplexity
  const stated: unknown = field.extensions['complexity']
  // Whatever is asked for costs something: nothing makes good for the cost of what stands beside it.
  if (typeof stated === 'function') return Math.max(1, childComplexity, Number((stated as ComplexityEstimator)(at)))
  const itself = typeof stated === 'number' ? stated : 1
  return itself + rowsOf(type.name, field, args as Record<string, unknown>) * childComplexity
}

/** The schema is known and large: the standard introspection fits in once, and what repeats its lists doesn't for long. */
const introspectionOf = (field: GraphQLField<unknown, unknown>) =>
  field.name === 'types' ? 300 : rowsOf('', field, {}) > 1 ? 50 : 1

function costOf({ schema, document, operation, variables }: OperationToWeigh): number {
  try {
    return getComplexity({
      schema,
      query: document,
      operationName: operation.name?.value,
      variables: { ...variables },
      estimators: [estimate],
    })
  } catch (error) {
    // Thrown for documents with too many selections to count; anything else is about the arguments and passes on.
    if (error instanceof GraphQLError && /maximum allowed number of nodes/.test(error.message)) return Infinity
    throw error
  }
}
