import { type ArgumentMetadata, type PipeTransform, type Type, ValidationPipe } from '@nestjs/common'
import type { ValidationError } from 'class-validator'
import { badInput, type FieldProblem } from './errors.js'
import { messageOfRule } from '../language/rule.js'
import { unstorable } from './unstorable.js'
import { message } from '../language/message.js'

/** Checks the inputs of all resolvers by their class-validator rules: `app.useGlobalPipes(inputValidationPipe())`. */
export function inputValidationPipe(): PipeTransform {
  const validation = validationPipe()
  return {
    async transform(value: unknown, metadata: ArgumentMetadata) {
      // The schema decides which arguments may be absent; Nest would check an empty object in their place.
      if (value === undefined || value === null || metadata.type === 'custom') return value
      const [problem, ...more] = unstorable(value, metadata.data ?? '')
      if (problem) throw badInput(problem, ...more)
      const checked = await check(validation, value, metadata, metadata.data)
      return checked.value ?? refuse(checked.problems)
    },
  }
}

/**
 * Checks each element of a list argument, whose class TypeScript does not keep:
 * `@Args('shifts', { type: () => [ShiftInput] }, eachOf(ShiftInput))`. Problems read `shifts.3.date`.
 */
export function eachOf<T>(element: Type<T>): PipeTransform<unknown[] | null | undefined> {
  const validation = validationPipe()
  return {
    async transform(list: unknown[] | null | undefined, metadata: ArgumentMetadata) {
      if (!list) return list
      const meant = { ...metadata, metatype: element }
      const at = (index: number) => [metadata.data, index].filter((part) => part !== undefined).join('.')
      const checked = await Promise.all(list.map((value, index) => check(validation, value, meant, at(index))))
      const problems = checked.flatMap((one) => one.problems)
      return problems.length ? refuse(problems) : checked.map((one) => one.value)
    },
  }
}

/** Nest's own, which turns plain input into its class. No `whitelist`: the schema is one, and fields without a rule stay. */
const validationPipe = () =>
  new ValidationPipe({
    transform: true,
    stopAtFirstError: true,
    exceptionFactory: (errors) => new Invalid(errors),
  })

class Invalid extends Error {
  constructor(readonly errors: ValidationError[]) {
    super('Invalid input')
  }
}

async function check(pipe: ValidationPipe, value: unknown, metadata: ArgumentMetadata, path: string | undefined) {
  try {
    return { value: (await pipe.transform(value, metadata)) as unknown, problems: [] }
  } catch (error) {
    if (error instanceof Invalid) return { value: undefined, problems: flat(error.errors, path) }
    throw error
  }
}

/** The problems of an input and of what is in it, each under its path. */
export function flat(errors: readonly ValidationError[], parent: string | undefined): FieldProblem[] {
  return errors.flatMap((error) => {
    const path = parent === undefined ? error.property : `${parent}.${error.property}`
    const own = Object.values(error.constraints ?? {}).map((text) => ({
      path,
      message: messageOfRule(text) ?? asItSays(text),
    }))
    return [...own, ...flat(error.children ?? [], path)]
  })
}

/** class-validator's own messages start small and end without a full stop. */
const asItSays = (text: string) =>
  message('edge.asItSays', { text: text.replace(/^\p{Ll}/u, (c) => c.toUpperCase()).replace(/([^.?!])$/, '$1.') })

function refuse(problems: FieldProblem[]): never {
  const [first, ...others] = problems
  throw badInput(first ?? { path: 'input', message: message('edge.notValid') }, ...others)
}
