import {
  type ArgumentNode,
  type ASTNode,
  coerceInputValue,
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
  isInputType,
  Kind,
  type OperationDefinitionNode,
  typeFromAST,
  valueFromAST,
  visit,
} from 'graphql'
import { badInput, type FieldProblem } from './errors.js'
import { tooLongList } from './list-limits.js'

const REQUIRED = 'This is required: please give a value.'
/** Problems named in one answer; more help nobody. */
const MOST = 50
/** Thrown to end the checking: graphql-js would go on to the end of the last list. */
const ENOUGH = Symbol('enough problems')

/** Throws BAD_USER_INPUT that names what is wrong with the variables of an operation. */
export function checkVariables(...asked: Parameters<typeof variableProblems>): void {
  const [first, ...others] = variableProblems(...asked)
  if (first) throw badInput(first, ...others)
}

/**
 * What is wrong with the variables of an operation, each problem under the argument that the variable is for:
 * `input.shifts.3.date`, as it would read had the value been written in the document.
 */
export function variableProblems(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): FieldProblem[] {
  const problems: FieldProblem[] = []
  for (const definition of operation.variableDefinitions ?? []) {
    const name = definition.variable.name.value
    const type = typeFromAST(schema, definition.type)
    if (!isInputType(type)) continue // validation has refused it already
    const given = Object.hasOwn(variables, name)
    if (!given && definition.defaultValue && valueFromAST(definition.defaultValue, type) !== undefined) continue
    const optional = definition.type.kind !== Kind.NON_NULL_TYPE
    if (!given && optional) continue
    const value = given ? variables[name] : null
    const tooLong = tooLongList(value, type, [])
    if (tooLong) {
      problems.push({ ...tooLong, path: [pathOfVariable(document, name), tooLong.path].filter(Boolean).join('.') })
      continue
    }
    let at: string | undefined
    try {
      coerceInputValue(value, type, (path, _value, error) => {
        problems.push(problem([(at ??= pathOfVariable(document, name)), ...path], error))
        if (problems.length >= MOST) throw ENOUGH
      })
    } catch (reason) {
      if (reason !== ENOUGH) throw reason
      return problems
    }
  }
  return problems
}

/**
 * What is wrong with a value that is written in the document itself, or nothing if the error is about anything else: a
 * GraphQLError does not say which rule raised it, but only ValuesOfCorrectType points at values and input fields.
 */
export function literalProblem(document: DocumentNode, error: GraphQLError): FieldProblem | undefined {
  const node = error.nodes?.[0]
  if (!node || !VALUES.has(node.kind)) return undefined
  const path = pathOf(document, node)
  return path && problem(path, error)
}

const VALUES: ReadonlySet<string> = new Set([
  Kind.INT,
  Kind.FLOAT,
  Kind.STRING,
  Kind.BOOLEAN,
  Kind.NULL,
  Kind.ENUM,
  Kind.LIST,
  Kind.OBJECT,
  Kind.OBJECT_FIELD,
])

function problem(path: readonly (string | number)[], error: GraphQLError): FieldProblem {
  // A scalar's own words are plainer than the sentence that graphql-js wraps around them.
  const message = error.originalError?.message ?? error.message
  const missing = /^Field "(?:\w+\.)?(\w+)" of required type/.exec(message)?.[1]
  if (missing) return { path: [...path, missing].join('.'), message: REQUIRED }
  if (/^Expected (?:non-nullable type|value of type) ".*!",? (?:not to be|found) null\.$/.test(message))
    return { path: path.join('.'), message: REQUIRED }
  const unknown = /^Field "(\w+)" is not defined by type/.exec(message)?.[1]
  const at = unknown && path.at(-1) !== unknown ? [...path, unknown] : path
  return { path: at.join('.'), message: /[.?!]$/.test(message) ? message : `${message}.` }
}

/** The place of the first argument or input field that the variable fills. */
function pathOfVariable(document: DocumentNode, name: string): string {
  let found: (string | number)[] | undefined
  visit(document, {
    VariableDefinition: () => false,
    Variable(node, _key, _parent, path) {
      if (!found && node.name.value === name) found = namesAlong(document, path)
    },
  })
  return found?.join('.') ?? `$${name}`
}

function pathOf(document: DocumentNode, target: ASTNode): (string | number)[] | undefined {
  let found: (string | number)[] | undefined
  visit(document, {
    enter(node, _key, _parent, path) {
      if (node === target) found = namesAlong(document, path)
    },
  })
  return found
}

/** From a path of AST keys to argument, input field names and list indexes; nothing inside a directive or a default. */
function namesAlong(document: DocumentNode, path: readonly (string | number)[]): (string | number)[] | undefined {
  let at: unknown = document
  let names: (string | number)[] = []
  let inArgument = false
  for (const key of path) {
    const list: unknown = at
    at = (at as Record<string | number, unknown>)[key]
    const node = at as ASTNode | readonly ASTNode[]
    if (Array.isArray(node)) continue
    const { kind } = node as ASTNode
    if (kind === Kind.FIELD) [names, inArgument] = [[], false]
    else if (kind === Kind.DIRECTIVE) return undefined
    else if (kind === Kind.ARGUMENT) [names, inArgument] = [[(node as ArgumentNode).name.value], true]
    else if (kind === Kind.OBJECT_FIELD) names.push((node as unknown as ArgumentNode).name.value)
    else if (inArgument && typeof key === 'number' && Array.isArray(list) && VALUES.has(kind)) names.push(key)
  }
  return inArgument ? names : undefined
}
