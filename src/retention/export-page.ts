import { type ExportedPart, isBareId, type PersonExportData } from './person-export.js'
import { capitalised, escaped } from '../language/wording.js'

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
@media print { article { break-inside: avoid } nav { display: none } }`

/** A page that anybody can read, in one file that needs nothing else. */
export function exportPage({ madeAt, person, names, parts }: PersonExportData): string {
  const filled = parts.filter(({ rows }) => rows.length > 0)
  const empty = parts.filter(({ rows }) => rows.length === 0)
  const heading = (part: ExportedPart) => `${escaped(part.title)} (${part.rows.length})`
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(`What is held on ${person.name}`)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${escaped(`What is held on ${person.name} (${person.number})`)}</h1>
<p>Everything that Reprieve held on ${escaped(person.name)} on ${escaped(readable(madeAt, names))}. Times are in UTC.</p>
<nav><ul>
${filled.map((part, at) => `<li><a href="#part-${at}">${heading(part)}</a></li>`).join('\n')}
</ul></nav>
${filled.map((part, at) => `<section id="part-${at}">\n<h2>${heading(part)}</h2>\n${rowsOf(part, names)}\n</section>`).join('\n')}
${empty.length > 0 ? `<h2>Nothing is held under</h2>\n<p>${escaped(empty.map(({ title }) => title).join('; '))}.</p>` : ''}
</body>
</html>
`
}

type Names = PersonExportData['names']

function rowsOf({ rows }: ExportedPart, names: Names): string {
  const columns = Object.keys(rows[0]!).filter((name) => rows.some((row) => isTold(name, row[name], names)))
  const flat = rows.every((row) => Object.values(row).every((value) => value === null || typeof value !== 'object'))
  if (!flat || columns.length > MOST_COLUMNS)
    return rows.map((row) => `<article>${list(row, names)}</article>`).join('\n')
  const cells = (row: Record<string, unknown>) => columns.map((name) => `<td>${shown(row[name], names)}</td>`).join('')
  return `<table>
<thead><tr>${columns.map((name) => `<th>${label(name)}</th>`).join('')}</tr></thead>
<tbody>
${rows.map((row) => `<tr>${cells(row)}</tr>`).join('\n')}
</tbody>
</table>`
}

const list = (row: object, names: Names): string =>
  `<dl>${Object.entries(row)
    .filter(([name, value]) => isTold(name, value, names))
    .map(([name, value]) => `<dt>${label(name)}</dt><dd>${shown(value, names)}</dd>`)
    .join('')}</dl>`

function shown(value: unknown, names: Names): string {
  if (value === null || value === undefined) return '–'
  if (Array.isArray(value)) return value.map((item) => shown(item, names)).join(value.some(isObject) ? '' : ', ')
  if (isObject(value)) return list(value as object, names)
  return escaped(readable(String(value), names))
}

/** Empty values, and ids that stand for nobody, say nothing to a reader; the JSON has them. */
const isTold = (name: string, value: unknown, names: Names) =>
  value !== null && value !== '' && name !== 'id' && !(isBareId(value) && !names[value])
const isObject = (value: unknown) => typeof value === 'object' && value !== null
/** An instant as people write it, an id as whom it names. */
const readable = (text: string, names: Names) =>
  names[text] ?? text.replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d):\d\d\.\d{3}Z$/, '$1 $2')

/** `occurred_at` and `occurredAt` as words. */
const label = (name: string): string => {
  const words = name.replaceAll(/([a-z])([A-Z])/g, '$1 $2').replaceAll('_', ' ').toLowerCase().replace(/ id$/, '') // prettier-ignore
  return escaped(capitalised(words))
}
