import type { ApolloServerOptions, BaseContext } from '@apollo/server'
import {
  type DocumentNode,
  execute,
  type ExecutionResult,
  getNamedType,
  GraphQLError,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isObjectType,
  type OperationDefinitionNode,
  OperationTypeNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql'
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit'
import { badInput, errorThatSays } from './errors.js'
import { defaultsFor } from './input-defaults.js'
import { variableProblems } from './input-problems.js'
import { message } from '../language/message.js'
import type { RequestContext } from './request-context.js'

type Gateway = NonNullable<ApolloServerOptions<BaseContext>['gateway']>

/** An operation of a document that is valid, and what it is run with. */
export interface ToRun {
  document: DocumentNode
  /** Apollo leaves it out where the document has none of that name, or several and none was named. */
  operation: OperationDefinitionNode | undefined
  variables: Readonly<Record<string, unknown>>
  context: object
}
export type Execute = (asked: ToRun) => Promise<ExecutionResult>

/**
 * Runs operations as code that graphql-jit makes of each document once. Apollo's hook for gateways takes an executor, and
 * so Apollo goes on parsing, validating, calling plugins and formatting errors.
 */
export function jitGateway(schema: GraphQLSchema, execute: Execute): Gateway {
  return {
    onSchemaLoadOrUpdate(callback) {
      callback({ apiSchema: schema, coreSupergraphSdl: '' })
      return () => undefined
    },
    load: async () => ({
      executor: ({ document, request, context, operation }) =>
        (context as RequestContext).begun?.result ??
        execute({ document, operation: operation as ToRun['operation'], variables: request.variables ?? {}, context }),
    }),
    stop: async () => undefined,
  }
}

export function jitExecutor(schema: GraphQLSchema): Execute {
  makeTypeResolversSafe(schema)
  leavePlainFieldsPlain(schema)
  const compiled = new WeakMap<DocumentNode, Map<string, Compiled>>()
  return async ({ document, operation, variables: given, context }) => {
    if (!operation) return { errors: [unknownOperation()] }
    if (operation.operation === OperationTypeNode.SUBSCRIPTION) return { errors: [subscriptionOverHttp()] }
    let byName = compiled.get(document)
    if (!byName) compiled.set(document, (byName = new Map()))
    const name = operation.name?.value ?? ''
    let query = byName.get(name)
    if (!query) byName.set(name, (query = compile(schema, document, operation)))

    const variables = query.fill(given)
    const plainly = () =>
      execute({
        schema,
        document,
        operationName: operation.name?.value,
        contextValue: context,
        variableValues: variables,
      })
    if (!isCompiledQuery(query.run)) return plainly()

    const result = await query.run.query(undefined, context, variables)
    if (!result.errors) return result
    if ('data' in result) return withErrors(result)
    // Without data nothing has run: graphql-jit did not like the variables. It names no field, so graphql-js is asked; where
    // that finds nothing wrong, it shall run the operation.
    const [first, ...others] = variableProblems(schema, document, operation, given)
    return first ? { errors: [badInput(first, ...others)] } : plainly()
  }
}

interface Compiled {
  /** Or what graphql-jit could not compile. */
  run: CompiledQuery | ExecutionResult
  fill: (variables: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>
}

const compile = (schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): Compiled => ({
  run: compileQuery(schema, document, operation.name?.value, {
    disableLeafSerialization: !asksForOtherNames(schema, document),
  }),
  fill: defaultsFor(schema, operation),
})

/**
 * For every leaf that graphql-jit serialises it makes place and path first, in case something is wrong with it: a third of all the memory
 * that a page of incidents took. What resolvers return is what the schema declares (in tests each answer is held against it), so leaves of
 * GraphQL's own types and of enums are told as they are, unless one is asked for whose values have other names inside.
 */
function asksForOtherNames(schema: GraphQLSchema, document: DocumentNode): boolean {
  const types = new TypeInfo(schema)
  let found = false
  const Field = () => {
    const type = getNamedType(types.getType())
    if (isEnumType(type)) found ||= type.getValues().some(({ value }) => !type.getValue(String(value)))
  }
  visit(document, visitWithTypeInfo(types, { Field }))
  return found
}

/**
 * Where the type behind a union cannot be told, Nest throws, and graphql-jit lets that end the process, since it asks inside
 * a promise's callback. With no answer instead, it reports an ordinary error.
 */
function makeTypeResolversSafe(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isAbstractType(type) || !type.resolveType) continue
    const resolveType = type.resolveType
    type.resolveType = (...args) => {
      try {
        return resolveType(...args)
      } catch {
        return undefined
      }
    }
  }
}

/** The name that Nest gives to the resolver of a field that no resolver of ours serves. */
const NESTS_OWN = 'rootFieldResolver'

/**
 * Nest gives every field a resolver, if only to read the property of its name, and graphql-jit calls each with all the care
 * that resolvers need. Without one, it reads the property itself: a sixth more requests a second. (A promise in such a
 * property is not waited for.) Each is tried before it goes: it must do no more than that.
 */
function leavePlainFieldsPlain(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue
    for (const field of Object.values(type.getFields())) {
      if (field.resolve?.name !== NESTS_OWN) continue
      const read = field.resolve as (parent: object) => unknown
      const value = {}
      if (read({ [field.name]: value }) === value && read({}) === undefined) field.resolve = undefined
    }
  }
}

/** graphql-jit's errors only look like GraphQLErrors: rebuilt, they keep codes, causes and places. */
const withErrors = (result: ExecutionResult): ExecutionResult => ({
  ...result,
  errors: result.errors?.map(rebuilt) ?? [],
})

function rebuilt(error: GraphQLError): GraphQLError {
  const { message, path, originalError, locations } = error
  const real = new GraphQLError(message, { path, originalError, extensions: error.extensions ?? {} })
  if (locations) Object.defineProperty(real, 'locations', { value: locations, enumerable: true })
  return real
}

const unknownOperation = () => errorThatSays(message('edge.nameTheOperation'))

const subscriptionOverHttp = () =>
  errorThatSays(message('edge.subscribeOverSocket'), { code: 'GRAPHQL_VALIDATION_FAILED' })
