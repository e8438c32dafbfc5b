import { html } from '@remix-run/html-template'
import { isFormal, ResponseKind, RESPONSE_KINDS } from '../incidents/response-kinds.js'
import { capitalised } from '../language/wording.js'

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
  askedBy: string
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
  answers: readonly { asked: string; yes: boolean; reason: string }[]
  startsOn: string | null
  /** The last day on which it weighs, or the last day of a suspension. */
  until: string | null
  appealUntil: string | null
}

interface Section {
  heading: string
  lines: readonly string[]
}

/** What could follow, the informal answers first: discipline is the last of what there is. */
const OUTCOMES: readonly ResponseKind[] = [
  ResponseKind.NO_ACTION,
  ResponseKind.TEACHABLE_MOMENT,
  ResponseKind.COACHING,
  ResponseKind.TRAINING,
  ResponseKind.SUPPORT,
  ...Object.values(ResponseKind).filter(isFormal),
]

const YES = '☒'
const NO = '☐'

function sectionsOf(decision: Decision): Section[] {
  const { alleged, askedBy, standard, reasons, statements, notes, answers, companion } = decision
  return [
    { heading: 'What was decided', lines: [decidedIn(decision)] },
    {
      heading: 'What could follow',
      lines: OUTCOMES.map((kind) => `${decision.approved && kind === decision.kind ? YES : NO} ${named(kind)}`),
    },
    { heading: 'Why', lines: reasons },
    {
      heading: 'What was alleged',
      lines: [alleged, `${askedBy} asked for it.`, ...(standard ? [`The standard that was cited: ${standard}.`] : [])],
    },
    {
      heading: 'What you said',
      lines: [
        ...statements,
        ...notes.flatMap(({ heldOn, comment }) => (comment ? [`Of the notes of ${heldOn}: ${comment}`] : [])),
        ...(statements.length + notes.length === 0 ? ['You gave no account before it was decided.'] : []),
      ],
    },
    {
      heading: 'What was said when it was heard',
      lines: [
        ...notes.map((note) => `${note.heldOn}${there(note)}: ${note.text}`),
        ...(notes.length > 0 && companion ? [`You brought ${companion}.`] : []),
        ...(notes.length === 0 ? ['It was decided in your favour without a hearing.'] : []),
      ],
    },
    {
      heading: 'The five questions that were asked of what was done',
      lines: answers.map(({ asked, yes, reason }) => `${asked} ${yes ? 'Yes' : 'No'}: ${reason}`),
    },
    { heading: 'How long it weighs', lines: [weightOf(decision)] },
    { heading: 'If you see it differently', lines: [appealOf(decision)] },
  ].filter(({ lines }) => lines.length > 0)
}

const named = (kind: ResponseKind): string => capitalised(RESPONSE_KINDS[kind].named.replace(/^an? /, ''))

const there = ({ attended, wasThere }: Decision['notes'][number]): string =>
  attended
    ? wasThere === false
      ? ', when you were not there, as you say'
      : ''
    : ', without you, which is no admission'

function decidedIn({ approved, overturned, kind, decidedOn, startsOn, until }: Decision): string {
  const asked = RESPONSE_KINDS[kind].named
  if (!approved)
    return `On ${decidedOn} HR declined what was asked for, ${asked}. It has no effect, and counts for nothing.`
  const days = kind === ResponseKind.SUSPENSION ? ` It is from ${startsOn} to ${until}, both days counted.` : ''
  const since = overturned ? ' An appeal has overturned it since: it counts for nothing.' : ''
  return `On ${decidedOn} HR decided on ${asked}.${days}${since}`
}

function weightOf({ approved, overturned, kind, until }: Decision): string {
  if (!approved || overturned) return 'It weighs nothing.'
  if (kind === ResponseKind.DISMISSAL) return 'It ends your employment.'
  if (kind === ResponseKind.SUSPENSION) return 'It weighs for twelve months from its first day, and then in nothing.'
  return `It weighs until ${until}, that day counted, and then in nothing.`
}

const appealOf = ({ approved, appealUntil }: Decision): string =>
  approved && appealUntil
    ? `You can appeal until ${appealUntil}, days of leave not counted. Somebody in HR decides who had no part in it, and hears you first; it is suspended until then. You can do so also after you have left.`
    : 'There is nothing to appeal. You can still correct what is recorded, or talk with HR.'

const titleOf = ({ reference }: Decision): string => `Decision on ${reference}`
const greetingOf = ({ employee }: Decision): string => `Dear ${employee},`
const CLOSING = 'Take your time with this letter, and read it with somebody you trust. HR'

/** The letter as plain text. */
export function letterAsText(decision: Decision): string {
  const sections = sectionsOf(decision).map(({ heading, lines }) => `${heading}\n\n${lines.join('\n')}`)
  return `${[titleOf(decision), `${decision.store}, ${decision.decidedOn}`, greetingOf(decision), ...sections, CLOSING].join('\n\n')}\n`
}

const STYLE = `:root { font: 11pt/1.5 Georgia, serif; color: #111; background: #fff }
body { max-width: 40rem; margin: 2rem auto; padding: 0 1rem }
h1 { font-size: 1.3rem } h2 { font-size: 1rem; margin: 1.4rem 0 .3rem }
p { margin: .3rem 0; white-space: pre-wrap; overflow-wrap: anywhere }
@page { size: A4; margin: 22mm }
@media print { body { margin: 0; max-width: none; padding: 0 } h2 { break-after: avoid } p { orphans: 3; widows: 3 } }`

/** The same as one page of HTML that needs nothing else and prints well. */
export function letterAsHtml(decision: Decision): string {
  return String(html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${titleOf(decision)}</title>
<style>${html.raw`${STYLE}`}</style>
</head>
<body>
<h1>${titleOf(decision)}</h1>
<p>${decision.store}, ${decision.decidedOn}</p>
<p>${greetingOf(decision)}</p>
${sectionsOf(decision).map(({ heading, lines }) => html`<section>\n<h2>${heading}</h2>\n${lines.map((line) => html`<p>${line}</p>\n`)}</section>\n`)}
<p>${CLOSING}</p>
</body>
</html>
`)
}
