import { html } from '@remix-run/html-template'
import type { JustCultureQuestion } from '../hearings/five-questions.js'
import { INFORMAL } from '../hearings/may-lead-to.js'
import { isFormal, ResponseKind } from '../incidents/response-kinds.js'
import type { Language } from '../language/language.js'
import { message, type Message, type Text, textOf } from '../language/message.js'
import { say } from '../language/say.js'

/** Everything that the letter on a decision rests on. Dates as texts; null where there is none. */
export interface Decision {
  employee: string
  store: string
  /** Of what it is over, one or several. */
  reference: string
  kind: ResponseKind
  approved: boolean
  /** Whether an appeal has overturned it since. */
  overturned: boolean
  decidedOn: string
  alleged: string
  /** Null for somebody who has left. */
  askedBy: string | null
  standard: string | null
  /** Of each who decided. */
  reasons: readonly string[]
  /** The employee's own account, as often as they gave it before it was decided. */
  statements: readonly string[]
  notes: readonly {
    heldOn: string
    attended: boolean
    text: string
    wasThere: boolean | null
    comment: string | null
  }[]
  companion: string | null
  answers: readonly { question: JustCultureQuestion; yes: boolean; reason: string }[]
  startsOn: string | null
  /** The last day on which it weighs, or the last day of a suspension. */
  until: string | null
  appealUntil: string | null
}

/** A line is a message, or what somebody wrote. */
type Line = Message | string
interface Section {
  heading: Message
  lines: readonly Line[]
}

/** What could follow, the informal answers first: discipline is the last of what there is. */
const OUTCOMES: readonly ResponseKind[] = [...INFORMAL, ...Object.values(ResponseKind).filter(isFormal)]

function sectionsOf(decision: Decision): Section[] {
  const { alleged, askedBy, standard, reasons, statements, notes, answers, companion } = decision
  return [
    { heading: message('letter.whatWasDecided'), lines: decidedIn(decision) },
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
        ...notes.flatMap(({ heldOn, comment }) =>
          comment ? [message('letter.ofTheNotes', { day: heldOn, comment })] : [],
        ),
        ...(statements.length + notes.length === 0 ? [message('letter.noAccount')] : []),
      ],
    },
    {
      heading: message('letter.whatWasSaid'),
      lines: [
        ...notes.map((note) => message('letter.heard', { day: note.heldOn, there: there(note), text: note.text })),
        ...(notes.length > 0 && companion ? [message('letter.youBrought', { companion })] : []),
        ...(notes.length === 0 ? [message('letter.withoutHearing')] : []),
      ],
    },
    {
      heading: message('letter.fiveQuestions'),
      lines: answers.map(({ question, yes, reason }) =>
        message('letter.answered', {
          asked: message(`fiveQuestions.${question}`),
          yes: yes ? 'yes' : 'no',
          reason,
        }),
      ),
    },
    { heading: message('letter.howLong'), lines: [weightOf(decision)] },
    { heading: message('letter.ifYouSeeItDifferently'), lines: [appealOf(decision)] },
  ].filter(({ lines }) => lines.length > 0)
}

const there = ({ attended, wasThere }: Decision['notes'][number]): string =>
  !attended ? 'no' : wasThere === false ? 'denied' : 'yes'

function decidedIn({ approved, overturned, kind, decidedOn, startsOn, until }: Decision): Text {
  const decided = { day: decidedOn, kind: message(`response.${kind}`) }
  if (!approved) return [message('letter.declined', decided)]
  return textOf(
    message('letter.decided', decided),
    kind === ResponseKind.SUSPENSION &&
      startsOn !== null &&
      until !== null &&
      message('letter.fromTo', { from: startsOn, to: until }),
    overturned && message('letter.overturned'),
  )
}

function weightOf({ approved, overturned, kind, until }: Decision): Message {
  if (!approved || overturned) return message('letter.weighsNothing')
  if (kind === ResponseKind.DISMISSAL) return message('letter.endsEmployment')
  if (kind === ResponseKind.SUSPENSION) return message('letter.weighsTwelveMonths')
  return until === null ? message('letter.weighsNothing') : message('letter.weighsUntil', { day: until })
}

const appealOf = ({ approved, appealUntil }: Decision): Message =>
  approved && appealUntil ? message('letter.appeal', { day: appealUntil }) : message('letter.nothingToAppeal')

/** What stands in the letter, in its language. */
function saidIn(decision: Decision, language: Language) {
  const { reference, store, decidedOn, employee } = decision
  const words = (line: Line) => (typeof line === 'string' ? line : say(line, language))
  return {
    title: words(message('letter.title', { reference })),
    place: words(message('letter.placeAndDay', { store, day: decidedOn })),
    greeting: words(message('letter.greeting', { name: employee })),
    sections: sectionsOf(decision).map(({ heading, lines }) => ({ heading: words(heading), lines: lines.map(words) })),
    closing: words(message('letter.closing')),
  }
}

/** The letter as plain text. */
export function letterAsText(decision: Decision, language: Language): string {
  const { title, place, greeting, sections, closing } = saidIn(decision, language)
  const parts = sections.map(({ heading, lines }) => `${heading}\n\n${lines.join('\n')}`)
  return `${[title, place, greeting, ...parts, closing].join('\n\n')}\n`
}

const STYLE = `:root { font: 11pt/1.5 Georgia, serif; color: #111; background: #fff }
body { max-width: 40rem; margin: 2rem auto; padding: 0 1rem }
h1 { font-size: 1.3rem } h2 { font-size: 1rem; margin: 1.4rem 0 .3rem }
p { margin: .3rem 0; white-space: pre-wrap; overflow-wrap: anywhere }
@page { size: A4; margin: 22mm }
@media print { body { margin: 0; max-width: none; padding: 0 } h2 { break-after: avoid } p { orphans: 3; widows: 3 } }`

/** The same as one page of HTML that needs nothing else and prints well. */
export function letterAsHtml(decision: Decision, language: Language): string {
  const { title, place, greeting, sections, closing } = saidIn(decision, language)
  return String(html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${html.raw`${STYLE}`}</style>
</head>
<body>
<h1>${title}</h1>
<p>${place}</p>
<p>${greeting}</p>
${sections.map(({ heading, lines }) => html`<section>\n<h2>${heading}</h2>\n${lines.map((line) => html`<p>${line}</p>\n`)}</section>\n`)}
<p>${closing}</p>
</body>
</html>
`)
}
