import type { WrittenAnswer, Table } from '../asking/written-answer.js'
import { periodInWords, type ReviewPeriod } from '../asking/review-period.js'
import { html, type SafeHtml } from '@remix-run/html-template'
import { plainWords } from '../../language/wording.js'

export interface Section {
  writtenAnswer: WrittenAnswer
  /** SVG, one for each picture of the written answer. */
  charts: readonly string[]
}

export interface Report {
  /** The month it is about. */
  month: ReviewPeriod
  /** YYYY-MM-DD HH:MM, in UTC. */
  madeAt: string
  sections: readonly Section[]
}

const STYLE = `:root { color-scheme: light; font: 16px/1.5 system-ui, sans-serif; color: #1a1a1a; background: #fff }
body { max-width: 62rem; margin: 2rem auto; padding: 0 1rem }
h1 { margin-bottom: .2rem } h2 { margin-top: 0; font-size: 1.3rem }
nav ol { columns: 2; column-gap: 3rem; padding-left: 1.6rem } nav a { color: inherit }
section { margin-top: 2.5rem; padding-top: 1rem; border-top: 1px solid #1a1a1a }
figure { margin: 1rem 0; break-inside: avoid } figure svg { display: block; width: 100%; height: auto }
.findings { font-size: 1.05rem } .counted { color: #444; font-size: .85rem }
table { border-collapse: collapse; width: 100%; font-size: .85rem; margin: 1rem 0 }
th, td { text-align: left; vertical-align: top; padding: .2rem .8rem .2rem 0; border-bottom: 1px solid #bbb }
th { font-weight: 600 } td.number, th.number { text-align: right; font-variant-numeric: tabular-nums }
thead { display: table-header-group } tr { break-inside: avoid }
@media print {
  @page { size: A4; margin: 16mm 14mm }
  :root { font-size: 10.5pt } body { max-width: none; margin: 0; padding: 0 }
  section { break-before: page; border-top: 0; margin-top: 0; padding-top: 0 }
  h2, h3 { break-after: avoid } nav { break-inside: avoid } nav a { text-decoration: none }
}`

/** The month's review as a page in one file that needs nothing else, on a screen and on paper. */
export function reportPage({ month, madeAt, sections }: Report): string {
  const title = `Review of ${periodInWords(month)}`
  return String(html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<title>${title}</title>
<style>${html.raw`${STYLE}`}</style>
</head>
<body>
<h1>${title}</h1>
<p>For HR. Made on ${madeAt} UTC, from the records as they were then. Figures about few people are hidden; where it
says “hidden”, there is a number that is not told.</p>
<nav><ol>
${lines(sections.map(({ writtenAnswer }, n) => html`<li><a href="#part-${n + 1}">${writtenAnswer.title}</a></li>`))}
</ol></nav>
${lines(sections.map(sectionOf))}
</body>
</html>
`)
}

const sectionOf = ({ writtenAnswer, charts }: Section, n: number) => html`<section id="part-${n + 1}">
<h2>${writtenAnswer.title}</h2>
<p>${daysOf(writtenAnswer.period)}</p>
<div class="findings">
${lines(writtenAnswer.inWords.map((sentence) => html`<p>${sentence}</p>`))}
</div>
${lines(charts.map((svg) => html`<figure>${apart(svg, n)}</figure>`))}
${writtenAnswer.table.rows.length > 0 ? tableOf(writtenAnswer.table) : ''}
<h3>How this was counted</h3>
<ul class="counted">
${lines(writtenAnswer.howCounted.map((sentence) => html`<li>${sentence}</li>`))}
</ul>
</section>`

const daysOf = ({ from, to }: ReviewPeriod) => `From ${from} to ${to}; both days count.`

function tableOf({ columns, rows }: Table): SafeHtml {
  const numeric = columns.map((_, at) => rows.some((row) => typeof row[at] === 'number'))
  const kind = (at: number) => (numeric[at] ? html` class="number"` : '')
  const cells = (row: Table['rows'][number]) =>
    columns.map((_, at) => html`<td${kind(at)}>${told(row[at] ?? null)}</td>`)
  return html`<table>
<thead><tr>${columns.map(({ title }, at) => html`<th${kind(at)}>${title}</th>`)}</tr></thead>
<tbody>
${lines(rows.map((row) => html`<tr>${cells(row)}</tr>`))}
</tbody>
</table>`
}

/** Each on a line of its own, for whoever reads the source. */
const lines = (parts: readonly SafeHtml[]) => parts.map((part, n) => (n === 0 ? part : html`\n${part}`))

const told = (value: string | number | null) =>
  value === null ? 'hidden' : typeof value === 'number' ? value.toLocaleString('en-US') : inPlainWords(value)

/** A name for machines, such as EMPLOYEE or NO_ANSWER, as people write it. */
const inPlainWords = (text: string) => (/^[A-Z]+(_[A-Z]+)*$/.test(text) ? plainWords(text) : text)

/** Each chart is drawn for itself, so that two could use the same id for different things. Its texts are escaped as it is drawn. */
const apart = (svg: string, section: number): SafeHtml =>
  html.raw`${svg
    .replaceAll(/\bzr\d+/g, (id) => `s${section}-${id}`)
    .replaceAll(/ xmlns:xlink="[^"]*"/g, '')
    .replaceAll(/ xmlns="[^"]*"/g, '')}`
