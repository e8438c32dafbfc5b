import { html } from '@remix-run/html-template'
import type { JustCultureQuestion } from '../hearings/five-questions.js'
import type { ResponseKind } from '../incidents/response-kinds.js'
import type { Language } from '../language/language.js'
import { message, type Message } from '../language/message.js'
import { say } from '../language/say.js'

/** A line is a message, or what somebody wrote. */
export type Line = Message | string
export interface Section {
  heading: Message
  lines: readonly Line[]
}
export interface Letter {
  title: Message
  store: string
  /** The date it was decided on, as a text. */
  day: string
  employee: string
  sections: readonly Section[]
}

/** What every letter on a decision tells of what was heard. Dates as texts; null where there is none. */
export interface Heard {
  employee: string
  store: string
  /** Of what it is over, one or several. */
  reference: string
  kind: ResponseKind
  decidedOn: string
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
}

/** What the employee says of the notes. */
export const commentsOn = ({ notes }: Heard): Message[] =>
  notes.flatMap(({ heldOn, comment }) => (comment ? [message('letter.ofTheNotes', { day: heldOn, comment })] : []))

/** What was said when it was heard; `unheard` where it was not. */
export const whatWasSaid = ({ notes, companion }: Heard, unheard: Message): Section => ({
  heading: message('letter.whatWasSaid'),
  lines: [
    ...notes.map((note) => message('letter.heard', { day: note.heldOn, there: there(note), text: note.text })),
    ...(notes.length > 0 && companion ? [message('letter.youBrought', { companion })] : []),
    ...(notes.length === 0 ? [unheard] : []),
  ],
})

const there = ({ attended, wasThere }: Heard['notes'][number]): string =>
  !attended ? 'no' : wasThere === false ? 'denied' : 'yes'

export const fiveQuestions = ({ answers }: Heard): Section => ({
  heading: message('letter.fiveQuestions'),
  lines: answers.map(({ question, yes, reason }) =>
    message('letter.answered', { asked: message(`fiveQuestions.${question}`), yes: yes ? 'yes' : 'no', reason }),
  ),
})

/** What stands in the letter, in its language; a section without a line is left out. */
function saidIn({ title, store, day, employee, sections }: Letter, language: Language) {
  const words = (line: Line) => (typeof line === 'string' ? line : say(line, language))
  return {
    title: words(title),
    place: words(message('letter.placeAndDay', { store, day })),
    greeting: words(message('letter.greeting', { name: employee })),
    sections: sections
      .filter(({ lines }) => lines.length > 0)
      .map(({ heading, lines }) => ({ heading: words(heading), lines: lines.map(words) })),
    closing: words(message('letter.closing')),
  }
}

/** The letter as plain text. */
export function asText(letter: Letter, language: Language): string {
  const { title, place, greeting, sections, closing } = saidIn(letter, language)
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
export function asHtml(letter: Letter, language: Language): string {
  const { title, place, greeting, sections, closing } = saidIn(letter, language)
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
