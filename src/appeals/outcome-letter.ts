import { INFORMAL } from '../hearings/may-lead-to.js'
import { isFormal, ResponseKind } from '../incidents/response-kinds.js'
import { message, type Message, type Text, textOf } from '../language/message.js'
import { commentsOn, fiveQuestions, type Heard, type Letter, whatWasSaid } from './letter.js'

/** Everything that the letter on a decision rests on. Dates as texts; null where there is none. */
export interface Decision extends Heard {
  approved: boolean
  /** Whether it has been overturned since, and by an appeal. */
  overturned: boolean
  byAppeal: boolean
  /** Of what it is over, what HR found since not to be theirs, and why. */
  found: readonly { reference: string; day: string; reason: string | null }[]
  /** Whether the employee has appealed it. */
  appealed: boolean
  alleged: string
  /** Null for somebody who has left. */
  askedBy: string | null
  standard: string | null
  /** Of each who decided. */
  reasons: readonly string[]
  /** The employee's own account, as often as they gave it before it was decided. */
  statements: readonly string[]
  appealUntil: string | null
}

/** What could follow, the informal answers first: discipline is the last of what there is. */
const OUTCOMES: readonly ResponseKind[] = [...INFORMAL, ...Object.values(ResponseKind).filter(isFormal)]

/** The letter on what HR decided of something formal that was asked for. */
export function outcomeLetter(decision: Decision): Letter {
  const { alleged, askedBy, standard, reasons, statements, notes } = decision
  return {
    title: message('letter.title', { reference: decision.reference }),
    store: decision.store,
    day: decision.decidedOn,
    employee: decision.employee,
    sections: [
      { heading: message('letter.whatWasDecided'), lines: [...decidedIn(decision), ...foundIn(decision)] },
      {
        heading: message('letter.whatCouldFollow'),
        lines: OUTCOMES.map((kind) =>
          message('letter.outcome', {
            chosen: decision.approved && kind === decision.kind ? 'yes' : 'no',
            kind: message(`responseAlone.${kind}`),
          }),
        ),
      },
      { heading: message('letter.why'), lines: reasons },
      {
        heading: message('letter.whatWasAlleged'),
        lines: [
          alleged,
          message('letter.askedForIt', { name: askedBy ?? message('letter.somebodyWhoHasLeft') }),
          ...(standard ? [message('letter.standardCited', { title: standard })] : []),
        ],
      },
      {
        heading: message('letter.whatYouSaid'),
        lines: [
          ...statements,
          ...commentsOn(decision),
          ...(statements.length + notes.length === 0 ? [message('letter.noAccount')] : []),
        ],
      },
      whatWasSaid(decision, message('letter.withoutHearing')),
      fiveQuestions(decision),
      { heading: message('letter.howLong'), lines: [weightOf(decision)] },
      { heading: message('letter.ifYouSeeItDifferently'), lines: [appealOf(decision)] },
    ],
  }
}

function decidedIn({ approved, overturned, byAppeal, kind, decidedOn, startsOn, until }: Decision): Text {
  const decided = { day: decidedOn, kind: message(`response.${kind}`) }
  if (!approved) return [message('letter.declined', decided)]
  return textOf(
    message('letter.decided', decided),
    kind === ResponseKind.SUSPENSION &&
      startsOn !== null &&
      until !== null &&
      message('letter.fromTo', { from: startsOn, to: until }),
    overturned && message(byAppeal ? 'letter.overturned' : 'letter.notYours'),
  )
}

/** Nothing of it where an appeal overturned it: its own letter says why. */
function foundIn({ approved, overturned, byAppeal, kind, found }: Decision): Message[] {
  if (!approved || byAppeal) return []
  const of = found.map(({ reason, ...one }) => ({ ...one, reason: reason ?? '' }))
  if (!overturned) return of.map((one) => message('letter.narrowed', one))
  const back = kind === ResponseKind.DISMISSAL || kind === ResponseKind.SUSPENSION
  return [
    ...of.map((one) => message('letter.foundOn', one)),
    message('letter.neverBack'),
    ...(back ? [message('appealLetter.backAtWork')] : []),
  ]
}

const weightOf = ({ approved, overturned, ...decision }: Decision): Message =>
  approved && !overturned ? weight(decision) : message('letter.weighsNothing')

/** How long something that stands weighs. */
export function weight({ kind, until }: Pick<Heard, 'kind' | 'until'>): Message {
  if (kind === ResponseKind.DISMISSAL) return message('letter.endsEmployment')
  if (kind === ResponseKind.SUSPENSION) return message('letter.weighsTwelveMonths')
  return until === null || !isFormal(kind)
    ? message('letter.weighsNothing')
    : message('letter.weighsUntil', { day: until })
}

function appealOf({ approved, appealed, appealUntil }: Decision): Message {
  if (appealed) return message('letter.appealed')
  return approved && appealUntil ? message('letter.appeal', { day: appealUntil }) : message('letter.nothingToAppeal')
}
