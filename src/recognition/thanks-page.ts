import { html, type SafeHtml } from '@remix-run/html-template'

const STYLE = `body{font:1.1rem/1.5 system-ui,sans-serif;max-width:32rem;margin:2rem auto;padding:0 1rem}
label{display:block;margin:1rem 0 .3rem}textarea,input{width:100%;font:inherit;padding:.5rem;box-sizing:border-box}
button{font:inherit;padding:.6rem 1.2rem;margin-top:1rem}`

const page = (title: string, body: SafeHtml): string =>
  String(html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${html.raw`${STYLE}`}</style>
</head>
<body><main>
<h1>${title}</h1>
${body}
</main></body>
</html>
`)

/** Where a customer thanks somebody of a store. It works without scripts. */
export const thanksForm = (store: string, problem?: string): string =>
  page(
    `Thank somebody at ${store}`,
    html`${problem ? html`<p role="alert">${problem}</p>` : ''}<form method="post">
<label for="whom">Who was it? A name, or what they did</label><input id="whom" name="whom" maxlength="200" autocomplete="off">
<label for="words">What went well?</label><textarea id="words" name="words" rows="5" maxlength="2000" required></textarea>
<button>Send</button></form>
<p>We keep what you write here, and nothing else about you. Somebody of the store reads it first.</p>`,
  )

export const thanksSent = (store: string): string =>
  page('Thank you', html`<p>It goes to ${store}, where somebody reads it and passes it on.</p>`)

export const noSuchPage = (): string =>
  page('There is no such page', html`<p>The link may be an old one. Please ask at the store for the one of today.</p>`)
