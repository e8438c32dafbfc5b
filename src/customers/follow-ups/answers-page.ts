import { html, type SafeHtml } from '@remix-run/html-template'
import { openPage } from '../../access/open-page.js'
import type { Language } from '../../language/language.js'
import { message } from '../../language/message.js'
import { say } from '../../language/say.js'
import type { FollowUpQuestion } from './follow-up.entity.js'

type Asked = Pick<FollowUpQuestion, 'id' | 'text'>

/** What stands on the page of a customer's link, in the language of the store. */
export interface OnThePage {
  store: string
  language: Language
  /** How it ended, in words for them; null while it has not, or nothing was written. */
  ended: string | null
  /** What they are asked; none once they answered, or were called. */
  questions: readonly Asked[]
}

/** What they have typed already, by the ids of the questions: nobody types it twice. */
export interface Typed {
  scores: Readonly<Record<string, string>>
  words: Readonly<Record<string, string>>
  /** To questions that are not asked any more. */
  besides: string
  /** It is not over for them. */
  again: boolean
}
const NOTHING: Typed = { scores: {}, words: {}, besides: '', again: false }

/**
 * Where a customer reads how it ended, and answers what they would be asked on the telephone. That it is not over for them they
 * can say of every ending, also once they were asked. Says nothing of anybody.
 */
export function answersForm(
  page: OnThePage,
  { problem, typed = NOTHING }: { problem?: string; typed?: Typed } = {},
): string {
  const { store, language, ended, questions } = page
  return openPage(
    say(message(ended === null ? 'answersPage.asks' : 'answersPage.ended', { store }), language),
    html`${ended === null ? '' : html`<blockquote>${ended}</blockquote>`}${problem ? html`<p role="alert">${problem}</p>` : ''}${questions.length > 0 ? form(page, typed) : ended === null ? '' : notOver(language, typed)}`,
    language,
  )
}

function form(
  { store, language, ended, questions }: OnThePage,
  { scores, words: said, besides, again }: Typed,
): SafeHtml {
  const [score, words] = [say(message('answersPage.score'), language), say(message('answersPage.words'), language)]
  // What was typed to other questions stands in the first place that is free, to be moved or sent as it is.
  const free = questions.find(({ id }) => !said[id]) ?? questions[0]
  const wordsOf = (id: string) => [said[id], id === free?.id && besides].filter(Boolean).join('\n')
  return html`${ended === null ? '' : html`<h2>${say(message('answersPage.asks', { store }), language)}</h2>`}<form method="post">
${questions.map(
  ({ id, text }) => html`<fieldset><legend>${text}</legend>
<label for="score-${id}">${score}</label><input id="score-${id}" name="score-${id}" value="${scores[id] ?? ''}" inputmode="numeric" pattern="10|[0-9]" maxlength="2" autocomplete="off">
<label for="words-${id}">${words}</label><textarea id="words-${id}" name="words-${id}" rows="3" maxlength="2000">${wordsOf(id)}</textarea>
</fieldset>`,
)}
<label><input type="checkbox" name="again"${again ? html` checked` : ''}> ${say(message('answersPage.again'), language)}</label>
<button>${say(message('answersPage.send'), language)}</button></form>
<p>${say(message('answersPage.kept', { store }), language)}</p>`
}

/** For whoever was asked already, by telephone or here. */
const notOver = (language: Language, { besides }: Typed): SafeHtml =>
  html`${besides ? html`<p>${besides}</p>` : ''}<form method="post"><button name="again" value="on">${say(message('answersPage.again'), language)}</button></form>`

export const answersSent = ({ store, language }: Pick<OnThePage, 'store' | 'language'>): string =>
  openPage(
    say(message('answersPage.thanks'), language),
    html`<p>${say(message('answersPage.read', { store }), language)}</p>`,
    language,
  )
