import type { FormattedExecutionResult } from 'graphql'
import { tooCostly } from './errors.js'
import { languageOfAnswer, toldIn } from './told-in.js'
import { message } from '../language/message.js'

/** Characters of one response: fifty pictures, or a hundred incidents with long texts. */
const MOST = 16 * 1024 * 1024

/** A response as text, or in its place that it is too long. */
export function responseText(response: FormattedExecutionResult, most = MOST): string {
  const text = JSON.stringify(response)
  if (text.length <= most) return text
  const refusal = tooCostly(message('edge.answerTooLong'))
  return JSON.stringify({ errors: [toldIn(refusal.toJSON(), languageOfAnswer(response))] })
}
