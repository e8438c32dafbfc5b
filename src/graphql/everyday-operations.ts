import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'graphql'
import { packageRoot } from './package-root.js'

/** Whose everyday work the operations of a folder are. */
export const AUDIENCES = ['manager', 'hr', 'employee'] as const
export type Audience = (typeof AUDIENCES)[number]

/** An operation that somebody runs every day: a tab of the page. */
export interface EverydayOperation {
  file: string
  query: string
  /** Example variables, as JSON text. Words in angle brackets stand for what the page fills in, such as `<store>`. */
  variables: string
}

/** Reads operations/, in the order of the file names. */
export function everydayOperations(
  folder = join(packageRoot(), 'operations'),
): Readonly<Record<Audience, readonly EverydayOperation[]>> {
  const of = (audience: Audience) =>
    readdirSync(join(folder, audience))
      .filter((name) => name.endsWith('.graphql'))
      .sort()
      .map((name) => {
        const variables = join(folder, audience, name.replace(/\.graphql$/, '.variables.json'))
        return {
          file: `${audience}/${name}`,
          query: readFileSync(join(folder, audience, name), 'utf8'),
          variables: existsSync(variables) ? readFileSync(variables, 'utf8') : '',
        }
      })
  return { manager: of('manager'), hr: of('hr'), employee: of('employee') }
}

const FILLED_IN = /^<[a-z ]+>$/
const NAMED_IN_THE_SCHEMA = /^[A-Z_]+$/

/** Whether an operation changes something where it is run as it stands. */
export const changes = ({ query }: Pick<EverydayOperation, 'query'>): boolean =>
  parse(query).definitions.some((one) => one.kind === 'OperationDefinition' && one.operation === 'mutation')

/**
 * An operation as a page may open it. One press runs what is open, so what changes something has nobody's id in it and no words
 * of anybody: those in angle brackets stay as they are, sentences are for the person to write.
 */
export function asOpened(operation: EverydayOperation): EverydayOperation {
  if (!changes(operation) || !operation.variables) return operation
  const left = (_: string, value: unknown) =>
    typeof value === 'string' && !FILLED_IN.test(value) && !NAMED_IN_THE_SCHEMA.test(value) ? '' : value
  return { ...operation, variables: JSON.stringify(JSON.parse(operation.variables, left), null, 2) }
}
