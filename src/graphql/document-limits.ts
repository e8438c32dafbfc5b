import { type ASTNode, type DocumentNode, Kind, type OperationDefinitionNode, parse } from 'graphql'
import { LRUCache } from 'lru-cache'
import { message } from '../language/message.js'
import { tooCostly } from './errors.js'

/** How long a document may be, in words and signs: 500 shifts written out fit in. */
export const MAX_TOKENS = 20_000
/** Of somebody who isn't known, so many are read, to tell whether they ask for anything but whether we are there. */
const STRANGERS_TOKENS = 60

/**
 * What a document may hold, counted before it is validated, since validating compares what stands side by side in pairs,
 * and fragments with each other. The longest everyday operation has a tenth of each.
 */
const MOST = {
  definitions: 50,
  selections: 2_000,
  variables: 200,
  aliases: 200,
  directives: 200,
  deepest: 60,
  alike: 10,
} as const satisfies Record<string, number>

/** Documents that were counted and are within the limits, by their text; kept up to so many characters of them. */
const counted = new LRUCache<string, true>({ maxSize: 4_000_000, sizeCalculation: (_, text) => text.length + 1 })

/** Throws QUERY_TOO_COSTLY for a document that would take long to validate. What cannot be parsed is left to the parser. */
export function limitDocument(text: string): void {
  if (counted.has(text)) return
  const document = parsed(text, MAX_TOKENS)
  if (!document || document === 'too long') return
  const found = countsOf(document)
  for (const [what, most] of Object.entries(MOST))
    if (found[what as keyof typeof MOST] > most) throw tooCostly(message('edge.documentTooLong', { most, what }))
  if (text.length < 400_000) counted.set(text, true)
}

/**
 * Whether somebody who isn't known may be answered: what is no GraphQL, and whether somebody is there (`{ __typename }`,
 * or the name of a type), as health checks and clients ask at first. All else can wait until they say who they are.
 */
export function isForStrangers(text: string): boolean {
  const document = parsed(text, STRANGERS_TOKENS)
  if (document === 'too long') return false
  if (!document) return true // the parser says what is wrong with it, and needs no longer than it did here
  return document.definitions.every(
    (node) => node.kind !== Kind.FRAGMENT_DEFINITION && (node.kind !== Kind.OPERATION_DEFINITION || asksNothing(node)),
  )
}

const asksNothing = ({ selectionSet }: OperationDefinitionNode): boolean =>
  selectionSet.selections.every((node) => node.kind === Kind.FIELD && /^__type(name)?$/.test(node.name.value))

function parsed(text: string, maxTokens: number): DocumentNode | 'too long' | undefined {
  try {
    return parse(text, { maxTokens, noLocation: true })
  } catch (error) {
    return /more tha[nt] \d+ tokens/.test((error as Error).message) ? 'too long' : undefined
  }
}

type Counts = Record<keyof typeof MOST, number>

/** Walks without recursion: what is nested deeply must not fill the stack. */
function countsOf(document: DocumentNode): Counts {
  const counts: Counts = {
    definitions: document.definitions.length,
    selections: 0,
    variables: 0,
    aliases: 0,
    directives: 0,
    deepest: 0,
    alike: 0,
  }
  const open: { node: ASTNode; depth: number }[] = document.definitions.map((node) => ({ node, depth: 0 }))
  for (let at = open.pop(); at; at = open.pop()) {
    const { node, depth } = at
    counts.deepest = Math.max(counts.deepest, depth)
    if (node.kind === Kind.SELECTION_SET) {
      counts.selections += node.selections.length
      counts.alike = Math.max(counts.alike, mostAlike(node.selections))
    } else if (node.kind === Kind.FIELD && node.alias) counts.aliases++
    else if (node.kind === Kind.DIRECTIVE) counts.directives++
    else if (node.kind === Kind.VARIABLE_DEFINITION) counts.variables++
    for (const child of childrenOf(node)) open.push({ node: child, depth: depth + Number(NESTING.has(child.kind)) })
  }
  return counts
}

const NESTING: ReadonlySet<string> = new Set([Kind.SELECTION_SET, Kind.LIST, Kind.OBJECT, Kind.LIST_TYPE])

const childrenOf = (node: ASTNode): ASTNode[] =>
  Object.values(node).flatMap((value: unknown) =>
    Array.isArray(value) ? (value as unknown[]).filter(isNode) : isNode(value) ? [value] : [],
  )

const isNode = (value: unknown): value is ASTNode => typeof (value as { kind?: unknown } | null)?.kind === 'string'

function mostAlike(selections: readonly ASTNode[]): number {
  const times = new Map<string, number>()
  for (const node of selections) {
    const name =
      node.kind === Kind.FIELD
        ? (node.alias ?? node.name).value
        : node.kind === Kind.FRAGMENT_SPREAD
          ? `...${node.name.value}`
          : '...'
    times.set(name, (times.get(name) ?? 0) + 1)
  }
  return Math.max(0, ...times.values())
}
