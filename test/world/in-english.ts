import { Language } from '../../src/language/language.js'
import type { Message } from '../../src/language/message.js'
import { say } from '../../src/language/say.js'

type Outcome = { because: Message; becauseForHr?: Message }
type Said<O extends Outcome> = Omit<O, keyof Outcome> & { because: string; becauseForHr?: string }

/** An outcome with its reasons as an English reader reads them. */
export const inEnglish = <O extends Outcome>({ because, becauseForHr, ...outcome }: O): Said<O> => ({
  ...outcome,
  because: say(because, Language.EN),
  ...(becauseForHr && { becauseForHr: say(becauseForHr, Language.EN) }),
})
