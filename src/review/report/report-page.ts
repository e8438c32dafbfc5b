import type { Cell, WrittenAnswer, Table } from '../asking/written-answer.js'
import { periodInWords, type ReviewPeriod } from '../asking/review-period.js'
import { html, type SafeHtml } from '@remix-run/html-template'
import { labelOf } from '../../language/label.js'
import { type Language, LOCALES } from '../../language/language.js'
import { speaking } from '../../language/say.js'

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
  language: Language
}

const STYLE = `:root { color-scheme: light; font: 16px/1.5 system-ui, sans-serif; color: #1a1a1a; background: #fff }
body { max-width: 62rem; margin: 2rem auto; padding: 0 1rem }
h1 { margin-bottom: .2rem } h2 { margin-top: 0; font-size: 1.3rem }
a { color: inherit } .alarm { border: 2px solid #1a1a1a; padding: .2rem 1rem; margin: 1rem 0 }
.alarm.raised { border-width: 6px; font-weight: 600 } .matters li { margin: .4rem 0 } .quiet { font-size: .9rem }
section { margin-top: 2.5rem; padding-top: 1rem; border-top: 1px solid #1a1a1a }
figure { margin: 1rem 0; break-inside: avoid } figure svg { display: block; width: 100%; height: auto }
figure, .wide { overflow-x: auto } .counted { color: #444; font-size: .8rem; columns: 2; column-gap: 2rem }
.counted p { margin: .3rem 0; break-inside: avoid }
@media (max-width: 45rem) { figure svg { width: 44rem } .counted { columns: 1 } body { margin-top: 1rem } }
table { border-collapse: collapse; width: 100%; font-size: .85rem; margin: 1rem 0 }
th, td { text-align: left; vertical-align: top; padding: .2rem .8rem .2rem 0; border-bottom: 1px solid #bbb }
th { font-weight: 600 } th:first-child, td:first-child { min-width: 9rem } td.number, th.number { text-align: right; font-variant-numeric: tabular-nums }
thead { display: table-header-group } tr { break-inside: avoid }
@media print {
  @page { size: A4; margin: 16mm 14mm }
  :root { font-size: 9pt; line-height: 1.35 } body { max-width: none; margin: 0; padding: 0 } a { text-decoration: none }
  section { margin-top: .8rem; padding-top: .4rem } h2 { font-size: 1.15rem; margin-bottom: .2rem } p { margin: .3rem 0 }
  figure { margin: .3rem 0 } figure svg { width: auto; max-width: 100%; max-height: 62mm; margin: 0 auto }
  .first { break-after: page } .counted { font-size: 7pt } th, td { padding-top: 0; padding-bottom: 0 } table { margin: .4rem 0; font-size: 7.5pt }
  .wide, figure { overflow: visible } h2, h3 { break-after: avoid }
}`

/** The month's review as a page in one file that needs nothing else, on a screen and on paper. */
export function reportPage({ month, madeAt, sections, language }: Report): string {
  const said = speaking(language)
  const title = said('report.title', { month: periodInWords(month, language) })
  return String(html`<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<title>${title}</title>
<style>${html.raw`${STYLE}`}</style>
</head>
<body>
<h1>${title}</h1>
<p>${said('report.forHr', { madeAt })}</p>
${firstPage(sections, language)}
${lines(sections.map((section, n) => (section.writtenAnswer.quiet ? html`` : sectionOf(section, n, language))))}
<section>
<h2>${said('report.howCounted')}</h2>
<div class="counted">
${lines(howCounted(sections).map(([sentence, chapters]) => html`<p>${sentence} <i>${chapters}</i></p>`))}
</div>
</section>
</body>
</html>
`)
}

/** What matters this month: whether the model can be relied on first, then what there is to say, then what there isn't. */
function firstPage(sections: readonly Section[], language: Language): SafeHtml {
  const said = speaking(language)
  const answers = sections.map(({ writtenAnswer }, n) => ({ ...writtenAnswer, at: `#part-${n + 1}` }))
  const alarms = answers.filter(({ alarm }) => alarm !== undefined)
  const loud = answers.filter(({ quiet, alarm }) => !quiet && alarm === undefined)
  const quiet = answers.filter((one) => one.quiet && one.alarm === undefined)
  return html`<div class="first">
${lines(
  alarms.map(
    ({ alarm, matters, inWords }) =>
      html`<div class="alarm${alarm ? ' raised' : ''}">${(matters ?? inWords).map((one) => html`<p>${one}</p>`)}</div>`,
  ),
)}
<h2>${said('report.whatMatters')}</h2>
<ul class="matters">
${lines(
  loud.flatMap(({ title, at, matters, inWords }) => {
    const most = matters ?? inWords.slice(0, 1)
    return most.length === 0
      ? []
      : html`<li><a href="${at}">${chapterOf(title)}</a>: ${most.slice(0, MOST_SAID).join(' ')}</li>`
  }),
)}
</ul>
<h2>${said('report.nothingToSay')}</h2>
<ul class="quiet">
${lines(quiet.map(({ title, inWords }) => html`<li>${chapterOf(title)}: ${inWords[0] ?? ''}</li>`))}
</ul>
</div>`
}

/** More of a chapter stands in the chapter. */
const MOST_SAID = 3
/** What a chapter is about, without its time. */
const chapterOf = (title: string) => title.replace(/, [^,]*$/, '')

/** How it was counted, each sentence once, with the chapters that it is about unless they are all. */
function howCounted(sections: readonly Section[]): [sentence: string, chapters: string][] {
  const chapters = new Map<string, string[]>()
  for (const { writtenAnswer } of sections)
    for (const sentence of writtenAnswer.howCounted)
      chapters.set(sentence, [...(chapters.get(sentence) ?? []), chapterOf(writtenAnswer.title)])
  return [...chapters].map(([sentence, of]) => [sentence, of.length > MOST_NAMED ? '' : `(${of.join('; ')})`])
}
const MOST_NAMED = 3

/** A table goes on in what can be had as CSV. */
const MOST_ROWS = 12

const sectionOf = (
  { writtenAnswer, charts }: Section,
  n: number,
  language: Language,
) => html`<section id="part-${n + 1}">
<h2>${writtenAnswer.title}</h2>
${lines([speaking(language)('report.days', { ...writtenAnswer.period }), ...writtenAnswer.inWords].map((sentence) => html`<p>${sentence}</p>`))}
${lines(charts.map((svg) => html`<figure>${apart(svg, n)}</figure>`))}
${writtenAnswer.table.rows.length > 0 ? tableOf(writtenAnswer.table, language) : ''}
</section>`

function tableOf({ columns, rows }: Table, language: Language): SafeHtml {
  const numeric = columns.map((_, at) => rows.some((row) => typeof row[at] === 'number'))
  const kind = (at: number) => (numeric[at] ? html` class="number"` : '')
  const cells = (row: Table['rows'][number]) =>
    columns.map((_, at) => html`<td${kind(at)}>${told(row[at] ?? null, language)}</td>`)
  const rest = rows.length - MOST_ROWS
  return html`<div class="wide"><table>
<thead><tr>${columns.map(({ title }, at) => html`<th${kind(at)}>${title}</th>`)}</tr></thead>
<tbody>
${lines(rows.slice(0, MOST_ROWS).map((row) => html`<tr>${cells(row)}</tr>`))}
</tbody>
</table></div>
${rest > 0 ? html`<p>${speaking(language)('report.more', { n: rest })}</p>` : ''}`
}

/** Each on a line of its own, for whoever reads the source. */
const lines = (parts: readonly SafeHtml[]) => parts.map((part, n) => (n === 0 ? part : html`\n${part}`))

function told(value: Cell, language: Language): string {
  if (value === null) return labelOf('hidden', language)
  if (typeof value === 'number') return value.toLocaleString(LOCALES[language])
  return isForMachines(value) ? labelOf(value, language) : value
}

/** A name for machines, such as EMPLOYEE or NO_ANSWER, or a word that programs know. */
const isForMachines = (text: string) => /^([A-Z]+(_[A-Z]+)*|yes|no|hidden)$/.test(text)

/** Each chart is drawn for itself, so that two could use the same id for different things. Its texts are escaped as it is drawn. */
const apart = (svg: string, section: number): SafeHtml =>
  html.raw`${svg
    .replaceAll(/\bzr\d+/g, (id) => `s${section}-${id}`)
    .replaceAll(/ xmlns:xlink="[^"]*"/g, '')
    .replaceAll(/ xmlns="[^"]*"/g, '')}`
