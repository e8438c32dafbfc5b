import { expect, it } from '@jest/globals'
import { ResponseKind } from '../incidents/response-kinds.js'
import { type Decision, letterAsHtml, letterAsText } from './outcome-letter.js'

const DECISION: Decision = {
  employee: 'Dana Whitlock',
  store: 'Riverside',
  reference: 'RI-00012',
  kind: ResponseKind.WRITTEN_WARNING,
  approved: true,
  overturned: false,
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
  answers: [{ asked: 'Was harm meant?', yes: false, reason: 'Nothing speaks for it.' }],
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
    'Of the notes of 2026-03-10: I said more.',
    'You brought Ines.',
    'Was harm meant? No: Nothing speaks for it.',
    'until 2026-09-19',
    'You can appeal until 2026-04-19',
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
  expect(letterAsText({ ...DECISION, overturned: true })).toContain('An appeal has overturned it since')
})

it.each([
  [ResponseKind.DISMISSAL, 'It ends your employment.'],
  [ResponseKind.SUSPENSION, 'It is from 2026-03-20 to 2026-09-19'],
])('of a %s says so in words of its own', (kind, said) => expect(letterAsText({ ...DECISION, kind })).toContain(said))

it('has somebody who did not come, or says that they were not there, admit nothing', () => {
  const note = DECISION.notes[0]!
  const away = letterAsText({ ...DECISION, notes: [{ ...note, attended: false, wasThere: null }] })
  expect(away).toContain('without you, which is no admission')
  const denied = letterAsText({ ...DECISION, notes: [{ ...note, wasThere: false }] })
  expect(denied).toContain('when you were not there, as you say')
})
