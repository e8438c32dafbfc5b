import {
  type ASTVisitor,
  getNamedType,
  GraphQLError,
  type GraphQLInputType,
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type ValidationContext,
} from 'graphql'
import { message } from '../language/message.js'
import { errorThatSays, type FieldProblem } from './errors.js'

/** How long a list in an input or an argument may be at most, unless its type says another number. */
const MOST = 500

/**
 * The one place that says how long a list of some type may be where a client sends it. A list of enum values need not name
 * any of them twice; an input type can state its own: `@Extensions({ mostInList: 5_000 })`.
 */
export function mostInList(element: GraphQLNamedType): number {
  if (isEnumType(element)) return element.getValues().length
  const own = element.extensions['mostInList']
  return typeof own === 'number' ? own : MOST
}

const sentence = (most: number) => message('edge.listAtMost', { most })

/** The first list in a value that is longer than it may be; looked for before anything in it is checked. */
export function tooLongList(
  value: unknown,
  type: GraphQLInputType,
  path: readonly (string | number)[],
): FieldProblem | undefined {
  if (isNonNullType(type)) return tooLongList(value, type.ofType as GraphQLInputType, path)
  if (isListType(type)) {
    const element = type.ofType as GraphQLInputType
    if (!Array.isArray(value)) return tooLongList(value, element, path)
    const most = mostInList(getNamedType(type))
    if (value.length > most) return { path: path.join('.'), message: sentence(most) }
    return firstOf(value.entries(), ([index, one]) => tooLongList(one, element, [...path, index]))
  }
  if (!isInputObjectType(type) || typeof value !== 'object' || value === null) return undefined
  return firstOf(Object.values(type.getFields()), (field) =>
    Object.hasOwn(value, field.name)
      ? tooLongList((value as Record<string, unknown>)[field.name], field.type, [...path, field.name])
      : undefined,
  )
}

function firstOf<T>(items: Iterable<T>, find: (item: T) => FieldProblem | undefined): FieldProblem | undefined {
  for (const item of items) {
    const found = find(item)
    if (found) return found
  }
  return undefined
}

/** The same of lists that are written in the document itself: a rule of validation. */
export const NoListIsTooLong = (context: ValidationContext): ASTVisitor => ({
  ListValue(node) {
    const type = context.getInputType() ?? context.getParentInputType()
    const most = type ? mostInList(getNamedType(type)) : MOST
    if (node.values.length <= most) return undefined
    const { message: text, extensions } = errorThatSays(sentence(most))
    context.reportError(new GraphQLError(text, { nodes: node, extensions }))
    return false
  },
})
