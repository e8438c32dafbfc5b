import { html } from '@remix-run/html-template'
import encodeQR from 'qr'
import { openPage } from '../access/open-page.js'
import type { Language } from '../language/language.js'
import { speaking } from '../language/say.js'

/** A store as its customers read of it. */
interface Place {
  name: string
  language: Language
}

/** Where a customer thanks somebody of a store. */
export function thanksForm({ name: store, language }: Place, problem?: string): string {
  const said = speaking(language)
  return openPage(
    said('thanksPage.thank', { store }),
    html`${problem ? html`<p role="alert">${problem}</p>` : ''}<form method="post">
<label for="whom">${said('thanksPage.whom')}</label><input id="whom" name="whom" maxlength="200" autocomplete="off">
<label for="words">${said('thanksPage.words')}</label><textarea id="words" name="words" rows="5" maxlength="2000" required></textarea>
<button>${said('thanksPage.send')}</button></form>
<p>${said('thanksPage.kept')}</p>`,
    language,
  )
}

export function thanksSent({ name: store, language }: Place): string {
  const said = speaking(language)
  return openPage(said('thanksPage.thanks'), html`<p>${said('thanksPage.goesTo', { store })}</p>`, language)
}

/** To be printed and hung up: the link of a store in words, and as a QR code for telephones. */
export function thanksPoster({ name: store, language }: Place, link: string): string {
  const said = speaking(language)
  return openPage(
    said('thanksPage.poster', { store }),
    html`<p>${said('thanksPage.tellUs', { link })}</p>
<figure role="img" aria-label="${said('thanksPage.code')}">${html.raw`${encodeQR(link, 'svg')}`}</figure>`,
    language,
  )
}
