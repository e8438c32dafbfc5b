import {
  type DocumentNode,
  type FragmentSpreadNode,
  type InlineFragmentNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql'

interface Selected {
  document: DocumentNode
  operation: OperationDefinitionNode
}

const rootFields = new WeakMap<OperationDefinitionNode, number>()

/** How many fields of Query or Mutation are run, wherever they stand: those that are answered under one name are one. */
export function rootFieldsOf({ document, operation }: Selected): number {
  let count = rootFields.get(operation)
  if (count === undefined) {
    const fragments = fragmentsOf(document)
    const names = new Set<string>()
    const sets = new Set([operation.selectionSet])
    for (const { selections } of sets)
      // and those that are added meanwhile
      for (const node of selections)
        if (node.kind === Kind.FIELD) names.add((node.alias ?? node.name).value)
        else sets.add(selectionsOf(node, fragments))
    rootFields.set(operation, (count = names.size))
  }
  return count
}

/** How deep fields stand within fields. */
export function depthOf({ document, operation }: Selected): number {
  const fragments = fragmentsOf(document)
  const known = new Map<SelectionSetNode, number>()
  const depth = (set: SelectionSetNode | undefined): number => {
    if (!set) return 0
    let deepest = known.get(set)
    if (deepest === undefined) {
      deepest = Math.max(
        ...set.selections.map((node) => {
          if (node.kind === Kind.FIELD) return 1 + depth(node.selectionSet)
          return depth(selectionsOf(node, fragments))
        }),
      )
      known.set(set, deepest)
    }
    return deepest
  }
  return depth(operation.selectionSet)
}

type Fragments = ReadonlyMap<string, SelectionSetNode>

/** Validation has refused fragments that contain themselves, and names of none. */
const fragmentsOf = (document: DocumentNode): Fragments =>
  new Map(
    document.definitions.flatMap((node) =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node.selectionSet] as const] : [],
    ),
  )

const selectionsOf = (node: InlineFragmentNode | FragmentSpreadNode, fragments: Fragments): SelectionSetNode =>
  node.kind === Kind.INLINE_FRAGMENT ? node.selectionSet : fragments.get(node.name.value)!
