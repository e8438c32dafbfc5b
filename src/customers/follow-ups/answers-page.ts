import { html } from '@remix-run/html-template'
import { openPage } from '../../access/open-page.js'
import type { FollowUpQuestion } from './follow-up.entity.js'

/** Where a customer answers what they would be asked on the telephone. Says nothing of what happened, nor of anybody. */
export const answersForm = (
  { store, questions }: { store: string; questions: readonly Pick<FollowUpQuestion, 'id' | 'text'>[] },
  problem?: string,
): string =>
  openPage(
    `${store} asks how it went`,
    html`${problem ? html`<p role="alert">${problem}</p>` : ''}<form method="post">
${questions.map(
  ({ id, text }) => html`<fieldset><legend>${text}</legend>
<label for="score-${id}">From 0 to 10, if you like</label><input id="score-${id}" name="score-${id}" inputmode="numeric" pattern="10|[0-9]" maxlength="2" autocomplete="off">
<label for="words-${id}">In words</label><textarea id="words-${id}" name="words-${id}" rows="3" maxlength="2000"></textarea>
</fieldset>`,
)}
<label><input type="checkbox" name="again"> It is not over for me: please look at it again</label>
<button>Send</button></form>
<p>Answer what you like. ${store} reads it, and nothing else about you is kept.</p>`,
  )

export const answersSent = (store: string): string => openPage('Thank you', html`<p>${store} reads what you wrote.</p>`)
