import { type ExportedPart, isBareId, type PersonExportData } from './person-export.js'
import { byMonth, summaryOf } from './export-summary.js'
import { html, type SafeHtml } from '@remix-run/html-template'
import { dayInWords, momentInWords } from '../language/days.js'
import type { Language } from '../language/language.js'
import { type Message, message } from '../language/message.js'
import { say } from '../language/say.js'
import { codeInWords, columnOf, keptWords, titleOf } from './export-words.js'

/** With more columns than this, a row is easier to read as a list. */
const MOST_COLUMNS = 8

const STYLE = `:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
nav ul { columns: 2; padding-left: 1.2rem }
h2 { margin-top: 2.5rem; border-bottom: 1px solid currentcolor }
table { border-collapse: collapse; width: 100%; font-size: .9rem }
th, td { text-align: left; vertical-align: top; padding: .2rem .8rem .2rem 0; border-bottom: 1px solid #8884 }
article { border: 1px solid #8886; border-radius: .4rem; padding: .4rem 1rem; margin: .8rem 0 }
dl { display: grid; grid-template-columns: minmax(8rem, auto) 1fr; gap: .15rem 1rem; margin: .3rem 0 }
dt { font-weight: 600 } dd { margin: 0; overflow-wrap: anywhere; white-space: pre-wrap }
@media print { nav ~ section:first-of-type { break-before: page } article { break-inside: avoid } nav { display: none } }`

/** A page that anybody can read, in one file that needs nothing else. */
export function exportPage({ madeAt, note, person, names, parts }: PersonExportData, language: Language): string {
  const said = (what: Message) => say(what, language)
  const filled = parts.filter(({ rows }) => rows.length > 0)
  const empty = parts.filter(({ rows }) => rows.length === 0)
  const heading = (part: ExportedPart) => `${titleOf(part.name, language)} (${part.rows.length})`
  return String(html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${said(message('personExport.title', { name: person.name }))}</title>
<style>${html.raw`${STYLE}`}</style>
</head>
<body>
<h1>${said(message('personExport.title', { name: `${person.name} (${person.number})` }))}</h1>
<p>${said(message('personExport.madeAt', { name: person.name, at: madeAt }))}</p>
${note ? html`<p>${said(message('personExport.byHr', { name: person.name }))}</p>\n` : ''}<h2>${said(message('personExport.inShort'))}</h2>
<ul>${summaryOf(parts).map((sentence) => html`<li>${said(sentence)}</li>\n`)}</ul>
<nav><ul>
${filled.map((part, at) => html`<li><a href="#part-${at}">${heading(part)}</a></li>\n`)}</ul></nav>
${filled.map((part, at) => html`<section id="part-${at}">\n<h2>${heading(part)}</h2>\n${part.name === 'shifts' ? monthsOf(part, names, language) : rowsOf(part, names, language)}\n</section>\n`)}
${empty.length > 0 ? html`<h2>${said(message('personExport.nothingUnder'))}</h2>\n<p>${empty.map(({ name }) => titleOf(name, language)).join('; ')}.</p>` : ''}
</body>
</html>
`)
}

type Names = PersonExportData['names']

/** Of two years a reader looks at one month or the other. */
const monthsOf = (part: ExportedPart, names: Names, language: Language): SafeHtml =>
  html`${byMonth(part.rows).map(
    ({ inShort, rows }) =>
      html`<details open><summary>${say(inShort, language)}</summary>\n${rowsOf({ ...part, rows }, names, language)}</details>\n`,
  )}`

function rowsOf({ rows }: ExportedPart, names: Names, language: Language): SafeHtml {
  const columns = Object.keys(rows[0]!).filter((name) => rows.some((row) => isTold(name, row[name], names)))
  const flat = rows.every((row) => Object.values(row).every((value) => value === null || typeof value !== 'object'))
  if (!flat || columns.length > MOST_COLUMNS)
    return html`${rows.map((row) => html`<article>${list(row, names, language)}</article>\n`)}`
  const cells = (row: Record<string, unknown>) =>
    columns.map((name) => html`<td>${valueOf(name, row[name], names, language)}</td>`)
  return html`<table>
<thead><tr>${columns.map((name) => html`<th>${columnOf(name, language)}</th>`)}</tr></thead>
<tbody>
${rows.map((row) => html`<tr>${cells(row)}</tr>\n`)}</tbody>
</table>`
}

const list = (row: object, names: Names, language: Language): SafeHtml =>
  html`<dl>${Object.entries(row)
    .filter(([name, value]) => isTold(name, value, names))
    .map(
      ([name, value]) => html`<dt>${columnOf(name, language)}</dt><dd>${valueOf(name, value, names, language)}</dd>`,
    )}</dl>`

const valueOf = (name: string, value: unknown, names: Names, language: Language): SafeHtml | string =>
  keptWords(name, value, language) ?? codeInWords(name, value, language) ?? shown(value, names, language)

function shown(value: unknown, names: Names, language: Language): SafeHtml | string {
  if (value === null || value === undefined) return '–'
  if (Array.isArray(value)) {
    const apart = value.some(isObject) ? '' : ', '
    return html`${value.map((item, n) => [n === 0 ? '' : apart, shown(item, names, language)])}`
  }
  if (isObject(value)) return list(value as object, names, language)
  return readable(String(value), names, language)
}

/** Empty values, and ids that stand for nobody, say nothing to a reader; the JSON has them. */
const isTold = (name: string, value: unknown, names: Names) =>
  value !== null && value !== '' && name !== 'id' && !(isBareId(value) && !names[value])
const isObject = (value: unknown) => typeof value === 'object' && value !== null
/** A day or an instant as people write it, an id as whom it names. */
function readable(text: string, names: Names, language: Language): string {
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return dayInWords(text, language)
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(text)) return momentInWords(text, language)
  return names[text] ?? text
}
