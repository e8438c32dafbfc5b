import { badInput, type FieldProblem } from '../../graphql/errors.js'
import { CalendarDate } from '../../graphql/scalars.js'
import type { Parameters } from './written-answers.registry.js'
import { message } from '../../language/message.js'

/** The dates in the address of an export. Throws BAD_USER_INPUT naming each that is missing or no date. */
export function datesIn(parameters: Parameters): { from: string; to: string } {
  const problems: FieldProblem[] = []
  const date = (path: 'from' | 'to') => {
    try {
      return CalendarDate.parseValue(parameters[path] ?? '')
    } catch {
      problems.push({ path, message: message('review.aDay') })
      return ''
    }
  }
  const dates = { from: date('from'), to: date('to') }
  const [first, ...more] = problems
  if (first) throw badInput(first, ...more)
  return dates
}

/** One of several words in the address of an export. Throws BAD_USER_INPUT with what there is to choose from. */
export function oneOf<Word extends string>(parameters: Parameters, path: string, words: readonly Word[]): Word {
  const given = words.find((word) => word === parameters[path])
  if (!given) throw badInput({ path, message: message('review.chooseOneOf', { words: words.join(', ') }) })
  return given
}
