import { applyDecorators, Header, HttpCode } from '@nestjs/common'
import { html, type SafeHtml } from '@remix-run/html-template'
import type { Language } from '../language/language.js'
import { speaking } from '../language/say.js'
import { OpenToAll } from './open-to-all.js'

/** Nothing runs on such a page, and nothing is loaded. */
const SAFE =
  "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

/** A page for somebody without an account, behind a link that was given to them: nobody else learns of the link from it. */
export const OpenPage = () =>
  applyDecorators(
    OpenToAll(),
    HttpCode(200),
    Header('content-type', 'text/html; charset=utf-8'),
    Header('content-security-policy', SAFE),
    Header('referrer-policy', 'no-referrer'),
    Header('cache-control', 'no-store'),
  )

const STYLE = `body{font:1.1rem/1.5 system-ui,sans-serif;max-width:32rem;margin:2rem auto;padding:0 1rem}
label{display:block;margin:1rem 0 .3rem}textarea,input,select{width:100%;font:inherit;padding:.5rem;box-sizing:border-box}
fieldset{border:1px solid #999;margin:1rem 0}input[type=checkbox]{width:auto}
blockquote{margin:1rem 0;padding:.2rem 1rem;border-left:4px solid #999;white-space:pre-line;overflow-wrap:anywhere}
button{font:inherit;padding:.6rem 1.2rem;margin-top:1rem}`

/** It works without scripts. */
export const openPage = (title: string, body: SafeHtml, language: Language): string =>
  String(html`<!doctype html>
<html lang="${language.toLowerCase()}">
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

/** In the language of whoever's browser asks: nobody knows which store it was of. */
export function noSuchPage(language: Language): string {
  const said = speaking(language)
  return openPage(said('doors.noSuchPage'), html`<p>${said('doors.oldLink')}</p>`, language)
}

/** What somebody wrote into a field of a form, null where they wrote nothing. */
export const written = (value: unknown, most: number): string | null =>
  typeof value === 'string' && !value.includes('\0') ? value.trim().slice(0, most) || null : null
