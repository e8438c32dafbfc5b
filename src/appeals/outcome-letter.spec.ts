import { expect, it } from '@jest/globals'
import { ResponseKind } from '../incidents/response-kinds.js'
import { Language } from '../language/language.js'
import { asHtml, asText } from './letter.js'
import { type Decision, outcomeLetter } from './outcome-letter.js'
import { JustCultureQuestion } from '../hearings/five-questions.js'

const letterAsText = (decision: Decision) => asText(outcomeLetter(decision), Language.EN)
const letterAsHtml = (decision: Decision) => asHtml(outcomeLetter(decision), Language.EN)

const DECISION: Decision = {
  employee: 'Dana Whitlock',
  store: 'Riverside',
  reference: 'RI-00012',
  kind: ResponseKind.WRITTEN_WARNING,
  approved: true,
  overturned: false,
  byAppeal: false,
  found: [],
  appealed: false,
  decidedOn: '2026-03-20',
  alleged: 'Left the till <open>.',
  askedBy: 'Tom Ekberg',
  standard: 'Cash',
  reasons: ['The recording shows it.'],
  statements: ['I was called away.'],
  notes: [
    { heldOn: '2026-03-10', attended: true, text: 'Both sides were heard.', wasThere: true, comment: 'I said more.' },
  ],
  companion: 'Ines',
  answers: [{ question: JustCultureQuestion.MEANT_HARM, yes: false, reason: 'Nothing speaks for it.' }],
  startsOn: '2026-03-20',
  until: '2026-09-19',
  appealUntil: '2026-04-19',
}

it('says what was decided, why, what each side said, how long it weighs and how to appeal, the informal outcomes first', () => {
  const text = letterAsText(DECISION)
  for (const said of [
    'HR decided on a written warning',
    'The recording shows it.',
    'Left the till <open>.',
    'I was called away.',
    'Of the notes of 10 March 2026: I said more.',
    'You brought Ines.',
    'Was harm meant? No: Nothing speaks for it.',
    'until 19 September 2026',
    'You can appeal up to and including 19 April 2026',
    '☒ Written warning',
  ])
    expect(text).toContain(said)
  expect(text.match(/☒/g)).toHaveLength(1)
  expect(text.indexOf('☐ No action')).toBeLessThan(text.indexOf('☐ Teachable moment'))
  expect(text.indexOf('☐ Support')).toBeLessThan(text.indexOf('☐ Verbal warning'))
})

it('is a page that prints, in which nobody’s words become markup', () => {
  const html = letterAsHtml(DECISION)
  expect(html).toContain('Left the till &lt;open&gt;.')
  expect(html).toContain('@page')
  expect(html.match(/<h2>/g)).toHaveLength(9)
})

it('is kind where it was declined, and says where it was overturned', () => {
  const declined = letterAsText({
    ...DECISION,
    approved: false,
    notes: [],
    statements: [],
    answers: [],
    appealUntil: null,
  })
  expect(declined).toContain('HR declined what was asked for, a written warning. It has no effect')
  expect(declined).not.toContain('☒')
  expect(declined).toContain('It weighs nothing.')
  expect(letterAsText({ ...DECISION, overturned: true, byAppeal: true })).toContain('An appeal has overturned it since')
  const found = [{ reference: 'RI-00012', day: '2026-05-02', reason: 'The camera shows it.' }]
  const since = letterAsText({ ...DECISION, kind: ResponseKind.DISMISSAL, overturned: true, found, appealUntil: null })
  for (const said of [
    'it was not yours. It is overturned',
    '2 May 2026, of RI-00012: The camera shows it.',
    'the pay that you missed',
  ])
    expect(since).toContain(said)
  const narrowed = letterAsText({ ...DECISION, found })
  expect(narrowed).toContain(
    'HR found on 2 May 2026 that RI-00012 was not yours: The camera shows it. It stands with the rest',
  )
  expect(narrowed).toContain('You can appeal up to')
  const appealed = letterAsText({ ...DECISION, appealed: true, appealUntil: null })
  expect(appealed).toContain('You have appealed it.')
  expect(appealed).not.toMatch(/nothing to appeal|can appeal/)
})

it.each([
  [ResponseKind.DISMISSAL, 'It ends your employment.'],
  [ResponseKind.SUSPENSION, 'It is from 20 March 2026 to 19 September 2026'],
])('of a %s says so in words of its own', (kind, said) => expect(letterAsText({ ...DECISION, kind })).toContain(said))

it('has somebody who did not come, or says that they were not there, admit nothing', () => {
  const note = DECISION.notes[0]!
  const away = letterAsText({ ...DECISION, notes: [{ ...note, attended: false, wasThere: null }] })
  expect(away).toContain('without you, which is no admission')
  const denied = letterAsText({ ...DECISION, notes: [{ ...note, wasThere: false }] })
  expect(denied).toContain('when you were not there, as you say')
})

it('is written in the language of whoever it is for, with what people wrote as they wrote it', () => {
  const text = asText(outcomeLetter(DECISION), Language.NL)
  for (const said of [
    'Beslissing over RI-00012',
    'Beste Dana Whitlock,',
    'Op 20 maart 2026 heeft HR besloten tot een schriftelijke waarschuwing.',
    '☒ Schriftelijke waarschuwing',
    'The recording shows it.',
    'Over het verslag van 10 maart 2026: I said more.',
    'Was er opzet om te schaden? Nee: Nothing speaks for it.',
    'Het telt mee tot en met 19 september 2026',
    'U kunt bezwaar maken tot en met 19 april 2026',
  ])
    expect(text).toContain(said)
  expect(asHtml(outcomeLetter(DECISION), Language.NL)).toContain('<html lang="nl">')
})
