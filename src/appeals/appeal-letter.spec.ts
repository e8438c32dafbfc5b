import { describe, expect, it } from '@jest/globals'
import { JustCultureQuestion } from '../hearings/five-questions.js'
import { ResponseKind } from '../incidents/response-kinds.js'
import { Language } from '../language/language.js'
import { appealLetter, type DecidedAppeal } from './appeal-letter.js'
import { asHtml, asText } from './letter.js'

const REJECTED: DecidedAppeal = {
  employee: 'Dana Whitlock',
  store: 'Riverside',
  reference: 'RI-00012',
  kind: ResponseKind.WRITTEN_WARNING,
  formal: true,
  upheld: false,
  decidedOn: '2026-05-04',
  reason: 'The second recording shows the same.',
  appealedOn: '2026-04-01',
  text: 'I was <not> there.',
  againstOn: '2026-03-20',
  reasons: ['The recording shows it.'],
  notes: [{ heldOn: '2026-04-20', attended: true, text: 'Both were heard.', wasThere: true, comment: 'I said more.' }],
  companion: 'Ines',
  answers: [{ question: JustCultureQuestion.MEANT_HARM, yes: false, reason: 'Nothing speaks for it.' }],
  startsOn: '2026-03-20',
  until: '2026-09-19',
}
const inEnglish = (appeal: DecidedAppeal) => asText(appealLetter(appeal), Language.EN)

describe('the letter on an appeal', () => {
  it('says what was decided and why, what it was against, what each side said, how long it weighs and what is next', () => {
    const text = inEnglish(REJECTED)
    const inOrder = [
      'Decision on your appeal, RI-00012',
      'On 4 May 2026 HR rejected your appeal against a written warning: it stands.',
      'The second recording shows the same.',
      'You were given a written warning on 20 March 2026.',
      'The recording shows it.',
      'Your appeal of 1 April 2026: I was <not> there.',
      'Of the notes of 20 April 2026: I said more.',
      '20 April 2026: Both were heard.',
      'You brought Ines.',
      'Was harm meant? No: Nothing speaks for it.',
      'It weighs until 19 September 2026',
      'An appeal is made once',
    ].map((said) => [said, text.indexOf(said)] as const)
    expect(inOrder.filter(([, at]) => at < 0)).toEqual([])
    expect(inOrder).toEqual([...inOrder].sort(([, one], [, other]) => one - other))
  })

  it('speaks of no reasons where none were given then', () => {
    const text = inEnglish({ ...REJECTED, formal: false, reasons: [] })
    expect(text).toContain('You were given a written warning on')
    expect(text).not.toContain('The reasons that were given then')
  })

  it('is a page that prints, in which nobody’s words become markup', () => {
    const html = asHtml(appealLetter(REJECTED), Language.EN)
    expect(html).toContain('I was &lt;not&gt; there.')
    expect(html).toContain('@page')
  })

  it('says of what was upheld that it counts for nothing and never comes back', () => {
    const text = inEnglish({ ...REJECTED, upheld: true, notes: [], answers: [] })
    for (const said of [
      'it is overturned, and counts for nothing',
      'It weighs nothing.',
      'It never comes back',
      'without a hearing',
    ])
      // prettier-ignore
      expect(text).toContain(said)
    expect(text).not.toMatch(/it stands|weighs until|return to work/)
  })

  it.each([ResponseKind.DISMISSAL, ResponseKind.SUSPENSION])('tells of the way back where a %s is overturned', (kind) =>
    expect(inEnglish({ ...REJECTED, kind, upheld: true })).toContain('Talk with HR about your return to work'),
  )

  it('speaks of no hearing and no weight where it was about something informal', () => {
    const text = inEnglish({ ...REJECTED, kind: ResponseKind.COACHING, formal: false, notes: [], answers: [] })
    expect(text).toContain('It weighs nothing.')
    expect(text).not.toMatch(/hearing|heard|five questions/)
  })

  it('is written in the language of whoever it is for, with what people wrote as they wrote it', () => {
    const text = asText(appealLetter(REJECTED), Language.NL)
    for (const said of [
      'Op 4 mei 2026 heeft HR uw bezwaar tegen een schriftelijke waarschuwing ongegrond verklaard',
      'Uw bezwaar van 1 april 2026: I was <not> there.',
      'Het telt mee tot en met 19 september 2026',
      'Bezwaar maakt u één keer',
    ])
      expect(text).toContain(said)
  })
})
