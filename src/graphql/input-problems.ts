import {
  type ArgumentNode,
  type ASTNode,
  coerceInputValue,
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
  isEnumType,
  getNamedType,
  getNullableType,
  isInputType,
  isListType,
  Kind,
  type OperationDefinitionNode,
  typeFromAST,
  valueFromAST,
  visit,
} from 'graphql'
import { badInput, type FieldProblem, SAYS } from './errors.js'
import { furtherProblems } from './further-problems.js'
import { tooLongList } from './list-limits.js'
import { type Message, message } from '../language/message.js'
import { Unreadable } from './unreadable.js'

const REQUIRED = message('edge.required')
/** Problems named in one answer; more help nobody. */
export const MOST_PROBLEMS = 50
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
        problems.push(problem(schema, [(at ??= pathOfVariable(document, name)), ...path], error))
        if (problems.length >= MOST_PROBLEMS) throw ENOUGH
      })
    } catch (reason) {
      if (reason !== ENOUGH) throw reason
      return problems
    }
  }
  return problems.length === 0 ? [] : [...problems, ...furtherIn(schema, document, operation, variables, problems)]
}

function furtherIn(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
  known: readonly FieldProblem[],
): FieldProblem[] {
  const further = (operation.variableDefinitions ?? []).flatMap(({ variable, type }) => {
    const of = typeFromAST(schema, type)
    const name = variable.name.value
    if (!of || isListType(getNullableType(of))) return []
    return furtherProblems(getNamedType(of).name, variables[name], pathOfVariable(document, name), known)
  })
  return further.slice(0, MOST_PROBLEMS - known.length)
}

/**
 * What is wrong with values that are written in the document itself, by the error that says so. Errors about anything else are
 * left out: a GraphQLError does not say which rule raised it, but only ValuesOfCorrectType points at values and input fields.
 */
export function literalProblems(
  schema: GraphQLSchema,
  document: DocumentNode,
  errors: readonly GraphQLError[],
): Map<GraphQLError, FieldProblem> {
  const about = errors.filter(({ nodes }) => nodes?.[0] && VALUES.has(nodes[0].kind))
  const places = placesOf(document, new Set(about.map(({ nodes }) => nodes![0]!)))
  return new Map(
    about.flatMap((error) => {
      const path = places.get(error.nodes![0]!)
      return path ? [[error, problem(schema, path, error)] as const] : []
    }),
  )
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

/** An enum that has more is looked up in the schema. */
const MOST_CHOICES = 30

/** What could have been said instead, where it is one of a few words. */
function choicesFor(schema: GraphQLSchema, text: string): string | undefined {
  const name = /does not exist in "(\w+)" enum|^Enum "(\w+)" cannot represent/.exec(text)
  const type = name && schema.getType(name[1] ?? name[2]!)
  if (!isEnumType(type) || type.getValues().length > MOST_CHOICES) return undefined
  return type
    .getValues()
    .flatMap((value) => (value.deprecationReason == null ? value.name : []))
    .join(', ')
}

function problem(schema: GraphQLSchema, path: readonly (string | number)[], error: GraphQLError): FieldProblem {
  const at = path.join('.')
  const own = ownWords(error)
  if (own) return { path: at, message: own }
  const text = error.originalError?.message ?? error.message
  const missing = /^Field "(?:\w+\.)?(\w+)" of required type/.exec(text)?.[1]
  if (missing) return { path: [...path, missing].join('.'), message: REQUIRED }
  if (/^Expected (?:non-nullable type|value of type) ".*!",? (?:not to be|found) null\.$/.test(text))
    return { path: at, message: REQUIRED }
  const unknown = /^Field "(\w+)" is not defined by type/.exec(text)?.[1]
  const choices = choicesFor(schema, text)
  const said = plainly(/[.?!]$/.test(text) ? text : `${text}.`)
  return {
    path: unknown && path.at(-1) !== unknown ? [...path, unknown].join('.') : at,
    message: choices === undefined ? said : message('edge.chooseOneOf', { problem: said, choices }),
  }
}

/** What was said in the first place, by a scalar or a rule of ours: plainer than the sentence that graphql-js wraps around it. */
const ownWords = ({ extensions, originalError }: GraphQLError): Message | undefined =>
  (extensions as { [SAYS]?: Message })[SAYS] ?? (originalError instanceof Unreadable ? originalError.said : undefined)

/** What graphql-js says of a value, as a message of ours. */
function plainly(text: string): Message {
  const noWord = /^Value "(.*)" does not exist in "(\w+)" enum\.(?: Did you mean (?:the enum value )?(.*)\?)?$/s.exec(
    text,
  )
  if (noWord) return message('edge.noSuchWord', { value: noWord[1]!, type: noWord[2]!, meant: noWord[3] ?? 'NONE' })
  const noField = /^Field "(\w+)" is not defined by type "(\w+)"\.(?: Did you mean (.*)\?)?$/.exec(text)
  if (noField)
    return message('edge.noSuchField', { field: noField[1]!, type: noField[2]!, meant: noField[3] ?? 'NONE' })
  const type = /^(Int|Float|String|Boolean|ID) cannot represent/.exec(text)?.[1]
  return type ? message('edge.cannotRepresent', { type, text }) : message('edge.asItSays', { text })
}

/** A message without names of the schema that the client hasn't said. */
export function withoutNames(said: Message): Message {
  const [key, values] = said
  if (key === 'edge.chooseOneOf') return withoutNames(values!['problem'] as Message)
  return values && 'meant' in values ? ([key, { ...values, meant: 'NONE' }] as Message) : said
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

/** Where nodes stand, found in one walk. */
function placesOf(document: DocumentNode, targets: ReadonlySet<ASTNode>): Map<ASTNode, (string | number)[]> {
  const places = new Map<ASTNode, (string | number)[]>()
  if (targets.size === 0) return places
  visit(document, {
    enter(node, _key, _parent, path) {
      const names = targets.has(node) && namesAlong(document, path)
      if (names) places.set(node, names)
    },
  })
  return places
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
