import type { ApolloServerPlugin } from '@apollo/server'
import {
  type DocumentNode,
  type FieldNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  visit,
} from 'graphql'
import { type ComplexityEstimator, fieldExtensionsEstimator, getComplexity } from 'graphql-query-complexity'
import { badInput, tooCostly } from './errors.js'
import { variableProblems } from './input-problems.js'

/** Lets through one page of a hundred incidents with all that belongs to them, and refuses a few such pages in one query. */
export const DEFAULT_MAX_COST = 10_000
/** How long a document may be, in words and signs: 500 shifts written out fit in. */
export const MAX_TOKENS = 20_000
/** How many fields it may select, with fragments counted wherever they are used. */
export const MAX_SELECTIONS = 5_000
/** The standard introspection query of today's clients is 15 deep. */
const MAX_DEPTH = 20
const REMEMBERED = 50

interface Asked {
  schema: GraphQLSchema
  document: DocumentNode
  operation: OperationDefinitionNode
  variables: Readonly<Record<string, unknown>>
}

/** Throws QUERY_TOO_COSTLY for an operation that asks for too much at once. */
export type CostLimit = (asked: Asked) => void

/**
 * Every field costs 1, and what stands below a field with a `first` counts as often as that asks for. A field can state
 * another cost: `@Field({ complexity: 10 })`.
 */
export function costLimit(maxCost: number): CostLimit {
  const known = new WeakMap<DocumentNode, Costs>()
  return (asked) => {
    let costs = known.get(asked.document)
    if (!costs) known.set(asked.document, (costs = new Costs(asked.document)))
    const { cost, depth } = costs.of(asked)
    if (depth > MAX_DEPTH)
      throw tooCostly(
        `This query is ${depth} levels deep, and ${MAX_DEPTH} are allowed. Please ask for the inner parts in a query of their own.`,
      )
    if (cost > maxCost)
      throw tooCostly(
        `This query costs ${Number.isFinite(cost) ? cost.toLocaleString('en') : 'more than can be counted'}, and ${maxCost.toLocaleString('en')} is allowed. ` +
          'Please ask for fewer rows at once ("first") or for fewer fields in each.',
      )
  }
}

/** Applies the limit to what comes over HTTP. */
export const costPlugin = (limit: CostLimit): ApolloServerPlugin => ({
  async requestDidStart() {
    return {
      async didResolveOperation({ schema, document, operation, request }) {
        if (operation) limit({ schema, document, operation, variables: request.variables ?? {} })
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

  of(asked: Asked): Cost {
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

/** The variables that are used as `first`, or that switch fields on and off. */
function decisiveVariables(document: DocumentNode): string[] {
  const names = new Set<string>()
  visit(document, {
    Argument(node, _key, _parent, _path, ancestors) {
      const holder = ancestors.at(-1)
      const owner = Array.isArray(holder) ? ancestors.at(-2) : holder
      const inDirective = (owner as { kind?: string } | undefined)?.kind === Kind.DIRECTIVE
      if (node.value.kind === Kind.VARIABLE && (inDirective || node.name.value === 'first'))
        names.add(node.value.name.value)
    },
  })
  return [...names]
}

const byFirst: ComplexityEstimator = ({ args, field, childComplexity }) => {
  const paged = field.args.some((argument) => argument.name === 'first')
  const rows = paged ? Math.max(1, Number((args as { first?: number | null }).first ?? 25)) : 1
  return 1 + rows * childComplexity
}

function costOf({ schema, document, operation, variables }: Asked): number {
  const problems = variableProblems(schema, document, operation, variables)
  const [first, ...others] = problems
  if (first) throw badInput(first, ...others)
  try {
    return getComplexity({
      schema,
      query: document,
      operationName: operation.name?.value,
      variables: { ...variables },
      estimators: [fieldExtensionsEstimator(), byFirst],
    })
  } catch (error) {
    // Thrown for documents with too many selections to count; anything else is about the arguments and passes on.
    if (error instanceof GraphQLError && /maximum allowed number of nodes/.test(error.message)) return Infinity
    throw error
  }
}

function depthOf({ document, operation }: Asked): number {
  const fragments = new Map(
    document.definitions.flatMap((node) =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node.selectionSet] as const] : [],
    ),
  )
  const known = new Map<SelectionSetNode, number>() // validation has refused fragments that contain themselves
  const depth = (set: SelectionSetNode | undefined): number => {
    if (!set) return 0
    let deepest = known.get(set)
    if (deepest === undefined) {
      deepest = Math.max(
        ...set.selections.map((node) => {
          if (node.kind === Kind.FIELD) return 1 + depth((node as FieldNode).selectionSet)
          return depth(node.kind === Kind.INLINE_FRAGMENT ? node.selectionSet : fragments.get(node.name.value))
        }),
      )
      known.set(set, deepest)
    }
    return deepest
  }
  return depth(operation.selectionSet)
}
