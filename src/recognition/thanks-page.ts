import { html } from '@remix-run/html-template'
import encodeQR from 'qr'
import { openPage } from '../access/open-page.js'

/** Where a customer thanks somebody of a store. */
export const thanksForm = (store: string, problem?: string): string =>
  openPage(
    `Thank somebody at ${store}`,
    html`${problem ? html`<p role="alert">${problem}</p>` : ''}<form method="post">
<label for="whom">Who was it? A name, or what they did</label><input id="whom" name="whom" maxlength="200" autocomplete="off">
<label for="words">What went well?</label><textarea id="words" name="words" rows="5" maxlength="2000" required></textarea>
<button>Send</button></form>
<p>We keep what you write here, and nothing else about you. Somebody of the store reads it first.</p>`,
  )

export const thanksSent = (store: string): string =>
  openPage('Thank you', html`<p>It goes to ${store}, where somebody reads it and passes it on.</p>`)

/** To be printed and hung up: the link of a store in words, and as a QR code for telephones. */
export const thanksPoster = (store: string, link: string): string =>
  openPage(
    `Did somebody at ${store} do well by you?`,
    html`<p>Tell us, without an account: point your telephone at this, or go to ${link}</p>
<figure role="img" aria-label="QR code of the link">${html.raw`${encodeQR(link, 'svg')}`}</figure>`,
  )
