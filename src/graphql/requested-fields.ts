import { type FieldNode, type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql'

/** The fields that a query asks for below one field, by name; aliases, fragments and directives are seen through. */
export type RequestedFields = ReadonlyMap<string, RequestedFields>

const known = new WeakMap<FieldNode, RequestedFields>()

/**
 * Known once per parsed document, since Apollo keeps parsed documents. A field under @include or @skip counts as asked
 * for: reading it in vain is harmless.
 */
export function requestedFields(info: Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>): RequestedFields {
  const first = info.fieldNodes[0]!
  let requested = info.fieldNodes.length === 1 ? known.get(first) : undefined
  if (!requested) {
    const collected: Collected = new Map()
    for (const node of info.fieldNodes) collect(node.selectionSet, info.fragments, collected)
    requested = collected
    if (info.fieldNodes.length === 1) known.set(first, requested)
  }
  return requested
}

/** What is asked for further down: `below(requested, 'edges', 'node')`. */
export function below(requested: RequestedFields, ...path: string[]): RequestedFields {
  return path.reduce<RequestedFields>((at, name) => at.get(name) ?? new Map(), requested)
}

type Collected = Map<string, Collected>

function collect(set: SelectionSetNode | undefined, fragments: GraphQLResolveInfo['fragments'], into: Collected): void {
  for (const selection of set?.selections ?? []) {
    if (selection.kind === Kind.FIELD) {
      const name = selection.name.value
      let inside = into.get(name)
      if (!inside) into.set(name, (inside = new Map()))
      collect(selection.selectionSet, fragments, inside)
    } else if (selection.kind === Kind.INLINE_FRAGMENT) collect(selection.selectionSet, fragments, into)
    else collect(fragments[selection.name.value]?.selectionSet, fragments, into)
  }
}
