import { TypeMetadataStorage } from '@nestjs/graphql'
import { plainToInstance } from 'class-transformer'
import { validateSync } from 'class-validator'
import type { FieldProblem } from './errors.js'
import { flat } from './input-validation.js'

/**
 * What else is wrong with an input of which some fields can't even be read, by the rules of its class: else whoever sends it
 * mends one kind of mistake to be told of the next. `at` is the argument that it is for.
 */
export function furtherProblems(
  typeName: string,
  value: unknown,
  at: string | undefined,
  known: readonly FieldProblem[],
): FieldProblem[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return []
  const input = TypeMetadataStorage.getInputTypesMetadata().find(({ name }) => name === typeName)
  if (!input) return []
  const given = value as Record<string, unknown>
  const rules = validateSync(plainToInstance(input.target as new () => object, given), { stopAtFirstError: true })
  // What is left out is told of already where it is needed, and has a default elsewhere.
  const ofGiven = rules.filter(({ property }) => given[property] != null)
  return flat(ofGiven, at).filter(
    ({ path }) => !known.some((one) => isWithin(path, one.path) || isWithin(one.path, path)),
  )
}

const isWithin = (path: string, outer: string): boolean => path === outer || path.startsWith(`${outer}.`)
