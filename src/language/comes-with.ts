import { type Language, USUAL_LANGUAGE } from './language.js'
import { type Message, message } from './message.js'
import { say } from './say.js'

const REASONS = [message('comesWith.anything'), message('comesWith.periods'), message('comesWith.numbers')]
const english = (reason: Message) => say(reason, USUAL_LANGUAGE)

/** Why what nobody adopted holds, as it is kept. */
export const [COMES_WITH, PERIODS_COME_WITH, NUMBERS_COME_WITH] = REASONS.map(english) as [string, string, string]

/** Why a policy was adopted, in the words of whoever adopted it; of what Reprieve comes with, in the reader's language. */
export function reasonIn(reason: string, language: Language): string {
  const own = REASONS.find((one) => english(one) === reason)
  return own ? say(own, language) : reason
}
