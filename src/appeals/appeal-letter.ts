import { ResponseKind } from '../incidents/response-kinds.js'
import { message } from '../language/message.js'
import { commentsOn, fiveQuestions, type Heard, type Letter, whatWasSaid } from './letter.js'
import { weight } from './outcome-letter.js'

/** Everything that the letter on an appeal rests on. Dates as texts; null where there is none. */
export interface DecidedAppeal extends Heard {
  upheld: boolean
  /** Whether it is about something formal, which is heard before it is rejected. */
  formal: boolean
  /** Of the decision on the appeal. */
  reason: string
  /** The employee's appeal. */
  appealedOn: string
  text: string
  /** What it is against: when that was decided, and the reasons that were given then. */
  againstOn: string
  reasons: readonly string[]
}

/** The letter on what came of an appeal. */
export function appealLetter(appeal: DecidedAppeal): Letter {
  const { upheld, kind, decidedOn } = appeal
  const said = { day: decidedOn, kind: message(`response.${kind}`) }
  return {
    title: message('appealLetter.title', { reference: appeal.reference }),
    store: appeal.store,
    day: decidedOn,
    employee: appeal.employee,
    sections: [
      {
        heading: message('letter.whatWasDecided'),
        lines: [upheld ? message('appealLetter.upheld', said) : message('appealLetter.rejected', said)],
      },
      { heading: message('letter.why'), lines: [appeal.reason] },
      {
        heading: message('appealLetter.whatItWasAgainst'),
        lines: [
          message(appeal.reasons.length > 0 ? 'appealLetter.against' : 'appealLetter.againstAlone', {
            ...said,
            day: appeal.againstOn,
          }),
          ...appeal.reasons,
        ],
      },
      {
        heading: message('letter.whatYouSaid'),
        lines: [
          message('appealLetter.yourAppeal', { day: appeal.appealedOn, text: appeal.text }),
          ...commentsOn(appeal),
        ],
      },
      ...(appeal.formal ? [whatWasSaid(appeal, message('letter.withoutHearing')), fiveQuestions(appeal)] : []),
      { heading: message('letter.howLong'), lines: [upheld ? message('letter.weighsNothing') : weight(appeal)] },
      { heading: message('appealLetter.whatIsNext'), lines: nextAfter(appeal) },
    ],
  }
}

function nextAfter({ upheld, kind, formal }: DecidedAppeal) {
  if (!upheld) return [message('appealLetter.nextRejected')]
  const back = kind === ResponseKind.DISMISSAL || kind === ResponseKind.SUSPENSION
  return [
    message(formal ? 'appealLetter.nextUpheld' : 'appealLetter.nextUpheldInformal'),
    ...(back ? [message('appealLetter.backAtWork')] : []),
  ]
}
